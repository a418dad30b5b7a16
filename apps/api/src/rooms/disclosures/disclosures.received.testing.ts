import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestViewer } from '../../testing/api.testing.js';

/** Every field of one time that somebody received something. */
export const receivedFields =
  'occurredAt gate purpose recipient recipientAddress categories received receivedInPart caseReference policyVersion';

/** A page of what left of whoever asks. */
export function disclosuresOf(
  api: TestApi,
  viewer: TestViewer,
  page: { readonly first?: number; readonly after?: string } = {},
): Promise<Answer> {
  return api.as(viewer).query(
    `query Received($first: Int, $after: String) {
      disclosures(first: $first, after: $after) {
        nodes { ${receivedFields} }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { first: 20, ...page },
  );
}

/** Asks what left for others' marketing, whatever comes of it. */
export function shineTheLight(api: TestApi, viewer: TestViewer): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Shine {
      shineTheLight {
        __typename
        ... on MarketingDisclosures { year recipients { name address categories } }
        ... on MarketingDisclosuresAnswered { againFrom rule }
      }
    }`,
  );
}

/** Records what was handed over on paper, whatever comes of it. */
export function recordDisclosure(
  api: TestApi,
  viewer: TestViewer,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Record($input: RecordDisclosureInput!) {
      recordDisclosure(input: $input) {
        __typename
        ... on DisclosureRecorded { people }
        ... on InvalidInput { problems { field code } }
      }
    }`,
    {
      input: {
        purpose: 'COMPLY_WITH_LAW',
        categories: ['FINANCIAL_AND_BILLING', 'IDENTIFIERS_AND_CONTACT'],
        caseReference: '26STCV01234',
        ...input,
      },
    },
  );
}
