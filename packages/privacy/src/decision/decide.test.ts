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
  type Clause,
  type DecidedField,
  type Decision,
  type Mandate,
  type Override,
  type Reason,
  type Relation,
  type Rule,
  type Situation,
  type Standing,
  type Viewer,
} from './index.js';

const address: DecidedField = {
  coordinate: 'Contact.address',
  category: 'CONTACT',
  purposes: ['DELIVER', 'BILL'],
  mask: 'INITIAL',
  hasParts: false,
};

const standing: Standing = { circumstances: new Set(), consentId: null };
const noon = new Date('2026-06-01T12:00:00Z');
const before = new Date(noon.getTime() - 1);
const after = new Date(noon.getTime() + 1);

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
    ['MASKED_FOR_VIEWER', clerk, 'NONE', {}],
    ['MASKED_FOR_VIEWER', clerk, 'AGENT_OF', {}],
    ['NOT_IDENTIFIED', { ...clerk, kind: 'MARTIAN' }, 'NONE', {}],
    ['NOT_IDENTIFIED', aViewer('constructor'), 'SELF', {}],
    ['NOT_IDENTIFIED', { ...clerk, id: null }, 'NONE', {}],
    ['NOT_IDENTIFIED', { ...clerk, id: '' }, 'NONE', {}],
    ['NOT_IDENTIFIED', aViewer('PERSON', { id: null }), 'SELF', {}],
    ['PURPOSE_MISSING', { ...clerk, purpose: null }, 'NONE', {}],
    ['PURPOSE_MISSING', aViewer('PERSON'), 'NONE', {}],
    ['PURPOSE_UNKNOWN', { ...clerk, purpose: 'CURIOSITY' }, 'NONE', {}],
    ['PURPOSE_UNKNOWN', { ...clerk, purpose: 'constructor' }, 'NONE', { purposes: ['constructor'] }],
    ['PURPOSE_NOT_GRANTED', { ...carrier, purpose: 'BILL' }, 'NONE', {}],
    ['PURPOSE_NOT_COLLECTED_FOR', clerk, 'NONE', { purposes: ['BILL'] }],
    ['CONSENT_MISSING', { ...carrier, purpose: 'WHAT_YOU_ALLOW' }, 'NONE', {}],
    ['GRANT_EXPIRED', { ...carrier, grant: { purposes: ['DELIVER'], until: noon } }, 'NONE', {}],
    ['CATEGORY_NOT_GRANTED', carrier, 'NONE', { category: 'MONEY' }],
    ['NO_MASK_FITS', clerk, 'NONE', { mask: null }],
    ['NO_RULE', { ...clerk, roles: ['CHIEF'] }, 'NONE', {}],
    ['NO_RULE', clerk, 'SELF', {}],
    ['NO_RULE', aViewer('PERSON', { purpose: 'DELIVER' }), 'AGENT_OF', {}],
    ['NO_RULE', { ...carrier, gate: 'COURT' }, 'NONE', {}],
    ['NO_RULE', { ...carrier, gate: null }, 'NONE', {}],
  ])('%s', (reason, viewer, relation, facts) => {
    const decision = decide(vocabulary, policy, { ...address, ...facts }, of(viewer, relation));
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
    return decide(vocabulary, policyOf(...rules), { ...address, ...facts }, of(clerk, 'NONE'));
  }
});

describe('a grant', () => {
  it('binds whoever acts under it, even for what is their own', () => {
    const policy = policyOf({ id: 'own', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'SELF' }] });
    const granted = aViewer('PERSON', { grant: { purposes: ['DELIVER'], categories: ['MONEY'] }, purpose: 'DELIVER' });
    expect(decide(vocabulary, policy, address, of(granted, 'SELF')).reason).toBe('CATEGORY_NOT_GRANTED');
    expect(decide(vocabulary, policy, address, of({ ...granted, purpose: 'BILL' }, 'SELF')).reason).toBe(
      'PURPOSE_NOT_GRANTED',
    );
  });
});

describe('a kind of viewer that needs a grant', () => {
  const words = { ...vocabulary, viewers: { ...vocabulary.viewers, COURIER: { title: 'couriers', needsGrant: true } } };
  const policy: AccessPolicy = {
    ...policyOf({ id: 'courier', effect: 'SHOW', anyOf: [{ viewer: 'COURIER', relation: 'NONE' }] }),
    reach: [{ viewer: 'COURIER', relation: 'NONE' }],
  };

  it('sees and reaches nothing without one, even what is their own', () => {
    const courier = aViewer('COURIER', { purpose: 'DELIVER' });
    for (const relation of ['SELF', 'NONE'] as const) {
      expect(decide(words, policy, address, of(courier, relation)).reason).toBe('GRANT_MISSING');
      expect(reaches(words, policy, of(courier, relation))).toBe(false);
    }
    const granted = { ...courier, grant: { purposes: ['DELIVER'] } };
    expect(decide(words, policy, address, of(granted, 'NONE')).effect).toBe('SHOW');
    expect(reaches(words, policy, of(granted, 'NONE'))).toBe(true);
  });
});

describe('a mandate', () => {
  const agent = aViewer('PERSON', { purpose: 'DELIVER' });
  const agents: Rule = { id: 'agents', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'AGENT_OF' }] };

  it.each<[Reason, Mandate | null]>([
    ['PERMITTED', {}],
    ['PERMITTED', { purposes: ['DELIVER'], categories: ['CONTACT'], until: after }],
    ['MANDATE_DOES_NOT_COVER', null],
    ['MANDATE_DOES_NOT_COVER', { purposes: ['BILL'] }],
    ['MANDATE_DOES_NOT_COVER', { categories: ['MONEY'] }],
    ['MANDATE_EXPIRED', { until: noon }],
    ['MANDATE_EXPIRED', { until: before }],
    ['MANDATE_EXPIRED', { until: new Date(Number.NaN) }],
  ])('%s: %j', (reason, mandate) => {
    const situation = { ...of(agent, 'AGENT_OF'), mandate };
    expect(decide(vocabulary, policyOf(agents), address, situation).reason).toBe(reason);
  });

  it('takes nothing away from what the same viewer would see without it', () => {
    const neighbours: Rule = { id: 'neighbours', effect: 'MASK', anyOf: [{ viewer: 'PERSON', relation: 'NONE' }] };
    const both = policyOf(agents, neighbours);
    const expired = { ...of(agent, 'AGENT_OF'), mandate: { until: before } };
    expect(decide(vocabulary, both, address, expired)).toEqual(decide(vocabulary, both, address, of(agent, 'NONE')));
    expect(decide(vocabulary, both, address, expired)).toMatchObject({ effect: 'MASK', rule: 'neighbours' });
    expect(decide(vocabulary, both, address, of(agent, 'AGENT_OF'))).toMatchObject({ effect: 'SHOW', rule: 'agents' });
  });
});

describe('a clause', () => {
  it.each<[string, Partial<Clause>, boolean]>([
    ['from its first moment on', { from: noon.toISOString() }, true],
    ['not before', { from: after.toISOString() }, false],
    ['until its last moment', { until: after.toISOString() }, true],
    ['not from then on', { until: noon.toISOString() }, false],
    ['never, when its moment is none', { from: 'noon' }, false],
    ['never, when its end is none', { until: 'noon' }, false],
    ['where the person consents', { consents: ['NEWS_WANTED'] }, true],
    ['not where one of several consents is missing', { consents: ['NEWS_WANTED', 'NOBODY'] }, false],
    ['not by an objection that is named for a consent', { consents: ['NOT_FOR_CARRIERS'] }, false],
  ])('holds %s', (_when, conditions, holds) => {
    const policy = policyOf({ id: 'desk', effect: 'SHOW', anyOf: [{ ...desk, ...conditions }] });
    const consenting = { circumstances: new Set(['NEWS_WANTED', 'NOT_FOR_CARRIERS', 'NOBODY']), consentId: null };
    const situation = { ...of(clerk, 'NONE'), standing: consenting };
    expect(decide(vocabulary, policy, address, situation).effect).toBe(holds ? 'SHOW' : 'WITHHOLD');
  });

  it('that waits for a consent says so, and one that waits for more does not', () => {
    const asks = (clause: Partial<Clause>) =>
      policyOf({ id: 'desk', effect: 'SHOW', anyOf: [{ ...desk, consents: ['NEWS_WANTED'], ...clause }] });
    expect(decide(vocabulary, asks({}), address, of(clerk, 'NONE')).reason).toBe('CONSENT_MISSING');
    expect(decide(vocabulary, asks({ gates: ['COURT'] }), address, of(clerk, 'NONE')).reason).toBe('NO_RULE');
  });
});

describe('an override', () => {
  const show: Rule = { id: 'show', effect: 'SHOW', anyOf: [desk, { viewer: 'PERSON', relation: 'SELF' }] };
  const freeze: Override = { id: 'freeze', effect: 'WITHHOLD', on: 'IN_DISPUTE' };
  const shade: Override = { id: 'shade', effect: 'MASK', on: 'NOT_FOR_CARRIERS' };
  const frozen = ['IN_DISPUTE'];
  const shaded = ['NOT_FOR_CARRIERS'];

  it('strikes on an objection, on a restriction, and where a consent does not hold', () => {
    const withdrawn: Override = { ...freeze, on: 'NEWS_WANTED' };
    expect(left([freeze], frozen)).toMatchObject({ effect: 'WITHHOLD', reason: 'RESTRICTED', override: 'freeze' });
    expect(left([shade], shaded)).toMatchObject({
      mask: 'INITIAL',
      reason: 'OBJECTED',
      override: 'shade',
      rule: 'show',
    });
    expect(left([withdrawn], [])).toMatchObject({ effect: 'WITHHOLD', reason: 'CONSENT_WITHDRAWN', rule: null });
    expect(left([withdrawn], ['NEWS_WANTED'])).toMatchObject({ effect: 'SHOW', override: null });
    expect(left([freeze, shade], [])).toMatchObject({ effect: 'SHOW', reason: 'PERMITTED', override: null });
  });

  it('on a word that does not exist always strikes', () => {
    for (const on of ['UNHEARD_OF', 'constructor']) expect(left([{ ...freeze, on }], [on]).reason).toBe('RESTRICTED');
  });

  it('that withholds goes before one that masks, whichever comes first', () => {
    for (const overrides of [
      [freeze, shade],
      [shade, freeze],
    ]) {
      expect(left(overrides, [...frozen, ...shaded])).toMatchObject({ effect: 'WITHHOLD', override: 'freeze' });
    }
  });

  it('leaves the people themselves alone unless it names them', () => {
    const seenBy = (purpose: string | null, override: Override) =>
      decide(vocabulary, { ...policyOf(show), overrides: [override] }, address, {
        ...of(aViewer('PERSON', { purpose }), 'SELF'),
        standing: { circumstances: new Set(frozen), consentId: null },
      }).effect;
    expect(seenBy(null, freeze)).toBe('SHOW');
    const theirs: Override = { ...freeze, anyOf: [{ viewer: 'PERSON', relation: 'SELF', purposes: ['BILL'] }] };
    expect(seenBy('DELIVER', theirs)).toBe('SHOW');
    // To state no purpose, or one that does not exist, is no way around it.
    for (const purpose of ['BILL', null, 'FUN', 'constructor']) expect(seenBy(purpose, theirs)).toBe('WITHHOLD');
  });

  it('speaks of its fields and its viewers alone', () => {
    const of = (facts: Partial<Override>) => left([{ ...freeze, ...facts }], frozen).effect;
    expect(of({ fields: { categories: ['MONEY'] } })).toBe('SHOW');
    expect(of({ fields: { coordinates: ['Contact.address'] } })).toBe('WITHHOLD');
    expect(of({ anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE' }] })).toBe('SHOW');
    expect(of({ anyOf: [{ viewer: 'STAFF', relation: 'AGENT_OF' }] })).toBe('SHOW');
    expect(of({ anyOf: [{ viewer: 'STAFF', relation: 'SELF' }] })).toBe('SHOW');
    expect(of({ anyOf: [{ viewer: 'STAFF', relation: 'NONE', purposes: ['BILL'] }] })).toBe('SHOW');
    expect(of({ anyOf: [{ viewer: 'STAFF', relation: 'NONE', purposes: ['DELIVER'] }] })).toBe('WITHHOLD');
    // Nor is to come by no gate.
    expect(of({ anyOf: [{ viewer: 'STAFF', relation: 'NONE', gates: ['COURT'] }] })).toBe('WITHHOLD');
  });

  it("that masks leaves no more than the field's own mask shows, whatever mask a rule chose", () => {
    const part: Rule = { id: 'part', effect: 'MASK', mask: 'LAST_FOUR', anyOf: [desk] };
    const constant: Rule = { ...part, mask: 'CONSTANT' };
    expect(left([shade], shaded, { mask: 'CONSTANT' }, [part])).toMatchObject({ mask: 'CONSTANT', override: 'shade' });
    expect(left([shade], shaded, {}, [constant])).toMatchObject({ mask: 'CONSTANT', override: null });
    expect(left([shade], shaded, { mask: null })).toMatchObject({ reason: 'NO_MASK_FITS', override: 'shade' });
    // Of another part nothing is left: neither what the rule shows, nor what the field's own mask would add to it.
    expect(left([shade], shaded, {}, [part])).toMatchObject({
      mask: 'CONSTANT',
      reason: 'OBJECTED',
      override: 'shade',
    });
    expect(left([shade], shaded, {}, [part, show])).toMatchObject({ mask: 'INITIAL', rule: 'show', override: 'shade' });
  });

  it('upon those who have no relation strikes an agent as well, by whatever rule they see', () => {
    const situation = { ...of(clerk, 'AGENT_OF'), standing: { ...standing, circumstances: new Set(frozen) } };
    const agents: Rule = { id: 'agents', effect: 'SHOW', anyOf: [{ viewer: 'STAFF', relation: 'AGENT_OF' }] };
    const strangers: Override = { ...freeze, anyOf: [{ viewer: 'STAFF', relation: 'NONE' }] };
    const seenBy = (...overrides: readonly Override[]) =>
      decide(vocabulary, { ...policyOf(agents), overrides }, address, situation);
    expect(seenBy()).toMatchObject({ effect: 'SHOW' });
    expect(seenBy(strangers)).toMatchObject({ effect: 'WITHHOLD', reason: 'RESTRICTED', override: 'freeze' });
    expect(seenBy({ ...strangers, anyOf: [{ viewer: 'STAFF', relation: 'SELF' }] })).toMatchObject({ effect: 'SHOW' });
  });

  it('that masks leaves a whole to be led to, and one that withholds does not', () => {
    expect(left([shade], shaded, { hasParts: true })).toMatchObject({ effect: 'SHOW', override: null });
    expect(left([freeze], frozen, { hasParts: true })).toMatchObject({ effect: 'WITHHOLD', override: 'freeze' });
  });

  it('opens nothing', () => {
    expect(left([shade], shaded, {}, [])).toMatchObject({ reason: 'NO_RULE', override: null });
  });

  function left(
    overrides: readonly Override[],
    circumstances: readonly string[],
    facts: Partial<DecidedField> = {},
    rules: readonly Rule[] = [show],
  ): Decision {
    const standing = { circumstances: new Set(circumstances), consentId: null };
    const policy = { ...policyOf(...rules), overrides };
    return decide(vocabulary, policy, { ...address, ...facts }, { ...of(clerk, 'NONE'), standing });
  }
});

describe('the lesser of two decisions', () => {
  it('is the one that shows less, and of equals the first', () => {
    const [shown, masked, withheld] = (['SHOW', 'MASK', 'WITHHOLD'] as const).map((effect): Decision => ({
      effect,
      mask: null,
      reason: 'PERMITTED',
      rule: effect,
      override: null,
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
    expect(reaches(vocabulary, policy, of(clerk, 'NONE'))).toBe(true);
    expect(reaches(vocabulary, policy, of({ ...clerk, roles: [] }, 'NONE'))).toBe(false);
    expect(reaches(vocabulary, policy, of(aViewer('PERSON'), 'SELF'))).toBe(true);
    expect(reaches(vocabulary, policy, of(aViewer('PERSON'), 'NONE'))).toBe(false);
  });

  it('of an agent is that of a stranger, and more while the mandate lasts', () => {
    const agents: AccessPolicy = { ...policy, reach: [...policy.reach, { viewer: 'PERSON', relation: 'AGENT_OF' }] };
    const agent = of(aViewer('PERSON'), 'AGENT_OF');
    expect(reaches(vocabulary, agents, of(clerk, 'AGENT_OF'))).toBe(true);
    expect(reaches(vocabulary, agents, agent)).toBe(true);
    expect(reaches(vocabulary, agents, { ...agent, mandate: { until: noon } })).toBe(false);
    expect(reaches(vocabulary, agents, { ...agent, mandate: null })).toBe(false);
  });

  it('is not for a kind of viewer that the vocabulary does not know, whatever the policy says', () => {
    const lax: AccessPolicy = { ...policy, reach: [{ viewer: 'constructor', relation: 'NONE' }] };
    expect(reaches(vocabulary, lax, of(aViewer('constructor'), 'NONE'))).toBe(false);
  });
});

describe('a relation', () => {
  const viewer = aViewer('PERSON', { subject: 'p1', mandates: new Map([['p2', {}]]) });

  it('is to oneself, to a mandator, or none', () => {
    expect(relationTo(viewer, 'p1')).toBe('SELF');
    expect(relationTo(viewer, 'p2')).toBe('AGENT_OF');
    expect(relationTo(viewer, 'p3')).toBe('NONE');
  });

  it('to nobody is none, even for a viewer who is nobody', () => {
    for (const person of [null, undefined, '', 0, {}, ['p1'], Object('p1')]) {
      expect(relationTo(viewer, person)).toBe('NONE');
      expect(relationTo(aViewer('PERSON', { subject: '', mandates: new Map([['', {}]]) }), person)).toBe('NONE');
      expect(relationTo(aViewer('PERSON'), person)).toBe('NONE');
    }
  });
});

/** The situation of a viewer, with a mandate for everything, before somebody of whom nothing in particular holds. */
function of(viewer: Viewer, relation: Relation): Situation {
  return { viewer, relation, mandate: relation === 'AGENT_OF' ? {} : null, standing, now: noon };
}

function policyOf(...rules: readonly Rule[]): AccessPolicy {
  // As an application gets it: typed words in, text out.
  return { ...defineAccessPolicy(vocabulary, { version: 'v1', reach: [], rules: [] }), rules };
}

function effectOf(reason: Reason): Decision['effect'] {
  if (reason === 'PERMITTED') return 'SHOW';
  return reason === 'MASKED_FOR_VIEWER' ? 'MASK' : 'WITHHOLD';
}
