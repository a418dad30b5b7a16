import { describe, expect, it } from '@jest/globals';
import { isEnumType, parse } from 'graphql';
import type { Override, Rule, Viewer } from '../../decision/index.js';
import { aViewer, MemoryLedger } from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { compileInputs, inputAnnotations, inputText } from '../classification/input.testing.js';
import { ask, documentOf, houseRules, noon, operationOf, policyOf, schemaOf } from '../graphql.testing.js';
import { admissionCodes, compilePrivacy, explain, type CompiledPrivacy, type OperationFacts } from '../index.js';

const privacy = compileInputs();
const self = aViewer('PERSON', { id: 'p-ada', subject: 'p-ada' });
const chief = aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' });
const desk = aViewer('STAFF', { roles: ['DESK'], purpose: 'DELIVER' });
const nobody = aViewer('PERSON', { id: null });
const carrier = aViewer('RECIPIENT', { gate: 'CARRIER', purpose: 'DELIVER' });

type Asking = Partial<Pick<OperationFacts, 'variables' | 'transport'>> & { readonly of?: CompiledPrivacy };

/** The places at which an operation is refused, each after its code; none when it is admitted. */
function refused(viewer: Viewer, text: string, { variables = {}, transport, of = privacy }: Asking = {}): string[] {
  const document = documentOf(of.schema, text);
  return of
    .admit({
      document,
      operation: operationOf(document),
      variables,
      viewer,
      now: noon,
      ...(transport === undefined ? {} : { transport }),
    })
    .map(({ extensions }) => `${String(extensions['code'])} ${String(extensions['coordinate'])}`);
}

const selection = (coordinate: string) => [`PERSONAL_SELECTION_REFUSED ${coordinate}`];
const literal = (coordinate: string) => [`PERSONAL_LITERAL_REFUSED ${coordinate}`];
const byUrl = (coordinate: string) => [`PERSONAL_DATA_BY_URL ${coordinate}`];

describe('asking by personal data', () => {
  const search = 'query ($s: String) { people(search: $s) { personId } }';

  it.each([
    ['a viewer who sees it masked', desk],
    ['a viewer whom no rule shows it', carrier],
    ['a viewer who states no purpose', { ...chief, purpose: null }],
    ['a viewer whose grant has expired', { ...chief, grant: { purposes: ['DELIVER'], until: noon } }],
    ['nobody in particular', nobody],
    ['a viewer who reaches nobody', aViewer('PERSON', { id: 'someone' })],
    ['a viewer of an unknown kind', aViewer('GHOST', { purpose: 'DELIVER' })],
    ['a person who may also come upon rows of others by a mandate', { ...self, mandates: new Map([['p-bob', {}]]) }],
  ])('is refused to %s', (_who, viewer) => {
    const of = compileInputs(inputAnnotations, { rules: [...houseRules] });
    expect(refused(viewer, search, { variables: { s: 'x' }, of: reachedByAgents(of) })).toEqual(
      selection('Query.people(search:)'),
    );
  });

  it('is allowed to whoever sees it in clear of everybody they can come upon', () => {
    expect(refused(chief, search, { variables: { s: 'x' } })).toEqual([]);
    const of = compileInputs(inputAnnotations, { fetchesWithinReach: true });
    expect(refused(self, search, { variables: { s: 'x' }, of })).toEqual([]);
    expect(refused(chief, search, { variables: { s: 'x' }, of })).toEqual([]);
  });

  it('is refused to whoever does not see it of strangers, as long as nothing keeps these from being found', async () => {
    const rows = [
      { personId: 'p-ada', email: 'ada@example.com' },
      { personId: 'p-bob', email: 'bob@example.com' },
    ];
    const found = (_source: unknown, { by }: { by?: { email?: string } }) =>
      rows.find(({ email }) => email === by?.email) ?? null;
    const text = 'query ($by: PersonFilter!) { find(by: $by) { personId } }';
    const asking = { variables: { by: { email: 'bob@example.com' } } };
    const answerOf = async (fetchesWithinReach: boolean) => {
      const of = compileInputs(inputAnnotations, { resolvers: { 'Query.find': found }, fetchesWithinReach });
      return ask(of, self, text, asking);
    };
    expect((await answerOf(false)).errors).toMatchObject([{ extensions: { code: admissionCodes.selection } }]);
    // Whoever promises and does not keep it tells that a stranger exists, and under which address.
    expect((await answerOf(true)).data).toEqual({ find: { personId: 'p-bob' } });
  });

  it('is explained as it is judged', () => {
    for (const fetchesWithinReach of [false, true]) {
      const of = compileInputs(inputAnnotations, { fetchesWithinReach });
      const facts = { document: parse(search), variables: { s: 'x' }, viewer: self, now: noon };
      const codes = explain(of, facts).refusals.map(({ code, coordinate }) => `${code} ${coordinate}`);
      expect(codes).toEqual(refused(self, search, { variables: { s: 'x' }, of }));
      expect(codes).toHaveLength(fetchesWithinReach ? 0 : 1);
    }
  });

  it('is refused where one of its fields is not seen in clear', () => {
    const nameOnly: Rule = {
      id: 'names',
      effect: 'SHOW',
      anyOf: [{ viewer: 'STAFF', relation: 'NONE', roles: ['DESK'] }],
      fields: { coordinates: ['Person.name'] },
    };
    const of = compileInputs(inputAnnotations, { rules: [...houseRules, nameOnly] });
    expect(refused(desk, search, { variables: { s: 'x' }, of })).toEqual(selection('Query.people(search:)'));
    const bySort = '{ people { personId @sortedBy(word: null) } }';
    expect(refused(desk, bySort, { of })).toEqual([]);
    expect(refused(desk, bySort)).toEqual(selection('@sortedBy(word:)'));
  });

  it('is refused where somebody might have objected, and where somebody might not have consented', () => {
    const objection: Override = { id: 'objection', effect: 'WITHHOLD', on: 'NOT_FOR_CARRIERS' };
    const consent: Rule = {
      id: 'consent',
      effect: 'SHOW',
      anyOf: [{ viewer: 'STAFF', relation: 'NONE', roles: ['DESK'], consents: ['NEWS_WANTED'] }],
    };
    expect(refused(chief, search, { variables: { s: 'x' }, of: withPolicy(houseRules, [objection]) })).toEqual(
      selection('Query.people(search:)'),
    );
    expect(refused(desk, search, { variables: { s: 'x' }, of: withPolicy([consent], []) })).toEqual(
      selection('Query.people(search:)'),
    );
    expect(refused(self, search, { variables: { s: 'x' }, of: withPolicy(houseRules, [objection]) })).toEqual([]);
  });

  it('through one mandate is refused unless every mandate covers it', () => {
    const agentSees: Rule = { id: 'agent', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'AGENT_OF' }] };
    const of = reachedByAgents(compileInputs(), [agentSees]);
    const agent = (...mandates: object[]) =>
      aViewer('PERSON', {
        purpose: 'DELIVER',
        mandates: new Map(mandates.map((mandate, index) => [`p-${String(index)}`, mandate])),
      });
    expect(refused(agent({}, {}), search, { variables: { s: 'x' }, of })).toEqual([]);
    expect(refused(agent({}, { categories: ['MONEY'] }), search, { variables: { s: 'x' }, of })).toEqual(
      selection('Query.people(search:)'),
    );
    expect(refused(agent({}, { until: noon }), search, { variables: { s: 'x' }, of })).toEqual(
      selection('Query.people(search:)'),
    );
  });

  it.each<[string, string, OperationFacts['variables'], string[]]>([
    ['with null', '{ people(search: null) { personId } }', {}, selection('Query.people(search:)')],
    ['with a variable that is null', search, { s: null }, selection('Query.people(search:)')],
    [
      "with a variable's default",
      'query ($s: String = null) { people(search: $s) { personId } }',
      {},
      selection('Query.people(search:)'),
    ],
    [
      'under an alias',
      'query ($s: String) { a: people { personId } b: people(search: $s) { personId } }',
      { s: 'x' },
      selection('Query.people(search:)'),
    ],
    [
      'in a fragment within a fragment',
      'query ($s: String) { ...A } fragment A on Query { ...B } fragment B on Query { people(search: $s) { personId } }',
      { s: 'x' },
      selection('Query.people(search:)'),
    ],
    [
      'in an inline fragment that is left in',
      'query ($s: String, $in: Boolean!) { ... @include(if: $in) { people(search: $s) { personId } } }',
      { s: 'x', in: true },
      selection('Query.people(search:)'),
    ],
    [
      'by an input field',
      'query ($e: String) { people(filter: { email: $e }) { personId } }',
      { e: 'x' },
      selection('PersonFilter.email'),
    ],
    [
      'by an input field with null',
      '{ people(filter: { email: null }) { personId } }',
      {},
      selection('PersonFilter.email'),
    ],
    [
      'by an input field in a list in an object in a variable',
      'query ($f: PersonFilter) { people(filter: $f) { personId } }',
      { f: { anyOf: [{ isNew: true }, { anyOf: [{ email: null }] }] } },
      selection('PersonFilter.email'),
    ],
    [
      "by an input field in a variable's default, if the executor's variables hold none",
      'query ($f: PersonFilter = { anyOf: [{ email: null }] }) { people(filter: $f) { personId } }',
      {},
      selection('PersonFilter.email'),
    ],
    [
      'by a variable within a list within a literal',
      'query ($f: PersonFilter!) { people(filter: { anyOf: [$f] }) { personId } }',
      { f: { email: 'x' } },
      selection('PersonFilter.email'),
    ],
    [
      'by an object whose type says it for its fields',
      'query ($t: TextFilter!) { find(by: { address: $t }) { personId } }',
      { t: { isMissing: false } },
      ['PERSONAL_SELECTION_REFUSED PersonFilter.address', 'PERSONAL_SELECTION_REFUSED TextFilter.isMissing'],
    ],
    ["by an enum's value", '{ people(order: EMAIL) { personId } }', {}, selection('PersonOrder.EMAIL')],
    [
      "by an enum's value in a list",
      '{ people(order: [AGE_OF_ROW, EMAIL]) { personId } }',
      {},
      selection('PersonOrder.EMAIL'),
    ],
    [
      "by an enum's value in a variable",
      'query ($o: [PersonOrder!]) { people(order: $o) { personId } }',
      { o: ['AGE_OF_ROW', 'EMAIL'] },
      selection('PersonOrder.EMAIL'),
    ],
    [
      "by an enum's value that cannot be told",
      'query ($o: [PersonOrder!]) { people(order: $o) { personId } }',
      { o: [Symbol('internal')] },
      selection('PersonOrder.EMAIL'),
    ],
    [
      'on a field further down, behind an interface that does not say so',
      'query ($n: String) { people { friends { friends(name: $n) { __typename } } } }',
      { n: 'x' },
      selection('Person.friends(name:)'),
    ],
    [
      'in a mutation',
      'mutation ($e: String) { forget(email: $e) { personId } }',
      { e: 'x' },
      selection('Mutation.forget(email:)'),
    ],
  ])('is found %s', (_how, text, variables, expected) => {
    expect(refused(desk, text, { variables })).toEqual(expected);
    expect(refused(chief, text, { variables })).toEqual([]);
  });

  it.each<[string, string, OperationFacts['variables']]>([
    ['with a variable that is not given', search, {}],
    [
      'within an object with a variable that is not given',
      'query ($e: String) { people(filter: { email: $e }) { personId } }',
      {},
    ],
    [
      'in an operation of the document that does not run',
      `query A { people { personId } } query B($s: String) { people(search: $s) { personId } }`,
      { s: 'x' },
    ],
    [
      'by what is not personal',
      'query ($o: [PersonOrder!]) { people(first: 3, order: $o, filter: { isNew: true }) { personId } }',
      { o: ['AGE_OF_ROW'] },
    ],
    ['by nothing', '{ people(filter: {}, order: []) { personId } }', {}],
    ['by a filter that is null', '{ people(filter: null, order: null) { personId } }', {}],
    [
      'on a field that is skipped',
      'query ($s: String, $no: Boolean!) { people(search: $s) @skip(if: $no) { personId } __typename }',
      { s: 'x', no: true },
    ],
    ['in a mutation that gives it', 'mutation ($n: String) { rename(input: { name: $n }) { personId } }', { n: 'x' }],
  ])('is not found %s', (_how, text, variables) => {
    expect(refused(desk, text, { variables })).toEqual([]);
  });

  it('is found anew when the same document is sent with other conditions and other variables', () => {
    const document = parse('query ($s: String, $in: Boolean!) { people(search: $s) @include(if: $in) { personId } }');
    const codes = (viewer: Viewer, variables: OperationFacts['variables']) =>
      privacy.admit({ document, operation: operationOf(document), variables, viewer, now: noon }).length;
    expect(codes(desk, { s: 'x', in: false })).toBe(0);
    expect(codes(desk, { s: 'x', in: true })).toBe(1);
    expect(codes(desk, { s: 'x', in: false })).toBe(0);
    expect(codes(desk, { in: true })).toBe(0);
    expect(codes(chief, { s: 'x', in: true })).toBe(0);
    expect(codes(desk, { s: 'x', in: true })).toBe(1);
  });

  it('reads an enum as the executor coerces it, and by its names', () => {
    const schema = schemaOf(inputText, inputAnnotations);
    const order = schema.getType('PersonOrder');
    if (!isEnumType(order)) throw new Error('It is an enum.');
    for (const value of order.getValues()) value.value = { column: value.name.toLowerCase() };
    const of = compilePrivacy(schema, { vocabulary, accessPolicy: policyOf() });
    const text = 'query ($o: [PersonOrder!]) { people(order: $o) { personId } }';
    for (const { name, value } of order.getValues()) {
      const expected = name === 'EMAIL' ? selection('PersonOrder.EMAIL') : [];
      expect(refused(desk, text, { variables: { o: [value] }, of })).toEqual(expected);
      expect(refused(desk, text, { variables: { o: [name] }, of })).toEqual(expected);
    }
  });
});

describe('a literal', () => {
  it.each<[string, string, string[]]>([
    ['a text', '{ people(search: "Ada") { personId } }', literal('Query.people(search:)')],
    ['a block of text', '{ people(search: """Ada""") { personId } }', literal('Query.people(search:)')],
    [
      'a text in an input field',
      '{ find(by: { anyOf: [{ email: "a@b.c" }] }) { personId } }',
      literal('PersonFilter.email'),
    ],
    [
      'a number in an input of a scalar that reads anything',
      '{ people(raw: 1815) { personId } }',
      literal('Query.people(raw:)'),
    ],
    ['a fraction in it', '{ people(raw: [0.5]) { personId } }', literal('Query.people(raw:)')],
    ['an object in it', '{ people(raw: { ada: true }) { personId } }', literal('Query.people(raw:)')],
    ['a word in it', '{ people(raw: Ada) { personId } }', literal('Query.people(raw:)')],
    [
      'an object in a list in it',
      'query ($v: Json) { people(raw: [[{ ada: $v }]]) { personId } }',
      literal('Query.people(raw:)'),
    ],
    ['an input that says nothing', 'mutation { rename(id: 7) { personId } }', literal('Mutation.rename(id:)')],
    [
      'an input field that says nothing',
      'mutation { rename(input: { secret: "x" }) { personId } }',
      literal('RenameInput.secret'),
    ],
    ['what a mutation keeps', 'mutation { rename(input: { name: "Ada" }) { personId } }', literal('RenameInput.name')],
    ['a word that a mutation keeps', 'mutation { rename(mood: SAD) { personId } }', literal('Mutation.rename(mood:)')],
    [
      'a yes or no that it keeps',
      'mutation { rename(input: { isSick: true }) { personId } }',
      literal('RenameInput.isSick'),
    ],
    [
      'either as a default',
      'mutation ($m: Mood = SAD, $is: Boolean = false) { rename(mood: $m, input: { isSick: $is }) { personId } }',
      [...literal('Mutation.rename(mood:)'), ...literal('RenameInput.isSick')],
    ],
    [
      'a word that says so itself',
      'mutation { rename(input: { state: ILL }) { personId } }',
      literal('RenameInput.state'),
    ],
    ["a directive's argument", '{ people @trace(note: "Ada") { personId } }', literal('@trace(note:)')],
    [
      "a directive's argument on the operation",
      'query @sortedBy(word: "Ada") { people { personId } }',
      literal('@sortedBy(word:)'),
    ],
    [
      "a variable's default",
      'query ($s: String = "Ada") { people(search: $s) { personId } }',
      literal('Query.people(search:)'),
    ],
    [
      'a default in an input field',
      'query ($f: PersonFilter = { email: "a@b.c", isNew: true }) { people(filter: $f) { personId } }',
      literal('PersonFilter.email'),
    ],
    [
      'a default of a variable that also comes where it is harmless',
      'mutation ($n: String = "Ada") { rename(input: { note: $n, name: $n }) { personId } }',
      literal('RenameInput.name'),
    ],
    [
      'a default of a variable within a value that can hold anything',
      'query ($v: Json = "Ada") { people(raw: [$v]) { personId } }',
      literal('Query.people(raw:)'),
    ],
    [
      'a default that comes to its place in another fragment',
      'query ($s: String = "Ada") { ...F } fragment F on Query { people(search: $s) { personId } }',
      literal('Query.people(search:)'),
    ],
    [
      'one on a field that is skipped',
      '{ people(search: "Ada") @skip(if: true) { personId } __typename }',
      literal('Query.people(search:)'),
    ],
    [
      'one in an operation of the document that does not run',
      'query A { __typename } query B { people(search: "Ada") { personId } }',
      literal('Query.people(search:)'),
    ],
    [
      'one on a field of an interface that does not say so, as a type behind it does',
      '{ people { friends { friends(name: "Ada") { __typename } } } }',
      literal('Named.friends(name:)'),
    ],
  ])('is refused for %s', (_what, text, expected) => {
    expect(refused(chief, text)).toEqual(expected);
    expect(refused(nobody, text)).toEqual(expected);
  });

  it('is refused for a default of a variable that nothing uses, though validation allowed it', () => {
    const document = parse('query ($s: String = "Ada") { __typename }');
    const refusals = privacy.admit({
      document,
      operation: operationOf(document),
      variables: {},
      viewer: chief,
      now: noon,
    });
    expect(refusals.map(({ extensions }) => extensions['code'])).toEqual([admissionCodes.literal]);
  });

  it.each([
    ['a number or a text that is nothing personal', '{ people(first: 3) { personId } }'],
    ['a text in a harmless input field', 'mutation { rename(input: { note: "x" }) { personId } }'],
    ['a default that comes to harmless places alone', 'query ($n: Int = 3) { people(first: $n) { personId } }'],
    [
      "an enum's value, a Boolean and null",
      '{ people(order: [EMAIL], search: null, filter: { isNew: false, address: { isMissing: true } }) { personId } }',
    ],
    ['a word beside it that says otherwise', 'mutation { rename(input: { state: AWAY }) { personId } }'],
    ['nothing at all, in the place of what is kept', 'mutation { rename(mood: null) { personId } }'],
    ['an empty list or object', '{ people(raw: [], filter: {}, order: []) { personId } }'],
    ['an object in a scalar that is empty', '{ people(raw: {}) { personId } }'],
    ['a condition', '{ people @include(if: true) { personId @skip(if: false) } }'],
    ['a default of a condition', 'query ($in: Boolean! = true) { people @include(if: $in) { personId } }'],
    [
      'a question about the schema',
      '{ __type(name: "Person") { fields(includeDeprecated: true) { name } } __schema { __typename } }',
    ],
  ])('is allowed for %s', (_what, text) => {
    expect(refused(chief, text)).toEqual([]);
  });

  it('is refused once for each place, however often it stands there', () => {
    const many = Array.from({ length: 50 }, (_none, index) => `a${String(index)}: people(search: "Ada") { personId }`);
    expect(refused(chief, `{ ${many.join(' ')} }`)).toEqual(literal('Query.people(search:)'));
  });
});

describe('an operation that came by a URL', () => {
  it.each<[string, string, OperationFacts['variables'], string[]]>([
    ['asks for personal data', '{ people { name } }', {}, byUrl('Person.name')],
    ['asks for it through an interface', '{ named { name } }', {}, byUrl('Person.name')],
    [
      'asks by it',
      'query ($s: String) { people(search: $s) { personId } }',
      { s: 'x' },
      byUrl('Query.people(search:)'),
    ],
    ['orders by it', '{ people(order: EMAIL) { personId } }', {}, byUrl('PersonOrder.EMAIL')],
    ['gives it', 'query ($r: Json) { people(raw: $r) { personId } }', { r: 1 }, byUrl('Query.people(raw:)')],
    ['holds it as a literal', '{ people(search: "Ada") { personId } }', {}, byUrl('Query.people(search:)')],
    [
      'gives what nobody classified',
      'mutation ($i: ID) { rename(id: $i) { personId } }',
      { i: '7' },
      byUrl('Mutation.rename(id:)'),
    ],
  ])('is refused when it %s', (_what, text, variables, expected) => {
    expect(refused(chief, text, { variables, transport: 'URL' })).toEqual(expected);
  });

  it.each<[string, string, OperationFacts['variables']]>([
    ['about the schema', '{ __schema { types { name } } __type(name: "Person") { name } __typename }', {}],
    ['about nothing personal', 'query ($n: Int) { people(first: $n, filter: { isNew: true }) { personId } }', { n: 3 }],
    [
      'that leaves the personal part out',
      'query ($in: Boolean!) { people { personId name @include(if: $in) } }',
      { in: false },
    ],
  ])('is admitted when it is a question %s', (_what, text, variables) => {
    expect(refused(chief, text, { variables, transport: 'URL' })).toEqual([]);
  });

  it('is refused for a literal all the same', () => {
    const document = parse('query A { __typename } query B { people(search: "Ada") { personId } }');
    const [refusal] = privacy.admit({
      document,
      operation: operationOf(document),
      variables: {},
      viewer: chief,
      now: noon,
      transport: 'URL',
    });
    expect(refusal?.extensions['code']).toBe(admissionCodes.literal);
  });
});

describe('a refusal', () => {
  it('has a code, a place, a status and a sentence, and nothing that was sent', () => {
    const cases: readonly [string, object, string | undefined, number][] = [
      ['query ($s: String) { people(search: $s) { personId } }', { s: 'Lovelace' }, undefined, 403],
      ['{ people(search: "Lovelace") { personId } }', {}, undefined, 400],
      ['query ($s: String) { people(search: $s) { personId } }', { s: 'Lovelace' }, 'URL', 405],
    ];
    for (const [text, variables, transport, status] of cases) {
      const document = parse(text);
      const facts = {
        document,
        operation: operationOf(document),
        variables: { ...variables },
        viewer: desk,
        now: noon,
      };
      const [refusal] = privacy.admit(transport === 'URL' ? { ...facts, transport } : facts);
      expect(refusal?.message).toMatch(/^Query\.people\(search:\) .+\. .+\.$/);
      expect(refusal?.extensions).toMatchObject({ coordinate: 'Query.people(search:)', http: { status } });
      // Also not when it is printed with the place in the source that graphql-js would add.
      expect(`${String(refusal)} ${JSON.stringify(refusal)}`).not.toContain('Lovelace');
    }
  });

  it('tells whoever came by a URL how to come instead', () => {
    const document = parse('{ people { name } }');
    const facts = {
      document,
      operation: operationOf(document),
      variables: {},
      viewer: chief,
      now: noon,
      transport: 'URL',
    } as const;
    const [refusal] = privacy.admit(facts);
    expect(refusal?.extensions['http']).toEqual({ status: 405, headers: new Map([['allow', 'POST']]) });
  });

  it('is all that the executor answers: nothing is resolved, recorded or reported', async () => {
    const resolved: string[] = [];
    const ledger = new MemoryLedger();
    const of = compileInputs(inputAnnotations, {
      resolvers: {
        'Query.people': () => {
          resolved.push('people');
          return [{ personId: 'p-ada', name: 'Ada' }];
        },
      },
    });
    const text = 'query ($s: String) { people(search: $s) { name } }';
    const answer = await ask(of, desk, text, { variables: { s: 'x' }, ledger });
    expect(answer).toMatchObject({ data: null, privacy: undefined });
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual([admissionCodes.selection]);
    expect([resolved, ledger.entries]).toEqual([[], []]);
    expect((await ask(of, chief, text, { variables: { s: 'x' }, ledger })).data).toEqual({ people: [{ name: 'Ada' }] });
    expect([resolved, ledger.entries.length]).toEqual([['people'], 1]);
  });
});

describe('the judgement', () => {
  it('reads a document once, however often it is sent', () => {
    let reads = 0;
    const document = documentOf(privacy.schema, '{ people(first: 3) { personId name } }');
    const operation = operationOf(document);
    const facts = { document, operation, variables: {}, viewer: chief, now: noon };
    privacy.admit(facts);
    const selections = Object.getOwnPropertyDescriptor(operation, 'selectionSet')?.value as unknown;
    Object.defineProperty(operation, 'selectionSet', {
      get: () => {
        reads += 1;
        return selections;
      },
    });
    privacy.admit(facts);
    expect(reads).toBe(0);
    expect(privacy.admit({ ...facts, document: { ...document } })).toEqual([]);
    expect(reads).toBeGreaterThan(0);
  });
});

function withPolicy(rules: readonly Rule[], overrides: readonly Override[]): CompiledPrivacy {
  return compilePrivacy(schemaOf(inputText, inputAnnotations), {
    vocabulary,
    accessPolicy: { ...policyOf(rules), overrides },
    fetchesWithinReach: true,
  });
}

/** The same schema, in an application that fetches within reach, where agents may come upon the people who gave them a mandate. */
function reachedByAgents({ accessPolicy }: CompiledPrivacy, rules: readonly Rule[] = []): CompiledPrivacy {
  return compilePrivacy(schemaOf(inputText, inputAnnotations), {
    vocabulary,
    accessPolicy: {
      ...accessPolicy,
      reach: [...accessPolicy.reach, { viewer: 'PERSON', relation: 'AGENT_OF' }],
      rules: [...accessPolicy.rules, ...rules],
    },
    fetchesWithinReach: true,
  });
}
