import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aLibrary, auditor, clerk, member, stranger, type Library } from './library.testing.js';

let library: Library;
let ada: string;
let ben: string;
beforeAll(async () => {
  library = await aLibrary();
  ada = await library.add({
    title: 'Ada-canary',
    secret: 'secret-canary',
    place: { city: 'city-canary', door: 'door-canary' },
    tags: [
      { text: 'first' },
      { text: 'main', isMain: true },
      { text: 'gone', isGone: true },
      { text: 'over', endsInMs: -1 },
    ],
  });
  ben = await library.add({ title: 'Ben' });
});
beforeEach(() => {
  library.statements.length = 0;
});
afterAll(() => library.close());

describe('a query', () => {
  it('is read in one statement, whatever it asks for', async () => {
    const whole =
      '{ me { id card { title secret label mainTag place { city door } remark madeAt } tags { text isMain } } members { nodes { id tags { text } } } }';
    expect(await library.ask(whole, { as: auditor })).not.toHaveProperty('errors');
    expect(library.statements).toHaveLength(1);
  });

  it('gives a row with what is sealed, derived, read through another row, and related', async () => {
    const { data } = await library.ask(
      '{ me { id card { title secret label mainTag place { city door } remark } tags { text isMain } } }',
      { as: member(ada) },
    );
    expect(data).toEqual({
      me: {
        id: ada,
        card: {
          title: 'Ada-canary',
          secret: 'secret-canary',
          label: 'Ada-canary: secret-canary',
          mainTag: 'main',
          place: { city: 'city-canary', door: 'door-canary' },
          remark: 'remark of Ada-canary',
        },
        // In the order in which they were made, without those that are gone or over.
        tags: [
          { text: 'first', isMain: false },
          { text: 'main', isMain: true },
        ],
      },
    });
  });

  it('gives related rows in the order of a column, where the relation names one', async () => {
    const ends = [3000, 1000, 2000];
    const tags = ends.map((endsInMs) => ({ text: String(endsInMs), endsInMs }));
    const carl = await library.add({ tags });
    const { data } = await library.ask('{ me { tagsByEnd { text } } }', { as: member(carl) });
    expect(data).toEqual({ me: { tagsByEnd: [{ text: '1000' }, { text: '2000' }, { text: '3000' }] } });
  });

  it('gives null, an empty list and an object of nulls where nothing is', async () => {
    const { data } = await library.ask('{ me { card { secret mainTag place { city } } tags { text } } }', {
      as: member(ben),
    });
    expect(data).toEqual({ me: { card: { secret: null, mainTag: null, place: { city: null } }, tags: [] } });
  });

  it('that asks for nothing kept sends no statement', async () => {
    expect((await library.ask('{ __typename plain { number } }', { as: auditor })).data).toEqual({
      __typename: 'Query',
      plain: { number: 1 },
    });
    expect(library.statements).toEqual([]);
  });

  it('gives moments as they are, whatever zone the server is in', async () => {
    const asked = '{ me { card { madeAt } } }';
    const { data: before } = await library.ask(asked, { as: member(ada) });
    const [zone] = await library.database.query<{ readonly TimeZone: string }>('show timezone', []);
    await library.database.query("set timezone to 'Asia/Kathmandu'", []);
    const { data: after } = await library.ask(asked, { as: member(ada) });
    await library.database.query("select set_config('TimeZone', $1, false)", [zone?.TimeZone]);
    expect(after).toEqual(before);
    expect(JSON.stringify(before)).toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/);
  });
});

describe('a statement', () => {
  it('holds the columns that are asked for, and no others', async () => {
    await library.ask('{ me { card { remark } } }', { as: member(ada) });
    expect(sent()).toContain('"odd ""column"');
    expect(sent()).not.toMatch(/"sealed"|made_at|"tag"/);
  });

  it('does not touch the sealed column, and no key is asked for, when nothing of it may be seen', async () => {
    const { data } = await library.ask('query W($id: ID!) { member(id: $id) { card { secret place { door } } } }', {
      variables: { id: ada },
      as: clerk,
    });
    expect(data).toEqual({ member: { card: { secret: null, place: { door: null } } } });
    expect(sent()).not.toContain('"sealed"');
  });

  it('does not hold a column that the viewer may not see', async () => {
    await library.ask('query W($id: ID!) { member(id: $id) { card { remark madeAt title } } }', {
      variables: { id: ada },
      as: clerk,
    });
    expect(sent()).not.toMatch(/odd|made_at/);
    expect(sent()).toContain('"sealed"');
  });

  it('does not go to another table for what may not be seen there', async () => {
    await library.ask('query W($id: ID!) { member(id: $id) { card { title mainTag } tags { text } } }', {
      variables: { id: ada },
      as: stranger,
    });
    expect(sent()).not.toMatch(/"tag"|"sealed"/);
  });

  it('is not shared between a viewer who reaches everybody and one who reaches themself', async () => {
    const asked = 'query W($id: ID!) { member(id: $id) { id } }';
    for (const as of [auditor, member(ben), auditor, member(ben)]) {
      const { data } = await library.ask(asked, { variables: { id: ada }, as });
      expect(data).toEqual({ member: as === auditor ? { id: ada } : null });
    }
    expect(new Set(library.statements.map(({ text }) => text)).size).toBe(2);
  });
});

describe('a viewer', () => {
  it('who reaches only themself gets the same for somebody else as for nobody', async () => {
    const asked = 'query W($id: ID!) { member(id: $id) { id card { title } } }';
    const others = await library.ask(asked, { variables: { id: ada }, as: member(ben) });
    const nobodys = await library.ask(asked, { variables: { id: randomUUID() }, as: member(ben) });
    expect(others).toEqual(nobodys);
    expect(others.data).toEqual({ member: null });
    expect(JSON.stringify(others.extensions)).toContain('NOT_IN_REACH');
  });

  it('sees what is masked as the mask shows it, and what is derived from a secret not at all', async () => {
    const { data } = await library.ask(
      'query W($id: ID!) { member(id: $id) { card { title label place { city door } } } }',
      { variables: { id: ada }, as: clerk },
    );
    expect(JSON.stringify(data)).not.toContain('canary');
    expect(data).toMatchObject({
      member: {
        card: {
          title: expect.stringMatching(/^A/),
          label: null,
          place: { city: expect.stringMatching(/^c/), door: null },
        },
      },
    });
  });

  it('never shares what was read for another, when many ask at once', async () => {
    const asked = '{ me { id card { title } } }';
    const viewers = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? ada : ben));
    const answers = await Promise.all(viewers.map((id) => library.ask(asked, { as: member(id) })));
    answers.forEach(({ data }, index) => {
      const isAda = viewers[index] === ada;
      expect(data).toEqual({ me: { id: isAda ? ada : ben, card: { title: isAda ? 'Ada-canary' : 'Ben' } } });
    });
  });
});

describe('a key that is gone', () => {
  it('leaves the row with nothing in it: null, and no fault that would tell of it', async () => {
    const gone = await library.add({
      title: 'Gone-canary',
      secret: 'gone',
      place: { city: 'c', door: 'd' },
      tags: [{ text: 'main', isMain: true }],
    });
    await library.keys.destroy(gone);
    const answer = await library.ask(
      'query W($id: ID!) { member(id: $id) { id card { title secret label mainTag place { city } } tags { text } } }',
      {
        variables: { id: gone },
        as: auditor,
      },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      member: {
        id: gone,
        card: { title: null, secret: null, label: null, mainTag: null, place: { city: null } },
        tags: [{ text: null }],
      },
    });
  });

  it('of another row does not hinder the rest of a list', async () => {
    const gone = await library.add({ title: 'Gone' });
    await library.keys.destroy(gone);
    const { data, errors } = await library.ask('{ members(first: 100) { nodes { id card { title } } } }', {
      as: auditor,
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      members: {
        nodes: expect.arrayContaining([
          { id: ada, card: { title: 'Ada-canary' } },
          { id: gone, card: { title: null } },
        ]),
      },
    });
  });

  it('and a row that does not open are told apart: that one is a fault, without content', async () => {
    const torn = await library.add({ title: 'Torn-canary' });
    await library.database.query("update card set sealed = decode($1, 'hex') where person_id = $2", ['00', torn]);
    const answer = await library.ask('query W($id: ID!) { member(id: $id) { card { title } } }', {
      variables: { id: torn },
      as: auditor,
    });
    expect(answer.data).toEqual({ member: { card: { title: null } } });
    expect(answer.errors).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain('canary');
  });
});

describe('an authority that is judged with the read', () => {
  const holds = (value: string) => ({
    text: "exists (select 1 from member where id = ?::uuid and ? = 'yes')",
    values: [ada, value],
  });

  it('lets the read through while it holds, in the same statement', async () => {
    const asked =
      'query W($id: ID!, $n: Int!) { member(id: $id) { id tags { text } } members(first: $n) { nodes { id } } }';
    for (let time = 1; time <= 2; time += 1) {
      library.statements.length = 0;
      const answer = await library.ask(asked, { variables: { id: ben, n: 1 }, as: auditor, authority: holds('yes') });
      expect(answer.data).toEqual({ member: { id: ben, tags: [] }, members: { nodes: [{ id: ada }] } });
      expect(library.statements).toHaveLength(1);
    }
  });

  it('keeps everything back once it does not', async () => {
    const answer = await library.ask('{ members { nodes { id card { title } } } }', {
      as: auditor,
      authority: holds('no'),
    });
    expect(answer.data).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['AUTHORITY_ENDED']);
    expect(JSON.stringify(answer)).not.toContain('canary');
  });

  it('is judged for an operation that reads nothing, too, and before a change is made', async () => {
    for (const [value, isHeld] of [
      ['yes', true],
      ['no', false],
    ] as const) {
      const read = await library.ask('{ plain { number } }', { as: member(ada), authority: holds(value) });
      expect(read.errors === undefined).toBe(isHeld);
    }
    const change = await library.ask('mutation R($title: String!) { rename(title: $title) { done } }', {
      variables: { title: 'never' },
      as: member(ada),
      authority: holds('no'),
    });
    expect(change.data).toBeNull();
    const { data } = await library.ask('{ me { card { title } } }', { as: member(ada) });
    expect(data).toEqual({ me: { card: { title: 'Ada-canary' } } });
  });

  it('of two kinds is not taken for one', async () => {
    const other = { text: 'exists (select 1 from member where id = ?::uuid)', values: [randomUUID()] };
    for (let time = 1; time <= 5; time += 1) {
      expect(
        (await library.ask('{ plain { number } }', { as: auditor, authority: holds('yes') })).errors,
      ).toBeUndefined();
      expect((await library.ask('{ plain { number } }', { as: auditor, authority: other })).errors).toHaveLength(1);
    }
  });
});

describe('a change', () => {
  it('answers with the row as it stands afterwards, under each alias', async () => {
    const cy = await library.add({ title: 'before' });
    const asked =
      'mutation R($a: String!, $b: String!) { one: rename(title: $a) { card { title mine: title } } two: rename(title: $b) { c: card { title } } }';
    for (let time = 1; time <= 3; time += 1) {
      const { data, errors } = await library.ask(asked, { variables: { a: 'first', b: 'second' }, as: member(cy) });
      expect(errors).toBeUndefined();
      expect(data).toEqual({ one: { card: { title: 'first', mine: 'first' } }, two: { c: { title: 'second' } } });
    }
  });
});

function sent(): string {
  return library.statements.map(({ text }) => text).join('\n');
}
