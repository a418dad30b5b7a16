import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestViewer } from '../../testing/api.testing.js';
import { keyHolder, type KeyHolder } from '../../testing/people.testing.js';

/** Every field of somebody in the register. */
export const recipientFields =
  'id gate name address terms purposes categories grantedUntil status version registeredAt changedAt';

/** Our privacy officer, with a fitting purpose unless another is said. */
export function aPrivacyOfficer(api: TestApi, purpose: string | null = 'COMPLY_WITH_LAW'): Promise<KeyHolder> {
  return keyHolder(api, { kind: 'STAFF', role: 'PRIVACY_OFFICER' }, purpose, ['COMPLY_WITH_LAW', 'MANAGE_OPERATIONS']);
}

/** What a recipient is made of, by which gate it may be; a month long unless said otherwise. */
export function someTerms(api: TestApi, given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    name: 'Letters & Sons',
    address: '1 Mail Street\nOakland, CA 94607',
    terms: 'DPA-7',
    purposes: ['MANAGE_CUSTOMER_RELATIONSHIPS'],
    categories: ['IDENTIFIERS_AND_CONTACT'],
    grantedUntil: new Date(api.clock.now().getTime() + 30 * 24 * 3_600_000).toISOString(),
    ...given,
  };
}

/** Registers a service provider unless said otherwise, whatever comes of it. */
export function registerRecipient(
  api: TestApi,
  viewer: TestViewer,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Register($input: RegisterRecipientInput!) {
      registerRecipient(input: $input) {
        __typename
        ... on RecipientKept { recipient { ${recipientFields} } }
        ... on InvalidInput { problems { field code } }
      }
    }`,
    { input: { gate: 'SERVICE_PROVIDER', ...someTerms(api), ...given } },
  );
}

/** Changes a recipient, whatever comes of it. */
export function changeRecipient(
  api: TestApi,
  viewer: TestViewer,
  id: string,
  version: number,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Change($input: ChangeRecipientInput!) {
      changeRecipient(input: $input) {
        __typename
        ... on RecipientKept { recipient { ${recipientFields} } }
        ... on RecipientChangedMeanwhile { recipient { version } }
        ... on InvalidInput { problems { field code } }
      }
    }`,
    { input: { id, version, ...someTerms(api), ...given } },
  );
}

/** Suspends, resumes or ends a recipient, whatever comes of it. */
export function put(
  api: TestApi,
  viewer: TestViewer,
  mutation: 'suspendRecipient' | 'resumeRecipient' | 'endRecipient',
  id: string,
  version: number,
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Put($id: ID!, $version: Int!) {
      ${mutation}(id: $id, version: $version) {
        __typename
        ... on RecipientKept { recipient { ${recipientFields} } }
        ... on RecipientChangedMeanwhile { recipient { version } }
      }
    }`,
    { id, version },
  );
}
