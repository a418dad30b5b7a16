import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestViewer } from '../../testing/api.testing.js';

/** Every field of a notice. */
export const noticeFields = 'id version isChange toldAt acknowledgedAt mailedAt';

/** What waits for a person, and all that they were told of. */
export function noticesOf(api: TestApi, person: TestViewer): Promise<Answer> {
  return api
    .as(person)
    .query(`query Notices { me { policyNotice { ${noticeFields} } policyNotices { ${noticeFields} } } }`);
}

/** Acknowledges a version, whatever comes of it. */
export function acknowledgePolicy(api: TestApi, viewer: TestViewer, version: string): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Acknowledge($version: String!) {
      acknowledgePolicy(version: $version) {
        __typename
        ... on PolicyAcknowledged { noticeId policyNotice { ${noticeFields} } }
        ... on PolicyNotInForce { versionInForce }
      }
    }`,
    { version },
  );
}
