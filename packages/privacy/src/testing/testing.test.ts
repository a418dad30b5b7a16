import { describe, expect, it } from '@jest/globals';
import { compiled, notPersonal, personal, schemaOf } from '../graphql/graphql.testing.js';
import type { Disclosure } from '../ledger/index.js';
import { aViewer, MemoryLedger, visibilityOf } from './index.js';

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

describe('a viewer in a test', () => {
  it('is somebody, and has nothing that it is not given', () => {
    expect(aViewer('STAFF', { purpose: 'DELIVER' })).toEqual({
      kind: 'STAFF',
      id: 'staff',
      subject: null,
      mandators: new Set(),
      roles: [],
      purpose: 'DELIVER',
      consentId: null,
      gate: null,
      grant: null,
    });
  });
});

describe('the ledger in memory', () => {
  const entry: Disclosure = {
    personId: 'p',
    recipientId: 'r',
    recipientKind: 'STAFF',
    gate: null,
    purpose: null,
    policyVersion: 'v1',
    operation: null,
    categories: [],
    shown: [],
    masked: [],
  };

  it('keeps what it is given, in order', async () => {
    const ledger = new MemoryLedger();
    await ledger.record([entry, { ...entry, personId: 'q' }]);
    await ledger.record([{ ...entry, personId: 's' }]);
    expect(ledger.entries.map(({ personId }) => personId)).toEqual(['p', 'q', 's']);
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
