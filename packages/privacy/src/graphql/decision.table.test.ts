import { describe, expect, it } from '@jest/globals';
import type { Rule, Viewer } from '../decision/index.js';
import { aViewer, visibilityOf } from '../testing/index.js';
import { compiled, houseRules, notPersonal, personal, schemaOf } from './graphql.testing.js';
import type { CompiledPrivacy, DecisionTable } from './index.js';
import { parcels } from './parcels.testing.js';

const desk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });

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

  it('takes the mask that a rule gives it, where its sources are masked in the same way', () => {
    const all = ['Person.given', 'Person.family', 'Person.full', 'Person.badge'];
    expect(seen([rule('all', 'MASK', all, { mask: 'INITIAL' })], 'Person.badge')).toBe('MASK INITIAL');
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
      type Person { given: String family: String full: String badge: String length: Int egg: String hen: String price: String }
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
        'Person.price': personal({ category: 'MONEY', derivedFrom: ['Person.given'] }),
      }),
      rules,
    );
  }
});

describe('a table', () => {
  const privacy = parcels([]);
  const tableOf = (viewer: Viewer): DecisionTable => privacy.tableOf(viewer);

  it('is shared by viewers who differ in nothing that a decision rests upon', () => {
    const same: readonly Partial<Viewer>[] = [{ id: 'another' }, { roles: ['DESK'] }, { mandators: new Set() }];
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
      { mandators: new Set(['p']) },
      { roles: ['CHIEF'] },
      { roles: [] },
      { roles: ['DESK', 'CHIEF'] },
      { roles: ['DESK,CHIEF'] },
      { purpose: 'BILL' },
      { purpose: null },
      { purpose: 'FUN' },
      { consentId: 'c' },
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
