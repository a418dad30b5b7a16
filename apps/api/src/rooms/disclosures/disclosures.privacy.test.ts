import { describe, expect, it } from '@jest/globals';
import { visibilityOf } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import { viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';

const notFor = 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR';

/** Each viewer sees all fields alike: the person everything, everybody else nothing, each for a reason of their own. */
const visibility: Readonly<Record<ViewpointName, string>> = {
  person: 'SHOW',
  support: notFor,
  noticeSender: notFor,
  accountKeeper: notFor,
  otherPerson: 'WITHHOLD PURPOSE_MISSING',
  supportWithoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  billingStaff: notFor,
  withoutPurpose: 'WITHHOLD PURPOSE_MISSING',
  unknownPurpose: 'WITHHOLD PURPOSE_UNKNOWN',
  purposeNotGranted: 'WITHHOLD PURPOSE_NOT_GRANTED',
  advertiser: notFor,
  affiliate: notFor,
  anonymous: 'WITHHOLD NOT_IDENTIFIED',
};

describe('who received what', () => {
  const privacy = guardSchema(buildSchema());
  const types = ['DisclosureToOthers', 'MarketingRecipient', 'Person'];
  const table = Object.entries(visibilityOf(privacy, viewpoints, types)).filter(
    ([name]) => !name.startsWith('Person.') || name === 'Person.disclosures',
  );

  it('is decided field by field', () => {
    expect(table.map(([coordinate]) => coordinate).sort()).toEqual([
      'DisclosureToOthers.caseReference',
      'DisclosureToOthers.categories',
      'DisclosureToOthers.gate',
      'DisclosureToOthers.masked',
      'DisclosureToOthers.occurredAt',
      'DisclosureToOthers.policyVersion',
      'DisclosureToOthers.purpose',
      'DisclosureToOthers.received',
      'DisclosureToOthers.receivedInPart',
      'DisclosureToOthers.recipient',
      'DisclosureToOthers.recipientAddress',
      'DisclosureToOthers.shown',
      'MarketingRecipient.address',
      'MarketingRecipient.categories',
      'MarketingRecipient.name',
      'Person.disclosures',
    ]);
  });

  it.each(Object.entries(visibility))('is decided for %s: %s', (name, decision) => {
    for (const [coordinate, row] of table) expect([coordinate, row[name]]).toEqual([coordinate, decision]);
  });
});
