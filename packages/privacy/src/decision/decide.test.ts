import { describe, expect, it } from '@jest/globals';
import { aViewer } from '../testing/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import {
  decide,
  defineAccessPolicy,
  lesser,
  reaches,
  reasons,
  relationTo,
  type AccessPolicy,
  type DecidedField,
  type Decision,
  type Reason,
  type Relation,
  type Rule,
  type Viewer,
} from './index.js';

const address: DecidedField = {
  coordinate: 'Contact.address',
  category: 'CONTACT',
  purposes: ['DELIVER', 'BILL'],
  mask: 'INITIAL',
  hasParts: false,
};

const desk = { viewer: 'STAFF', relation: 'NONE', roles: ['DESK'] } as const;
const clerk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });

describe('every reason is given where it is due', () => {
  const policy = policyOf(
    { id: 'own', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'SELF' }] },
    { id: 'desk', effect: 'MASK', anyOf: [desk] },
    { id: 'carrier', effect: 'SHOW', anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', gates: ['CARRIER'] }] },
  );
  const carrier = aViewer('RECIPIENT', {
    gate: 'CARRIER',
    purpose: 'DELIVER',
    grant: { purposes: ['DELIVER', 'WHAT_YOU_ALLOW'], categories: ['CONTACT'] },
  });

  it.each<[Reason, Viewer, Relation, Partial<DecidedField>]>([
    ['PERMITTED', aViewer('PERSON'), 'SELF', {}],
    ['PERMITTED', carrier, 'NONE', {}],
    ['PERMITTED', { ...carrier, purpose: 'WHAT_YOU_ALLOW', consentId: 'c1' }, 'NONE', {}],
    ['MASKED_FOR_VIEWER', clerk, 'NONE', {}],
    ['NOT_IDENTIFIED', { ...clerk, kind: 'MARTIAN' }, 'NONE', {}],
    ['NOT_IDENTIFIED', aViewer('constructor'), 'SELF', {}],
    ['NOT_IDENTIFIED', { ...clerk, id: null }, 'NONE', {}],
    ['NOT_IDENTIFIED', aViewer('PERSON', { id: null }), 'SELF', {}],
    ['PURPOSE_MISSING', { ...clerk, purpose: null }, 'NONE', {}],
    ['PURPOSE_MISSING', aViewer('PERSON'), 'NONE', {}],
    ['PURPOSE_UNKNOWN', { ...clerk, purpose: 'CURIOSITY' }, 'NONE', {}],
    ['PURPOSE_UNKNOWN', { ...clerk, purpose: 'constructor' }, 'NONE', { purposes: ['constructor'] }],
    ['PURPOSE_NOT_GRANTED', { ...carrier, purpose: 'BILL' }, 'NONE', {}],
    ['PURPOSE_NOT_COLLECTED_FOR', clerk, 'NONE', { purposes: ['BILL'] }],
    ['CONSENT_MISSING', { ...carrier, purpose: 'WHAT_YOU_ALLOW' }, 'NONE', {}],
    ['CATEGORY_NOT_GRANTED', carrier, 'NONE', { category: 'MONEY' }],
    ['NO_MASK_FITS', clerk, 'NONE', { mask: null }],
    ['NO_RULE', { ...clerk, roles: ['CHIEF'] }, 'NONE', {}],
    ['NO_RULE', clerk, 'AGENT_OF', {}],
    ['NO_RULE', { ...carrier, gate: 'COURT' }, 'NONE', {}],
    ['NO_RULE', { ...carrier, gate: null }, 'NONE', {}],
  ])('%s', (reason, viewer, relation, facts) => {
    const decision = decide(vocabulary, policy, { ...address, ...facts }, viewer, relation);
    expect(decision.reason).toBe(reason);
    expect(decision.effect).toBe(effectOf(reason));
    expect(decision.policyVersion).toBe('v1');
    expect(decision.rule === null).toBe(decision.effect === 'WITHHOLD');
  });

  it('and each has a sentence', () => {
    for (const sentence of Object.values(reasons)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('of all rules that match', () => {
  const show: Rule = { id: 'show', effect: 'SHOW', anyOf: [desk] };
  const mask: Rule = { id: 'mask', effect: 'MASK', anyOf: [desk] };
  const constant: Rule = { id: 'constant', effect: 'MASK', mask: 'CONSTANT', anyOf: [desk] };

  it('the one that shows wins over the one that masks, whichever comes first', () => {
    for (const rules of [
      [show, mask],
      [mask, show],
    ]) {
      expect(seen(rules)).toMatchObject({ effect: 'SHOW', mask: null, rule: 'show' });
    }
  });

  it('the one that shows a part wins over the one that shows that there is a value', () => {
    for (const rules of [
      [mask, constant],
      [constant, mask],
    ]) {
      expect(seen(rules)).toMatchObject({ effect: 'MASK', mask: 'INITIAL', rule: 'mask' });
    }
  });

  it('one whose mask fits wins over one that has none', () => {
    for (const rules of [
      [mask, constant],
      [constant, mask],
    ]) {
      expect(seen(rules, { mask: null })).toMatchObject({ effect: 'MASK', mask: 'CONSTANT', rule: 'constant' });
    }
  });

  it('the first of equals is named', () => {
    expect(seen([mask, { ...mask, id: 'later' }]).rule).toBe('mask');
  });

  it('one that speaks of other fields does not count', () => {
    expect(seen([{ ...show, fields: { categories: ['MONEY'] } }]).reason).toBe('NO_RULE');
    expect(seen([{ ...show, fields: { coordinates: ['Contact.telephone'] } }]).reason).toBe('NO_RULE');
    expect(seen([{ ...show, fields: {} }]).reason).toBe('NO_RULE');
    expect(seen([{ ...show, fields: { categories: ['MONEY'], coordinates: ['Contact.address'] } }]).effect).toBe(
      'SHOW',
    );
  });

  it('an empty list of conditions is met by nobody', () => {
    for (const nobody of [{ roles: [] }, { purposes: [] }, { gates: [] }]) {
      expect(seen([{ ...show, anyOf: [{ ...desk, ...nobody }] }]).reason).toBe('NO_RULE');
    }
    expect(seen([{ ...show, anyOf: [] }]).reason).toBe('NO_RULE');
  });

  it('a whole that is masked is led to, so that its parts can be masked one by one', () => {
    expect(seen([mask], { hasParts: true, mask: null })).toMatchObject({ effect: 'SHOW', rule: 'mask' });
  });

  function seen(rules: readonly Rule[], facts: Partial<DecidedField> = {}): Decision {
    return decide(vocabulary, policyOf(...rules), { ...address, ...facts }, clerk, 'NONE');
  }
});

describe('a grant', () => {
  it('binds whoever acts under it, even for what is their own', () => {
    const policy = policyOf({ id: 'own', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'SELF' }] });
    const granted = aViewer('PERSON', { grant: { purposes: ['DELIVER'], categories: ['MONEY'] }, purpose: 'DELIVER' });
    expect(decide(vocabulary, policy, address, granted, 'SELF').reason).toBe('CATEGORY_NOT_GRANTED');
    expect(decide(vocabulary, policy, address, { ...granted, purpose: 'BILL' }, 'SELF').reason).toBe(
      'PURPOSE_NOT_GRANTED',
    );
  });
});

describe('the lesser of two decisions', () => {
  it('is the one that shows less, and of equals the first', () => {
    const [shown, masked, withheld] = (['SHOW', 'MASK', 'WITHHOLD'] as const).map((effect): Decision => ({
      effect,
      mask: null,
      reason: 'PERMITTED',
      rule: effect,
      policyVersion: 'v1',
    }));
    if (shown === undefined || masked === undefined || withheld === undefined) throw new Error('Three were made.');
    expect(lesser(shown, masked)).toBe(masked);
    expect(lesser(masked, shown)).toBe(masked);
    expect(lesser(masked, withheld)).toBe(withheld);
    expect(lesser(masked, { ...masked, rule: 'another' })).toBe(masked);
  });
});

describe('reach', () => {
  const policy = { ...policyOf(), reach: [desk, { viewer: 'PERSON', relation: 'SELF' } as const] };

  it('is for those whom a clause names, in the relation that it names', () => {
    expect(reaches(vocabulary, policy, clerk, 'NONE')).toBe(true);
    expect(reaches(vocabulary, policy, { ...clerk, roles: [] }, 'NONE')).toBe(false);
    expect(reaches(vocabulary, policy, aViewer('PERSON'), 'SELF')).toBe(true);
    expect(reaches(vocabulary, policy, aViewer('PERSON'), 'NONE')).toBe(false);
  });

  it('is not for a kind of viewer that the vocabulary does not know, whatever the policy says', () => {
    const lax: AccessPolicy = { ...policy, reach: [{ viewer: 'constructor', relation: 'NONE' }] };
    expect(reaches(vocabulary, lax, aViewer('constructor'), 'NONE')).toBe(false);
  });
});

describe('a relation', () => {
  const viewer = aViewer('PERSON', { subject: 'p1', mandators: new Set(['p2']) });

  it('is to oneself, to a mandator, or none', () => {
    expect(relationTo(viewer, 'p1')).toBe('SELF');
    expect(relationTo(viewer, 'p2')).toBe('AGENT_OF');
    expect(relationTo(viewer, 'p3')).toBe('NONE');
  });

  it('to nobody is none, even for a viewer who is nobody', () => {
    for (const person of [null, undefined, '', 0, {}, ['p1'], Object('p1')]) {
      expect(relationTo(viewer, person)).toBe('NONE');
      expect(relationTo(aViewer('PERSON', { subject: '', mandators: new Set(['']) }), person)).toBe('NONE');
      expect(relationTo(aViewer('PERSON'), person)).toBe('NONE');
    }
  });
});

function policyOf(...rules: readonly Rule[]): AccessPolicy {
  // As an application gets it: typed words in, text out.
  return { ...defineAccessPolicy(vocabulary, { version: 'v1', reach: [], rules: [] }), rules };
}

function effectOf(reason: Reason): Decision['effect'] {
  if (reason === 'PERMITTED') return 'SHOW';
  return reason === 'MASKED_FOR_VIEWER' ? 'MASK' : 'WITHHOLD';
}
