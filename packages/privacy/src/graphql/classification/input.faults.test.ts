import { describe, expect, it } from '@jest/globals';
import { faultsOf } from '../compilation/compile.testing.js';
import { notPersonal, type Annotations } from '../graphql.testing.js';
import { compileInputs, gives, inputAnnotations, inputText, selects } from './input.testing.js';

const silent = 'nothing says whether that is to ask by personal data';

describe('an input that a query can ask by does not compile', () => {
  it.each<[string, Annotations, string, string]>([
    ['when nothing is said of an argument', { 'Query.people(search:)': undefined }, 'Query.people(search:)', silent],
    ['nor of one of a field further down', { 'Person.friends(since:)': undefined }, 'Person.friends(since:)', silent],
    ['nor of one of a Boolean', { 'PersonFilter.isNew': undefined }, 'PersonFilter.isNew', silent],
    ['nor of an input field', { 'PersonFilter.email': undefined }, 'PersonFilter.email', silent],
    ["nor of an enum's value", { 'PersonOrder.EMAIL': undefined }, 'PersonOrder.EMAIL', silent],
    [
      'when a default of its enum would let a forgotten value pass for harmless',
      { PersonOrder: notPersonal, 'PersonOrder.AGE_OF_ROW': undefined },
      'PersonOrder.AGE_OF_ROW',
      silent,
    ],
    [
      'when a default of its input type would let a forgotten field pass for harmless',
      { PersonFilter: notPersonal, 'PersonFilter.isNew': undefined },
      'PersonFilter.isNew',
      silent,
    ],
    [
      'when its kind is misspelt',
      { 'PersonFilter.email': { kind: 'SELECT', by: [] } },
      'PersonFilter.email',
      'no annotation of',
    ],
    ['when it selects by nothing', { 'PersonFilter.email': selects() }, 'PersonFilter.email', 'no annotation of'],
    [
      'when one field stands where a list should',
      { 'PersonFilter.email': { kind: 'SELECTS', by: 'Person.email' } },
      'PersonFilter.email',
      'no annotation of',
    ],
    [
      'when no reason is given',
      { 'Query.people(first:)': { kind: 'NOT_PERSONAL' } },
      'Query.people(first:)',
      'no annotation of',
    ],
    [
      'when it is annotated like an output',
      { '@sortedBy(word:)': { fields: notPersonal } },
      '@sortedBy(word:)',
      'no annotation of',
    ],
    [
      'when it selects by what does not exist',
      { 'PersonFilter.email': selects('Person.mail') },
      'PersonFilter.email',
      'Person.mail',
    ],
    [
      'or by what is not personal',
      { 'PersonFilter.email': selects('Person.personId') },
      'PersonFilter.email',
      'Person.personId',
    ],
    ["or by an interface's field", { 'Query.named(name:)': selects('Named.name') }, 'Query.named(name:)', 'Named.name'],
    [
      'or by a whole with parts',
      { 'PersonFilter.address': selects('Person.home') },
      'PersonFilter.address',
      'Person.home',
    ],
    [
      'when it is kept in what does not exist',
      { 'RenameInput.name': gives('Person.title') },
      'RenameInput.name',
      'Person.title',
    ],
    [
      'or in what is not personal',
      { 'RenameInput.name': gives('Person.personId') },
      'RenameInput.name',
      'Person.personId',
    ],
    ["when a directive's does", { '@sortedBy(word:)': selects('Person.mail') }, '@sortedBy(word:)', 'Person.mail'],
    [
      'when it is harmless where its interface says that it selects',
      { 'Named.friends(name:)': selects('Person.name'), 'Parcel.friends(name:)': notPersonal },
      'Parcel.friends(name:)',
      'more weakly than Named.friends(name:)',
    ],
    [
      'when it selects by less than its interface says',
      {
        'Named.friends(name:)': selects('Person.name', 'Parcel.name'),
        'Parcel.friends(name:)': selects('Person.name', 'Parcel.name'),
      },
      'Person.friends(name:)',
      'more weakly than Named.friends(name:)',
    ],
    [
      'when it gives where its interface says that it selects',
      { 'Named.friends(name:)': selects('Person.name'), 'Parcel.friends(name:)': gives('Parcel.name') },
      'Parcel.friends(name:)',
      'more weakly than Named.friends(name:)',
    ],
    [
      'when it is kept in less than its interface says',
      { 'Named.friends(name:)': gives('Parcel.name'), 'Parcel.friends(name:)': gives() },
      'Parcel.friends(name:)',
      'more weakly than Named.friends(name:)',
    ],
  ])('%s', (_what, change, coordinate, problem) => {
    expect(faultsOf(() => compileInputs({ ...inputAnnotations, ...change }))).toEqual([
      {
        coordinate,
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.stringMatching(/^[A-Z]/) as unknown,
      },
    ]);
  });

  it.each<[string, Annotations, string, string]>([
    ['a misspelt field', { 'PersonFilter.email': selects('Person.emial') }, 'which no type has', 'Write Person.email'],
    ['a field like none', { 'PersonFilter.email': selects('X.y') }, 'which no type has', 'Name a personal field'],
    ['a harmless one', { 'PersonFilter.email': selects('Person.personId') }, 'is not personal', 'as not personal with'],
    ["an interface's", { 'PersonFilter.email': selects('Named.name') }, 'of an interface', 'of each of these types'],
    ['a whole', { 'PersonFilter.email': selects('Person.home') }, 'a whole whose parts', 'Name the parts'],
  ])('is told apart what is wrong with %s', (_what, change, problem, mend) => {
    expect(faultsOf(() => compileInputs({ ...inputAnnotations, ...change }))).toEqual([
      {
        coordinate: 'PersonFilter.email',
        problem: expect.stringContaining(problem) as unknown,
        mend: expect.stringContaining(mend) as unknown,
      },
    ]);
  });

  it('and is not blamed for a field of which nothing is said: that field is', () => {
    expect(faultsOf(() => compileInputs({ ...inputAnnotations, 'Person.email': undefined }))).toMatchObject([
      { coordinate: 'Person.email' },
    ]);
  });

  it.each([
    ['an argument', 'search: String', 'search: String = "x"', 'Query.people(search:)'],
    [
      "an enum's value in a list",
      'order: [PersonOrder!]',
      'order: [PersonOrder!] = [AGE_OF_ROW, EMAIL]',
      'Query.people(order:)',
    ],
    ['a filter', 'filter: PersonFilter', 'filter: PersonFilter = { email: null }', 'Query.people(filter:)'],
    ['an input field', 'email: String address', 'email: String = "x" address', 'PersonFilter.email'],
    ['a nested one', 'by: PersonFilter!', 'by: PersonFilter = { anyOf: [{ email: "x" }] }', 'Query.find(by:)'],
  ])('when the default of %s would select for everybody', (_what, from, to, coordinate) => {
    expect(faultsOf(() => compileInputs(inputAnnotations, { text: replaced(from, to) }))).toMatchObject([
      { coordinate, problem: expect.stringContaining('its default selects') as unknown },
    ]);
  });

  it('and every one of them is named when nothing is said at all', () => {
    const outputs = Object.entries(inputAnnotations).filter(
      ([coordinate]) => !/[(@]|Filter|Order|Input/.test(coordinate),
    );
    expect(
      faultsOf(() => compileInputs(Object.fromEntries(outputs)))
        .map(({ coordinate }) => coordinate)
        .sort(),
    ).toEqual([
      '@sortedBy(word:)',
      '@trace(note:)',
      'Named.friends(name:)',
      'Parcel.friends(name:)',
      'Person.friends(name:)',
      'Person.friends(since:)',
      'PersonFilter.email',
      'PersonFilter.isNew',
      'PersonOrder.AGE_OF_ROW',
      'PersonOrder.EMAIL',
      'Query.named(name:)',
      'Query.people(first:)',
      'Query.people(raw:)',
      'Query.people(search:)',
      'TextFilter.equals',
      'TextFilter.isMissing',
      'TextFilter.oneOf',
    ]);
  });

  it('nor one of a directive that can stand in a query', () => {
    for (const location of ['FIELD', 'QUERY', 'FRAGMENT_SPREAD', 'VARIABLE_DEFINITION', 'MUTATION | INLINE_FRAGMENT']) {
      const text = `${inputText} directive @where(email: String) on ${location}`;
      expect(faultsOf(() => compileInputs(inputAnnotations, { text }))).toMatchObject([
        { coordinate: '@where(email:)', problem: expect.stringContaining('a query can ask by it') as unknown },
      ]);
    }
  });

  it('nor one that can hold anything, where only a harmless default of its type speaks for it', () => {
    const text = inputText.replace('secret: String', 'where: Json');
    const unsaid = { 'RenameInput.name': undefined, 'RenameInput.isSick': undefined };
    const compile = (annotations: Annotations, plainScalars: readonly string[] = []) =>
      compileInputs({ ...inputAnnotations, ...unsaid, ...annotations }, { text, plainScalars });
    expect(faultsOf(() => compile({ RenameInput: notPersonal }))).toMatchObject([
      { coordinate: 'RenameInput.where', problem: expect.stringContaining('a Json can hold anything') as unknown },
    ]);
    expect(() => compile({ RenameInput: notPersonal, 'RenameInput.where': notPersonal })).not.toThrow();
    expect(() => compile({ RenameInput: gives() })).not.toThrow();
    expect(() => compile({ RenameInput: notPersonal }, ['Json'])).not.toThrow();
  });

  it('nor one of a subscription', () => {
    const text = `${inputText} type Subscription { moved(near: String): Person }`;
    const annotations = { ...inputAnnotations, Subscription: { fields: notPersonal } };
    expect(faultsOf(() => compileInputs(annotations, { text }))).toMatchObject([
      { coordinate: 'Subscription.moved(near:)' },
    ]);
  });
});

describe('an input compiles', () => {
  it('in silence, where only a mutation takes it, and counts as giving something personal', () => {
    expect(saidOf('Mutation.rename(id:)')).toEqual({ annotation: gives(), isSaid: false });
    expect(saidOf('RenameInput.secret')).toEqual({ annotation: gives(), isSaid: false });
    expect(saidOf('Mutation.rename(mood:)')).toEqual({ annotation: gives(), isSaid: false });
    expect(saidOf('@audit(note:)')).toEqual({ annotation: gives(), isSaid: false });
  });

  it('with what its input type says for each of its fields', () => {
    expect(saidOf('TextFilter.oneOf')).toEqual({ annotation: selects('Person.address'), isSaid: true });
    expect(saidOf('Mutation.rename(mood:)', { ...inputAnnotations, Mood: notPersonal })).toBeUndefined();
    expect(saidOf('Mood.SAD', { ...inputAnnotations, Mood: notPersonal })).toEqual({
      annotation: notPersonal,
      isSaid: true,
    });
  });

  it('as nothing but its parts, where it is a filter or an order', () => {
    expect(saidOf('Query.people(filter:)')).toBeUndefined();
    expect(saidOf('Query.people(order:)')).toBeUndefined();
    expect(saidOf('PersonOrder.EMAIL')).toEqual({ annotation: selects('Person.email'), isSaid: true });
  });

  it('with a default that selects by nothing', () => {
    const text = replaced('order: [PersonOrder!], first: Int', 'order: [PersonOrder!] = [AGE_OF_ROW], first: Int = 10');
    expect(() =>
      compileInputs(inputAnnotations, { text: text.replace('search: String', 'search: String = null') }),
    ).not.toThrow();
  });

  function saidOf(coordinate: string, annotations?: Annotations) {
    const input = compileInputs(annotations).inputs.find((each) => each.coordinate === coordinate);
    return input && { annotation: input.annotation, isSaid: input.isSaid };
  }
});

/** The schema with one thing written differently. */
function replaced(from: string, to: string): string {
  const text = inputText.replace(from, to);
  if (text === inputText) throw new Error(`There is no "${from}".`);
  return text;
}
