import { describe, expect, it } from '@jest/globals';
import type { Mandate, Rule, Viewer } from '../../decision/index.js';
import { aViewer, visibilityOf } from '../../testing/index.js';
import { compiled, houseRules, noon, notPersonal, personal, policyOf, schemaOf } from '../graphql.testing.js';
import type { CompiledPrivacy, DecisionTable } from '../index.js';
import { parcels } from '../parcels.testing.js';

const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);
const desk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });

describe('the table of a viewer', () => {
  const until: Rule = {
    id: 'until',
    effect: 'SHOW',
    anyOf: [{ viewer: 'STAFF', relation: 'NONE', until: later(60).toISOString() }],
  };
  const never = new Date(NaN);

  it('at a moment that is none is not that of another moment, whichever is asked for first', () => {
    for (const moments of [
      [noon, never],
      [never, noon],
    ]) {
      const privacy = parcels([], { rules: [until] });
      const seenAt = (moment: Date) => privacy.tableOf(desk, moment).byRelation.NONE.decisions[0]?.effect;
      expect(moments.map(seenAt)).toEqual(moments.map((moment) => (moment === noon ? 'SHOW' : 'WITHHOLD')));
    }
  });

  it('is not changed for others by what becomes of the object that told of the first', () => {
    const privacy = parcels([], {
      accessPolicy: {
        ...policyOf([{ id: 'all', effect: 'SHOW', anyOf: [{ viewer: 'STAFF', relation: 'NONE' }] }]),
        overrides: [{ id: 'frozen', effect: 'WITHHOLD', on: 'IN_DISPUTE' }],
      },
    });
    const purposes = ['BILL'];
    privacy.tableOf({ ...desk, grant: { purposes } }, noon);
    purposes.push('DELIVER');
    const standing = { circumstances: new Set<string>(), consentId: null };
    const table = privacy.tableOf({ ...desk, grant: { purposes: ['BILL'] } }, noon).of('NONE', null, standing, noon);
    expect(table.decisions[0]?.reason).toBe('PURPOSE_NOT_GRANTED');
  });
});

describe('a derived field', () => {
  const desks = { viewer: 'STAFF', relation: 'NONE' } as const;
  const rule = (
    id: string,
    effect: Rule['effect'],
    coordinates: readonly string[],
    facts: Partial<Rule> = {},
  ): Rule => ({
    id,
    effect,
    anyOf: [desks],
    fields: { coordinates },
    ...facts,
  });
  const showFull = rule('full', 'SHOW', ['Person.full', 'Person.badge']);

  it('is shown where all that it is made from is shown', () => {
    expect(fullAsSeen([showFull, rule('parts', 'SHOW', ['Person.given', 'Person.family'])])).toBe('SHOW');
  });

  it("is withheld where any of its sources is withheld, and for the source's reason", () => {
    expect(fullAsSeen([showFull, rule('part', 'SHOW', ['Person.given'])])).toBe('WITHHOLD NO_RULE');
  });

  it('is masked where a source is only masked, by its own mask if theirs is the same', () => {
    const family = rule('family', 'MASK', ['Person.family']);
    expect(fullAsSeen([showFull, rule('given', 'SHOW', ['Person.given']), family])).toBe('MASK INITIAL');
    expect(fullAsSeen([showFull, rule('given', 'MASK', ['Person.given']), family])).toBe('MASK INITIAL');
  });

  it("shows only that there is a value where its own mask could show what a source's hides", () => {
    const given = rule('given', 'SHOW', ['Person.given']);
    const hidden = rule('family', 'MASK', ['Person.family'], { mask: 'CONSTANT' });
    expect(fullAsSeen([showFull, given, hidden])).toBe('MASK CONSTANT');
  });

  it('keeps the stricter mask that a rule gives it', () => {
    const strict = rule('full', 'MASK', ['Person.full'], { mask: 'CONSTANT' });
    for (const effect of ['SHOW', 'MASK'] as const) {
      expect(fullAsSeen([strict, rule('parts', effect, ['Person.given', 'Person.family'])])).toBe('MASK CONSTANT');
    }
  });

  it('takes a mask that a rule gives it while its sources are shown, and the constant one where they are masked', () => {
    const all = (effect: Rule['effect']) => [
      rule('parts', effect, ['Person.given', 'Person.family', 'Person.full']),
      rule('badge', 'MASK', ['Person.badge'], { mask: 'INITIAL' }),
    ];
    expect(seen(all('SHOW'), 'Person.badge')).toBe('MASK INITIAL');
    expect(seen(all('MASK'), 'Person.badge')).toBe('MASK CONSTANT');
  });

  it('is masked as it would be without it when a further rule shows a source by another mask', () => {
    const parts = rule('parts', 'MASK', ['Person.given', 'Person.family']);
    const further = rule('further', 'MASK', ['Person.given'], { mask: 'LAST_FOUR' });
    for (const rules of [
      [showFull, parts],
      [showFull, further, parts],
      [showFull, parts, further],
    ]) {
      expect(fullAsSeen(rules)).toBe('MASK INITIAL');
    }
  });

  it('shows only that there is a value where a source is masked by another mask than its own, and as long as it is', () => {
    const tag = rule('tag', 'SHOW', ['Person.tag']);
    const own = rule('own', 'MASK', ['Person.code']);
    const chosen = rule('chosen', 'MASK', ['Person.code'], { mask: 'INITIAL' });
    // To take the first of two rules away must not show more than both did.
    for (const rules of [
      [tag, own, chosen],
      [tag, chosen],
    ]) {
      expect(seen(rules, 'Person.tag')).toBe('MASK CONSTANT');
    }
  });

  it('is no more visible than its own rule makes it', () => {
    expect(fullAsSeen([rule('parts', 'SHOW', ['Person.given', 'Person.family'])])).toBe('WITHHOLD NO_RULE');
  });

  it("follows its sources' sources", () => {
    const parts = (effect: Rule['effect']) => rule('parts', effect, ['Person.given', 'Person.family']);
    expect(seen([showFull, parts('SHOW')], 'Person.badge')).toBe('SHOW');
    expect(seen([showFull, parts('MASK')], 'Person.badge')).toBe('MASK CONSTANT');
    expect(seen([showFull, rule('part', 'SHOW', ['Person.given'])], 'Person.badge')).toBe('WITHHOLD NO_RULE');
  });

  it('is withheld where a source is masked and no mask fits it', () => {
    const rules = [rule('length', 'SHOW', ['Person.length']), rule('part', 'MASK', ['Person.given'])];
    expect(seen(rules, 'Person.length')).toBe('WITHHOLD NO_MASK_FITS');
  });

  it('made from what is made from it is the least visible of the circle', () => {
    const egg = rule('egg', 'SHOW', ['Person.egg']);
    expect(seen([egg, rule('hen', 'SHOW', ['Person.hen'])], 'Person.egg')).toBe('SHOW');
    expect(seen([egg], 'Person.egg')).toBe('WITHHOLD NO_RULE');
    expect(seen([egg], 'Person.hen')).toBe('WITHHOLD NO_RULE');
  });

  it('of a category that was not granted to its viewer is withheld, even where the derived one was', () => {
    const viewer: Viewer = { ...desk, grant: { purposes: ['DELIVER'], categories: ['MONEY'] } };
    const rules = [rule('all', 'SHOW', ['Person.price', 'Person.given'])];
    expect(visible(rules, viewer)['Person.price']).toBe('WITHHOLD CATEGORY_NOT_GRANTED');
  });

  function fullAsSeen(rules: readonly Rule[]): string | undefined {
    return seen(rules, 'Person.full');
  }

  function seen(rules: readonly Rule[], coordinate: string): string | undefined {
    return visible(rules, desk)[coordinate];
  }

  function visible(rules: readonly Rule[], viewer: Viewer): Readonly<Record<string, string>> {
    const table = visibilityOf(names(rules), { viewer: { viewer, relation: 'NONE' } });
    return Object.fromEntries(Object.entries(table).map(([coordinate, row]) => [coordinate, row['viewer'] ?? '']));
  }

  function names(rules: readonly Rule[]): CompiledPrivacy {
    const text = `
      type Query { person: Person }
      type Person { given: String family: String full: String badge: String length: Int egg: String hen: String price: String code: String tag: String }
    `;
    return compiled(
      schemaOf(text, {
        Query: { fields: notPersonal },
        'Person.given': personal({ mask: 'INITIAL' }),
        'Person.family': personal({ mask: 'INITIAL' }),
        'Person.full': personal({ mask: 'INITIAL', derivedFrom: ['Person.given', 'Person.family'] }),
        'Person.badge': personal({ derivedFrom: ['Person.full'] }),
        'Person.length': personal({ derivedFrom: ['Person.given'] }),
        'Person.egg': personal({ derivedFrom: ['Person.hen'] }),
        'Person.hen': personal({ derivedFrom: ['Person.egg'] }),
        'Person.code': personal({ mask: 'LAST_FOUR' }),
        'Person.tag': personal({ mask: 'INITIAL', derivedFrom: ['Person.code'] }),
        'Person.price': personal({ category: 'MONEY', derivedFrom: ['Person.given'] }),
      }),
      rules,
    );
  }
});

describe('a table', () => {
  const privacy = parcels([]);
  const tableOf = (viewer: Viewer): DecisionTable => privacy.tableOf(viewer, noon);

  it('is shared by viewers who differ in nothing that a decision rests upon', () => {
    const same: readonly Partial<Viewer>[] = [{ id: 'another' }, { roles: ['DESK'] }, { mandates: new Map() }];
    for (const facts of same) expect(tableOf({ ...desk, ...facts })).toBe(tableOf(desk));
    const two = {
      ...desk,
      roles: ['DESK', 'CHIEF'],
      grant: { purposes: ['BILL', 'DELIVER'], categories: ['MONEY', 'CONTACT'] },
    };
    const turned = {
      ...desk,
      roles: ['CHIEF', 'DESK'],
      grant: { purposes: ['DELIVER', 'BILL'], categories: ['CONTACT', 'MONEY'] },
    };
    expect(tableOf(turned)).toBe(tableOf(two));
  });

  it('is shared by all who make up a purpose, so that nobody fills the memory with tables', () => {
    const madeUp = ['FUN', 'constructor', '__proto__', ''].map((purpose) => tableOf({ ...desk, purpose }));
    expect(new Set(madeUp).size).toBe(1);
    expect(madeUp[0]?.byRelation.NONE.decisions[0]?.reason).toBe('PURPOSE_UNKNOWN');
  });

  it('is another for every fact that a decision rests upon', () => {
    const others: readonly Partial<Viewer>[] = [
      {},
      { kind: 'PERSON' },
      { id: null },
      { subject: 'p' },
      { mandates: new Map([['p', {}]]) },
      { roles: ['CHIEF'] },
      { roles: [] },
      { roles: ['DESK', 'CHIEF'] },
      { roles: ['DESK,CHIEF'] },
      { purpose: 'BILL' },
      { purpose: null },
      { purpose: 'FUN' },
      { gate: 'CARRIER' },
      { grant: { purposes: [] } },
      { grant: { purposes: ['DELIVER'] } },
      { grant: { purposes: ['DELIVER'], categories: [] } },
      { grant: { purposes: ['DELIVER'], categories: ['CONTACT'] } },
    ];
    const tables = others.map((facts) => tableOf({ ...desk, ...facts }));
    expect(new Set(tables).size).toBe(others.length);
    expect(new Set(tables.map(({ id }) => id)).size).toBe(others.length);
  });

  it('is another once a grant is past or a clause begins to hold, and the same until then', () => {
    const begins: Rule = {
      id: 'b',
      effect: 'SHOW',
      anyOf: [{ viewer: 'STAFF', relation: 'NONE', from: later(2).toISOString() }],
    };
    const timed = parcels([], { rules: [begins] });
    const at = (minutes: number, viewer: Viewer = desk) => timed.tableOf(viewer, later(minutes));
    expect(at(1)).toBe(at(0));
    expect(at(2)).not.toBe(at(1));
    expect(at(2).byRelation.NONE.decisions[0]?.rule).toBe('b');
    const granted = { ...desk, grant: { purposes: ['DELIVER'], until: later(4) } };
    expect(at(3, granted)).not.toBe(at(4, granted));
    expect(at(4, granted).byRelation.NONE.decisions[0]?.reason).toBe('GRANT_EXPIRED');
  });

  it('says of a later viewer what holds for them, although it was made for one whose grant is past by then', () => {
    const rule: Rule = {
      id: 'news',
      effect: 'SHOW',
      anyOf: [{ viewer: 'STAFF', relation: 'NONE', consents: ['NEWS_WANTED'] }],
    };
    const timed = parcels([], { rules: [rule] });
    const until = (minutes: number): Viewer => ({ ...desk, grant: { purposes: ['DELIVER'], until: later(minutes) } });
    const table = timed.tableOf(until(1), noon);
    expect(timed.tableOf(until(9), later(5))).toBe(table);
    const consenting = { circumstances: new Set(['NEWS_WANTED']), consentId: null };
    expect(table.of('NONE', null, consenting, later(5)).decisions[0]?.reason).toBe('PERMITTED');
  });

  it('tells people apart by what the policy heeds of them, and by nothing else', () => {
    const rule: Rule = {
      id: 'news',
      effect: 'SHOW',
      anyOf: [{ viewer: 'STAFF', relation: 'NONE', consents: ['NEWS_WANTED'] }],
    };
    const table = parcels([], { rules: [rule] }).tableOf(desk, noon);
    const of = (...held: string[]) => table.of('NONE', null, { circumstances: new Set(held), consentId: null }, noon);
    expect(table.dependsOnStanding).toBe(true);
    expect(of('NEWS_WANTED', 'IN_DISPUTE')).toBe(of('NEWS_WANTED'));
    expect(of('NEWS_WANTED')).not.toBe(of());
    expect([of('NEWS_WANTED'), of()].map(({ decisions }) => decisions[0]?.reason)).toEqual([
      'PERMITTED',
      'CONSENT_MISSING',
    ]);
    expect(tableOf(desk).dependsOnStanding).toBe(false);
    expect(tableOf({ ...desk, purpose: 'WHAT_YOU_ALLOW' }).dependsOnStanding).toBe(true);
  });

  it('says what of a person leaves a stranger nothing of them, and says nothing of what leaves a part', () => {
    const reach = [{ viewer: 'STAFF', relation: 'NONE' }] as const;
    const policy = policyOf([{ id: 'all', effect: 'SHOW', anyOf: [{ viewer: 'STAFF', relation: 'NONE' }] }]);
    const closingOf = (facts: object, viewer = desk) =>
      parcels([], { accessPolicy: { ...policy, reach, ...facts } }).tableOf(viewer, noon).closing;
    const nothing = { unless: [], given: [], needsConsent: false };
    expect(closingOf({})).toEqual(nothing);
    const closed = { id: 'closed', effect: 'WITHHOLD', on: 'IN_DISPUTE' };
    expect(closingOf({ overrides: [closed] })).toEqual({ ...nothing, unless: ['IN_DISPUTE'] });
    expect(closingOf({ overrides: [{ ...closed, effect: 'MASK' }] })).toEqual(nothing);
    expect(closingOf({ overrides: [{ ...closed, fields: { coordinates: ['Person.name'] } }] })).toEqual(nothing);
    expect(closingOf({ overrides: [{ ...closed, anyOf: [{ viewer: 'PERSON', relation: 'NONE' }] }] })).toEqual(nothing);
    const wanted = { viewer: 'STAFF', relation: 'NONE', consents: ['NEWS_WANTED'] };
    expect(closingOf({ rules: [{ id: 'news', effect: 'SHOW', anyOf: [wanted] }] })).toEqual({
      ...nothing,
      given: ['NEWS_WANTED'],
    });
    expect(closingOf({}, { ...desk, purpose: 'WHAT_YOU_ALLOW' })).toEqual({ ...nothing, needsConsent: true });
    expect(closingOf({ overrides: [closed], reach: [] })).toEqual(nothing);
  });

  it('tells mandates apart by what they cover, and an agent by nothing else', () => {
    const rule: Rule = { id: 'agents', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'AGENT_OF' }] };
    const agent = aViewer('PERSON', { purpose: 'DELIVER', mandates: new Map([['p', {}]]) });
    const table = parcels([], { rules: [rule] }).tableOf(agent, noon);
    const of = (mandate: Mandate) => table.of('AGENT_OF', mandate, { circumstances: new Set(), consentId: null }, noon);
    expect(of({ until: later(1) })).toBe(of({}));
    expect(of({ categories: ['MONEY', 'CONTACT'] })).toBe(of({ categories: ['CONTACT', 'MONEY'] }));
    const reasons = [{}, { until: noon }, { categories: ['MONEY'] }].map((mandate) => of(mandate).decisions[0]?.reason);
    expect(reasons).toEqual(['PERMITTED', 'MANDATE_EXPIRED', 'MANDATE_DOES_NOT_COVER']);
  });

  it('says in which relations a viewer can come upon a row', () => {
    expect(tableOf(desk).reach).toEqual(['NONE']);
    expect(tableOf(aViewer('PERSON', { subject: 'p' })).reach).toEqual(['SELF']);
    expect(tableOf(aViewer('PERSON')).reach).toEqual([]);
    expect(tableOf(aViewer('RECIPIENT')).reach).toEqual([]);
    expect(tableOf(aViewer('RECIPIENT', { gate: 'CARRIER' })).reach).toEqual(['NONE']);
  });

  it('holds for each slot one effect, one decision, and a mask exactly where it masks', () => {
    const { effects, masks, decisions } = tableOf(desk).byRelation.NONE;
    expect([...effects].map((_effect, index) => [masks[index]?.name ?? null, decisions[index]?.mask])).toEqual(
      decisions.map(({ mask }) => [mask, mask]),
    );
    expect(houseRules.map(({ id }) => id)).toContain(decisions[0]?.rule);
  });
});
