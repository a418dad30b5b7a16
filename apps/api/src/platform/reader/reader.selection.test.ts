import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aLibrary, auditor, member, type Library } from './library.testing.js';

let library: Library;
let ada: string;
let cardId: string;
beforeAll(async () => {
  library = await aLibrary();
  ada = await library.add({
    title: 'Ada',
    secret: 'secret',
    place: { city: 'city', door: 'door' },
    tags: [{ text: 'one' }, { text: 'two', isMain: true }],
  });
  const { data } = await library.ask('{ me { card { id } } }', { as: member(ada) });
  ({ id: cardId } = (data as { me: { card: { id: string } } }).me.card);
});
beforeEach(() => {
  library.statements.length = 0;
});
afterAll(() => library.close());

describe('an alias', () => {
  it('of the same relation leads to the same rows, each with what is asked under it', async () => {
    const { data } = await library.ask(
      '{ me { a: card { title } b: card { secret } card { id } tags { text } t: tags { isMain } } }',
      { as: member(ada) },
    );
    expect(data).toEqual({
      me: {
        a: { title: 'Ada' },
        b: { secret: 'secret' },
        card: { id: cardId },
        tags: [{ text: 'one' }, { text: 'two' }],
        t: [{ isMain: false }, { isMain: true }],
      },
    });
  });

  it('of the same root field with other arguments leads to other rows', async () => {
    const ben = await library.add({ title: 'Ben' });
    const { data } = await library.ask(
      'query W($a: ID!, $b: ID!) { a: member(id: $a) { id } b: member(id: $b) { id } }',
      { variables: { a: ada, b: ben }, as: auditor },
    );
    expect(data).toEqual({ a: { id: ada }, b: { id: ben } });
  });

  const long = 'a'.repeat(100);
  it.each([
    'held',
    'root0',
    'id',
    'sealed',
    'personId',
    '__proto__',
    '__typename2',
    'constructor',
    'toString',
    'hasOwnProperty',
    long,
  ])('may be any name: %s', async (alias) => {
    const asked = `{ ${alias}: me { ${alias}: card { ${alias}: title } } }`;
    for (let time = 1; time <= 3; time += 1) {
      const answer = await library.ask(asked, {
        as: member(ada),
        authority: { text: '? = 1', values: ['1'].map(Number) },
      });
      expect(JSON.parse(JSON.stringify(answer.data))).toEqual(
        JSON.parse(`{"${alias}":{"${alias}":{"${alias}":"Ada"}}}`),
      );
    }
  });

  it('is told from another that differs only far behind its beginning', async () => {
    const { data } = await library.ask(
      `{ me { ${long}1: card { id } ${long}2: tags { text } ${long}3: card { title } } }`,
      { as: member(ada) },
    );
    expect(data).toEqual({
      me: {
        [`${long}1`]: { id: cardId },
        [`${long}2`]: [{ text: 'one' }, { text: 'two' }],
        [`${long}3`]: { title: 'Ada' },
      },
    });
  });
});

describe('a fragment', () => {
  it('is read like what it stands for, named or inline, nested, and where fields are said twice', async () => {
    const asked = `
      query { me { ...M card { title } card { place { city } } } }
      fragment M on Member { ... { id } ... on Node { id } card { ...C place { door } } }
      fragment C on Card { secret ... on Node { id } ... on Tag { text } }`;
    const { data } = await library.ask(asked, { as: member(ada) });
    expect(data).toEqual({
      me: { id: ada, card: { id: cardId, title: 'Ada', secret: 'secret', place: { city: 'city', door: 'door' } } },
    });
  });

  it('on an interface finds each type of row, with the fields of that type', async () => {
    const { data: tags } = await library.ask('{ me { tags { id } } }', { as: member(ada) });
    const [tag] = (tags as { me: { tags: { id: string }[] } }).me.tags;
    const asked =
      'query N($id: ID!) { node(id: $id) { __typename id ... on Member { card { title } } ... on Card { title place { city } } ... on Tag { text } } }';
    const found = [];
    for (const id of [ada, cardId, tag?.id, 'no id', '00000000-0000-0000-0000-000000000000']) {
      found.push((await library.ask(asked, { variables: { id }, as: member(ada) })).data?.['node']);
    }
    expect(found).toEqual([
      { __typename: 'Member', id: ada, card: { title: 'Ada' } },
      { __typename: 'Card', id: cardId, title: 'Ada', place: { city: 'city' } },
      { __typename: 'Tag', id: tag?.id, text: 'one' },
      null,
      null,
    ]);
  });
});

describe('a condition', () => {
  it('takes part in what is read, anew for each value of its variables', async () => {
    const asked =
      'query W($a: Boolean!, $b: Boolean!) { me { id card @include(if: $a) { id title @skip(if: $b) remark @include(if: $b) } tags @skip(if: $a) { text } } }';
    for (const [a, b] of [
      [true, true],
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]) {
      const { data, errors } = await library.ask(asked, { variables: { a, b }, as: member(ada) });
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        me: {
          id: ada,
          ...(a === true
            ? { card: { id: cardId, ...(b === true ? { remark: 'remark of Ada' } : { title: 'Ada' }) } }
            : { tags: [{ text: 'one' }, { text: 'two' }] }),
        },
      });
    }
    expect(new Set(library.statements.map(({ text }) => text)).size).toBe(3);
  });

  it('may be literal, stand on fragments, or have a default', async () => {
    const asked =
      'query W($a: Boolean = true) { me { id @skip(if: true) ...T @include(if: $a) ... @skip(if: false) { card { id } } } } fragment T on Member { tags { text } }';
    const tags = [{ text: 'one' }, { text: 'two' }];
    expect((await library.ask(asked, { as: member(ada) })).data).toEqual({ me: { tags, card: { id: cardId } } });
    expect((await library.ask(asked, { variables: { a: false }, as: member(ada) })).data).toEqual({
      me: { card: { id: cardId } },
    });
    expect((await library.ask(asked, { as: member(ada) })).data).toEqual({ me: { tags, card: { id: cardId } } });
  });
});

describe('operations of one document', () => {
  it('are read each for itself', async () => {
    const asked = 'query A { me { id } } query B { me { card { title } } } query C { members { nodes { id } } }';
    for (let time = 1; time <= 3; time += 1) {
      expect((await library.ask(asked, { operationName: 'A', as: member(ada) })).data).toEqual({ me: { id: ada } });
      expect((await library.ask(asked, { operationName: 'B', as: member(ada) })).data).toEqual({
        me: { card: { title: 'Ada' } },
      });
      expect((await library.ask(asked, { operationName: 'C', as: member(ada) })).data).toEqual({
        members: { nodes: [{ id: ada }] },
      });
    }
  });
});

describe('the text of a statement', () => {
  it('is made of our own words: nothing of a document or its variables can be read in it', async () => {
    const alias = fc.stringMatching(/^[_A-Za-z][_0-9A-Za-z]{0,80}$/);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'; drop table member; --", '"; select 1; --', '$1', '\\', "''", '${', '\u2028'),
    );
    await fc.assert(
      fc.asyncProperty(alias, alias, text, text, async (one, two, id, after) => {
        library.statements.length = 0;
        const literal = JSON.stringify(id.toWellFormed());
        const asked = `query ${two} { x${one}: member(id: ${literal}) { x${two}: card { x${one}: title } } node(id: ${literal}) { id } }`;
        const { errors } = await library.ask(asked, { as: auditor });
        expect(errors).toBeUndefined();
        expect(bare(library.statements[0]?.text ?? '')).toBe(
          await bareOf('query { x: member(id: "") { y: card { title } } node(id: "") { id } }'),
        );
        library.statements.length = 0;
        const paged = await library.ask('query P($a: String) { members(after: $a) { nodes { id } } }', {
          variables: { a: after },
          as: auditor,
        });
        expect(paged.errors?.map(({ extensions }) => extensions['code'])).toEqual(['CURSOR_NOT_VALID']);
        expect(library.statements).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
    expect((await library.ask('{ me { id } }', { as: member(ada) })).data).toEqual({ me: { id: ada } });
  });

  it('quotes the names of columns, whatever stands in them', async () => {
    await library.ask('{ me { card { remark } } }', { as: member(ada) });
    expect(library.statements[0]?.text).toContain('"odd ""column"');
  });
});

/** The statement without the names that relations have in it; an alias is a GraphQL name, which needs no quoting. */
function bare(text: string): string {
  return text.replace(/"@[_A-Za-z#][\w-]*"/g, '"@"');
}

async function bareOf(document: string): Promise<string> {
  const before = library.statements.length;
  await library.ask(document, { as: auditor });
  return bare(library.statements[before]?.text ?? '');
}
