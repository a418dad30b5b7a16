import { describe, expect, it } from '@jest/globals';
import { compileWith, faultsOf, text, whole } from '../compilation/compile.testing.js';
import { compiled, notPersonal, personal, schemaOf, type Annotations } from '../graphql.testing.js';

describe('a fault names its place', () => {
  it.each<[string, Annotations, string, string]>([
    ['a misspelt kind', { 'Place.street': { ...personal(), kind: 'PERSONEL' } }, 'Place.street', 'no annotation'],
    ['a word instead of an annotation', { 'Place.street': 'PERSONAL' }, 'Place.street', 'no annotation'],
    ['a list instead of an annotation', { 'Place.street': [personal()] }, 'Place.street', 'no annotation'],
    ['no reason', { 'Person.personId': { kind: 'NOT_PERSONAL' } }, 'Person.personId', 'no annotation'],
    [
      'a blank reason',
      { 'Person.personId': { kind: 'NOT_PERSONAL', reason: ' ' } },
      'Person.personId',
      'no annotation',
    ],
    [
      'one purpose where a list stands',
      { 'Place.street': { ...personal(), purposes: 'DELIVER' } },
      'Place.street',
      'no annotation',
    ],
    ['nothing at all', { 'Place.street': null }, 'Place.street', 'nothing says whether it holds personal data'],
    ['a personal default of a type', { Query: { fields: personal() } }, 'Query.people', 'no annotation'],
    [
      'a mask that does not fit',
      { 'Person.born': personal({ mask: 'YEAR_ONLY' }) },
      'Person.born',
      'the mask YEAR_ONLY does not fit the type Int',
    ],
    [
      'a mask of a whole',
      { 'Person.home': personal({ mask: 'CONSTANT' }) },
      'Person.home',
      'the mask CONSTANT does not fit the type Place',
    ],
    [
      'an unknown mask',
      { 'Person.name': { ...personal(), mask: 'constructor' } },
      'Person.name',
      '"constructor" is not among the masks',
    ],
    [
      'an unknown category',
      { 'Place.street': personal({ category: 'GOSSIP' }) },
      'Place.street',
      '"GOSSIP" is not among the categories',
    ],
    [
      'an unknown purpose',
      { 'Place.street': personal({ purposes: ['DELIVER', 'toString'] }) },
      'Place.street',
      '"toString" is not among the purposes',
    ],
    [
      'an unknown source',
      { 'Place.street': personal({ source: 'HEARSAY' }) },
      'Place.street',
      '"HEARSAY" is not among the sources',
    ],
    [
      'an unknown requirement',
      { 'Place.street': personal({ requirement: 'MAYBE' }) },
      'Place.street',
      '"MAYBE" is not among the requirements',
    ],
    ['no purpose', { 'Place.street': personal({ purposes: [] }) }, 'Place.street', 'it names no purpose'],
    [
      'less than its interface says',
      { 'Person.name': notPersonal, 'Person.label': personal() },
      'Person.name',
      'more weakly than Named.name',
    ],
    [
      'another category than its interface',
      { 'Person.name': personal({ category: 'MONEY' }) },
      'Person.name',
      'more weakly than Named.name',
    ],
    [
      'a purpose that its interface lacks',
      { 'Named.name': personal({ purposes: ['BILL'] }) },
      'Person.name',
      'more weakly than Named.name',
    ],
    [
      'an unknown source field',
      { 'Person.label': personal({ derivedFrom: ['Person.nickname'] }) },
      'Person.label',
      'derived from Person.nickname',
    ],
    [
      'a source that is not personal',
      { 'Person.label': personal({ derivedFrom: ['Person.personId'] }) },
      'Person.label',
      'derived from Person.personId',
    ],
    [
      'a source with parts',
      { 'Person.label': personal({ derivedFrom: ['Person.home'] }) },
      'Person.label',
      'derived from Person.home',
    ],
    [
      'a source in an interface',
      { 'Person.label': personal({ derivedFrom: ['Named.name'] }) },
      'Person.label',
      'derived from Named.name',
    ],
    [
      'purposes that its source lacks',
      { 'Person.address': personal({ purposes: ['BILL'] }) },
      'Person.label',
      'derived from Person.address and serves purposes',
    ],
  ])('%s', (_what, change, coordinate, problem) => {
    expect(faultsOf(() => compileWith({ ...whole, ...change }))).toEqual([
      {
        coordinate,
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.stringMatching(/^[A-Z]/) as unknown,
      },
    ]);
  });

  it.each<[string, Annotations, string]>([
    ['an empty reason', { 'Person.personId': { kind: 'NOT_PERSONAL', reason: ' ' } }, 'its reason is empty'],
    ['no reason', { 'Person.personId': { kind: 'NOT_PERSONAL' } }, 'its reason is missing'],
    ['no retention', { 'Place.street': { ...personal(), retention: undefined } }, 'its retention is missing'],
    ['no list', { 'Place.street': { ...personal(), purposes: 'DELIVER' } }, 'its purposes are no list of words'],
    [
      'a misspelt kind',
      { 'Place.street': { ...personal(), kind: 'PERSONEL' } },
      'its kind is neither PERSONAL nor NOT_PERSONAL',
    ],
    ['a personal default', { Query: { fields: personal() } }, 'a default of a type holds nothing personal'],
  ])('and what keeps it from being an annotation: %s', (_what, change, why) => {
    expect(faultsOf(() => compileWith({ ...whole, ...change }))).toMatchObject([
      {
        problem: `what is said of its privacy is no annotation: ${why}`,
      },
    ]);
  });

  it('and the words there are: of the masks all, of the vocabulary the nearest', () => {
    const change = {
      'Person.name': { ...personal(), mask: 'EMIAL', category: 'CONTCAT' },
    };
    expect(faultsOf(() => compileWith({ ...whole, ...change })).map(({ mend }) => mend)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Use one of .*\bEMAIL\b/),
        'Use CONTACT, or add it to the vocabulary',
      ]),
    );
  });

  it('a personal field that could not be withheld', () => {
    const nonNull = text.replace('address: String', 'address: String!').replace('home: Place', 'home: [Place!]!');
    expect(
      faultsOf(() => compiled(schemaOf(nonNull, whole))).map(({ coordinate, problem }) => [coordinate, problem]),
    ).toEqual([
      ['Person.address', expect.stringContaining('non-null')],
      ['Person.home', expect.stringContaining('non-null')],
    ]);
  });
});
