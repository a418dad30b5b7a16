import { describe, expect, it } from '@jest/globals';
import { noticeFor, type Notice, type PrivacyReport } from './index.js';

const notice = {
  category: 'IDENTIFIERS_AND_CONTACT',
  effect: 'WITHHOLD',
  mask: null,
  reason: 'NO_RULE',
  appliesTo: 'ALL',
} as const;
const own: Notice = { ...notice, coordinate: 'Contact.phone', relation: 'SELF' };
const others: Notice = { ...notice, coordinate: 'Contact.phone', relation: 'NONE', effect: 'MASK', mask: 'LAST_FOUR' };
const report: PrivacyReport = { policyVersion: 'one', notices: [own, others] };

describe('the notice for a field', () => {
  it('says what was done to it', () => {
    expect(noticeFor(report, 'Contact.phone')).toBe(own);
  });

  it('says it for the relation that is asked for', () => {
    expect(noticeFor(report, 'Contact.phone', 'NONE')).toBe(others);
    expect(noticeFor(report, 'Contact.phone', 'AGENT_OF')).toBeNull();
  });

  it('is null for a field that is shown as it is', () => {
    expect(noticeFor(report, 'Contact.email')).toBeNull();
  });
});
