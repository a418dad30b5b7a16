import { describe, expect, it } from '@jest/globals';
import { compiled, noon, notPersonal, personal, schemaOf } from '../graphql/graphql.testing.js';
import type { Disclosure } from '../ledger/index.js';
import {
  aViewer,
  expectVisibility,
  MemoryLedger,
  VisibilityError,
  visibilityOf,
  type VisibilityTable,
} from './index.js';

describe('the table of who sees what', () => {
  const privacy = compiled(
    schemaOf(
      'type Query { person: Person } type Person { name: String born: Int home: Place } type Place { street: String }',
      {
        Query: { fields: notPersonal },
        'Person.name': personal({ mask: 'INITIAL' }),
        'Person.born': personal({ category: 'MONEY', purposes: ['BILL'] }),
        'Person.home': personal(),
        'Place.street': personal(),
      },
    ),
  );
  const viewpoints = {
    person: { viewer: aViewer('PERSON', { subject: 'p' }), relation: 'SELF' },
    otherPerson: { viewer: aViewer('PERSON', { subject: 'p' }), relation: 'NONE' },
    desk: { viewer: aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' }), relation: 'NONE' },
  } as const;

  it('has a row for each personal field and a column for each viewpoint', () => {
    const table = visibilityOf(privacy, viewpoints);
    expect(table).toEqual({
      'Person.born': {
        person: 'SHOW',
        otherPerson: 'WITHHOLD PURPOSE_MISSING',
        desk: 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR',
      },
      'Person.home': { person: 'SHOW', otherPerson: 'WITHHOLD PURPOSE_MISSING', desk: 'SHOW' },
      'Person.name': { person: 'SHOW', otherPerson: 'WITHHOLD PURPOSE_MISSING', desk: 'MASK INITIAL' },
      'Place.street': { person: 'SHOW', otherPerson: 'WITHHOLD PURPOSE_MISSING', desk: 'MASK CONSTANT' },
    });
    expect(Object.keys(table)).toEqual(['Person.born', 'Person.home', 'Person.name', 'Place.street']);
  });

  it('can be of some types alone', () => {
    expect(Object.keys(visibilityOf(privacy, viewpoints, ['Place']))).toEqual(['Place.street']);
  });

  it('refuses a type without personal fields, of which it could prove nothing', () => {
    for (const type of ['Query', 'Palce', 'constructor']) {
      expect(() => visibilityOf(privacy, viewpoints, ['Place', type])).toThrow(`${type} has no personal field`);
    }
  });
});

describe('a viewpoint', () => {
  const clause = { viewer: 'PERSON', relation: 'AGENT_OF' } as const;
  const privacy = compiled(
    schemaOf('type Query { person: Person } type Person { name: String }', {
      Query: { fields: notPersonal },
      'Person.name': personal(),
    }),
    [
      { id: 'agents', effect: 'SHOW', anyOf: [{ ...clause, until: noon.toISOString() }] },
      { id: 'news', effect: 'MASK', anyOf: [{ ...clause, consents: ['NEWS_WANTED'] }] },
    ],
  );
  const viewer = aViewer('PERSON', { purpose: 'DELIVER' });
  const before = new Date(noon.getTime() - 1);

  it('looks under a mandate, at a person who stands somewhere, at a moment', () => {
    const agent = { viewer, relation: 'AGENT_OF', now: noon } as const;
    const consenting = { circumstances: new Set(['NEWS_WANTED']), consentId: null };
    const table = {
      'Person.name': {
        earlier: 'SHOW',
        agent: 'WITHHOLD CONSENT_MISSING',
        consented: 'MASK CONSTANT',
        elsewhere: 'WITHHOLD MANDATE_DOES_NOT_COVER',
      },
    };
    const viewpoints = {
      earlier: { ...agent, now: before },
      agent,
      consented: { ...agent, standing: consenting },
      elsewhere: { ...agent, standing: consenting, mandate: { categories: ['MONEY'] } },
    };
    expect(visibilityOf(privacy, viewpoints)).toEqual(table);
    expect(() => {
      expectVisibility(privacy, viewpoints, table);
    }).not.toThrow();
  });
});

describe('a table that people wrote', () => {
  const privacy = compiled(
    schemaOf('type Query { person: Person } type Person { name: String born: Int } type Place { street: String }', {
      Query: { fields: notPersonal },
      'Person.name': personal({ mask: 'INITIAL' }),
      'Person.born': personal(),
      'Place.street': personal(),
    }),
  );
  const viewpoints = {
    person: { viewer: aViewer('PERSON', { subject: 'p' }), relation: 'SELF' },
    desk: { viewer: aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' }), relation: 'NONE' },
  } as const;
  const written: VisibilityTable = {
    'Person.born': { person: 'SHOW', desk: 'WITHHOLD NO_MASK_FITS' },
    'Person.name': { person: 'SHOW', desk: 'MASK INITIAL' },
  };

  it('holds where all is seen as it says', () => {
    expect(messageOf(written, ['Person'])).toBeNull();
  });

  it('is told every place where it is not so, and every place of which it says nothing or too much', () => {
    const wrong = {
      'Person.born': { person: 'SHOW', clerk: 'SHOW' },
      'Person.name': { person: 'WITHHOLD NO_RULE', desk: 'MASK INITIAL' },
      'Person.nickname': { person: 'SHOW', desk: 'SHOW' },
    };
    expect(messageOf(wrong, ['Person'])?.split('\n')).toEqual([
      'What is seen differs from the table in 5 places.',
      '  Person.born, desk: the table says nothing, and it is WITHHOLD NO_MASK_FITS.',
      '  Person.name, person: the table says WITHHOLD NO_RULE, and it is SHOW.',
      '  Person.born, clerk: the table says SHOW, and there is no such field or viewpoint.',
      '  Person.nickname, person: the table says SHOW, and there is no such field or viewpoint.',
      '  Person.nickname, desk: the table says SHOW, and there is no such field or viewpoint.',
    ]);
  });

  it('speaks of the fields of every type unless it is for some', () => {
    expect(messageOf(written)).toContain('Place.street, person: the table says nothing, and it is SHOW.');
  });

  function messageOf(table: VisibilityTable, types?: readonly string[]): string | null {
    try {
      expectVisibility(privacy, viewpoints, table, types);
      return null;
    } catch (error) {
      if (error instanceof VisibilityError) return error.message;
      throw error;
    }
  }
});

describe('a viewer in a test', () => {
  it('is somebody, and has nothing that it is not given', () => {
    expect(aViewer('STAFF', { purpose: 'DELIVER' })).toEqual({
      kind: 'STAFF',
      id: 'staff',
      subject: null,
      mandates: new Map(),
      roles: [],
      purpose: 'DELIVER',
      gate: null,
      grant: null,
    });
  });
});

describe('the ledger in memory', () => {
  const entry: Disclosure = {
    personIds: ['p'],
    recipientId: 'r',
    recipientKind: 'STAFF',
    gate: null,
    purpose: null,
    policyVersion: 'v1',
    consentId: null,
    operation: 'Query.people',
    categories: [],
    shown: [],
    masked: [],
  };

  it('keeps what it is given, in order', async () => {
    const ledger = new MemoryLedger();
    await ledger.record([entry, { ...entry, personIds: ['q'] }]);
    await ledger.record([{ ...entry, personIds: ['s'] }]);
    expect(ledger.entries.flatMap(({ personIds }) => personIds)).toEqual(['p', 'q', 's']);
  });

  it('keeps nothing while it fails, and works again once it is mended', async () => {
    const ledger = new MemoryLedger();
    const failure = new Error('full');
    ledger.fail(failure);
    await expect(ledger.record([entry])).rejects.toBe(failure);
    expect(ledger.entries).toEqual([]);
    ledger.mend();
    await ledger.record([entry]);
    expect(ledger.entries).toEqual([entry]);
  });
});
