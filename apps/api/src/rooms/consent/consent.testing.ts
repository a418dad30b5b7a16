import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestViewer } from '../../testing/api.testing.js';
import { keyHolder, type KeyHolder } from '../../testing/people.testing.js';

/** Every field of a choice, of a consent and of a receipt. */
export const choiceFields = 'id about isOptedOut changedAt';
export const consentFields = 'id purpose recipient categories givenAt expiresAt withdrawnAt isInForce';
export const receiptFields = 'id number about isAllowed source policyVersion madeAt';

const marketing = 'PROVIDE_PRODUCTS_AND_SERVICES';

/** An affiliate that would tell people of its products. */
export function anAffiliate(api: TestApi, purpose: string | null = marketing): Promise<KeyHolder> {
  return keyHolder(api, { kind: 'RECIPIENT', gate: 'AFFILIATE' }, purpose, [marketing, 'ADVERTISE']);
}

/** Somebody whom people can tell us to share with. */
export function aResearcher(api: TestApi): Promise<KeyHolder> {
  return keyHolder(api, { kind: 'RECIPIENT', gate: 'DIRECTION_OR_CONSENT' }, 'OTHER_WITH_CONSENT', [
    'OTHER_WITH_CONSENT',
  ]);
}

/** Our marketing staff, with a fitting purpose unless another is said. */
export function aMarketer(api: TestApi, purpose: string | null = marketing): Promise<KeyHolder> {
  return keyHolder(api, { kind: 'STAFF', role: 'MARKETING' }, purpose);
}

/** What a person has chosen and consented to, and the receipts. */
export async function choicesOf(api: TestApi, person: TestViewer): Promise<Answer> {
  return api
    .as(person)
    .query(
      `query Choices { me { choices { ${choiceFields} } consents { ${consentFields} } choiceReceipts { ${receiptFields} } } }`,
    );
}

/** Does one of the mutations that opt out and take nothing. */
export function optOut(
  api: TestApi,
  viewer: TestViewer,
  mutation: 'optOutOfAffiliateMarketing' | 'optOutOfMarketing',
): Promise<Answer> {
  return api
    .as(viewer)
    .query(`mutation Out { ${mutation} { __typename nextStep person { choices { ${choiceFields} } } } }`);
}

/** Opts out of sale and sharing, whoever asks and with whatever headers. */
export function optOutOfSaleAndSharing(
  api: TestApi,
  viewer: TestViewer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return api.as(viewer, headers).query(
    `mutation Out {
      optOutOfSaleAndSharing { __typename ... on ChoiceMade { person { choices { ${choiceFields} } } } }
    }`,
  );
}

/** Takes the first step of opting in again, whatever comes of it. */
export function requestOptIn(
  api: TestApi,
  viewer: TestViewer,
  about: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return api.as(viewer, headers).query(
    `mutation In($about: ChoiceSubject!) {
      requestOptIn(about: $about) { __typename ... on OptInToConfirm { token expiresAt } }
    }`,
    { about },
  );
}

/** Takes the second step, whatever comes of it. */
export function confirmOptIn(
  api: TestApi,
  viewer: TestViewer,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return api.as(viewer, headers).query(
    `mutation Confirm($token: String!) {
      confirmOptIn(token: $token) { __typename ... on ChoiceMade { person { choices { ${choiceFields} } } } }
    }`,
    { token },
  );
}

/** Consents to share contact details for a month, unless said otherwise, whatever comes of it. */
export function giveConsent(
  api: TestApi,
  viewer: TestViewer,
  recipientId: string,
  input: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Give($input: GiveConsentInput!) {
      giveConsent(input: $input) {
        __typename
        ... on ConsentGiven { consentId consent { ${consentFields} } }
        ... on InvalidInput { problems { field code } }
      }
    }`,
    {
      input: {
        recipientId,
        purpose: 'To ask you how your first year went.',
        categories: ['IDENTIFIERS_AND_CONTACT'],
        expiresAt: new Date(api.clock.now().getTime() + 30 * 24 * 3_600_000).toISOString(),
        ...input,
      },
    },
  );
}

/** Withdraws a consent, whatever comes of it. */
export function withdrawConsent(api: TestApi, viewer: TestViewer, id: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Withdraw($id: ID!) {
      withdrawConsent(id: $id) { __typename ... on ConsentWithdrawn { consentId consent { ${consentFields} } } }
    }`,
    { id },
  );
}

/** Sends marketing mail, whatever comes of it. */
export function sendMarketingMail(
  api: TestApi,
  viewer: TestViewer,
  input: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Send($input: SendMarketingMailInput!) {
      sendMarketingMail(input: $input) {
        __typename
        ... on MarketingMailAccepted { mailingId }
        ... on InvalidInput { problems { field code } }
      }
    }`,
    { input: { topic: 'PRODUCT_NEWS', title: 'What is new', body: 'Something is new.', ...input } },
  );
}

/** Everybody whom a viewer comes upon, page by page, by the contact details that they see. */
export async function everybodySeen(api: TestApi, viewer: TestViewer, size = 2): Promise<readonly Answer[]> {
  const pages: Answer[] = [];
  for (let after: string | null = null; ;) {
    const page: Answer = await api.as(viewer).query(
      `query All($first: Int, $after: String) {
        people(first: $first, after: $after) {
          nodes { id contact { email givenName } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { first: size, after },
    );
    pages.push(page);
    if (page.at('people.pageInfo.hasNextPage') !== true) return pages;
    after = page.textAt('people.pageInfo.endCursor');
  }
}

/** The ids on such pages. */
export function idsOn(pages: readonly Answer[]): readonly unknown[] {
  return pages.flatMap((page) => (page.at('people.nodes') as readonly { readonly id: unknown }[]).map(({ id }) => id));
}
