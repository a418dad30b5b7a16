import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support, type SignedInPerson } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const everything = {
  givenName: 'Ingrid',
  familyName: 'Vasterling',
  phone: '+1 619 555 0103',
  language: 'es',
  postalAddress: {
    line1: '5 Torrey Court',
    line2: 'Floor 2',
    city: 'San Diego',
    region: 'CA',
    postalCode: '92103',
    country: 'US',
  },
};
const nothing = { line1: null, line2: null, city: null, region: null, postalCode: null, country: null };

describe('changing contact details', () => {
  it('shows the result at once, in the answer and to the next look', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await update(person, everything);
    const expected = { ...everything, fullName: 'Ingrid Vasterling', email: person.email, version: 2 };
    expect(answer.at('updateContact')).toEqual({
      __typename: 'ContactUpdated',
      personId: person.personId,
      contact: expected,
    });
    expect(answer.notices).toEqual([]);
    expect(await contactOf(person)).toEqual(expected);
  });

  it('leaves alone what is left out', async () => {
    const person = await aPerson(api).verified().signedIn().withContact(everything);
    await update(person, { givenName: 'Inge' });
    expect(await contactOf(person)).toMatchObject({
      ...everything,
      givenName: 'Inge',
      fullName: 'Inge Vasterling',
      version: 3,
    });
  });

  it.each([
    ['null', null],
    ['empty text', ''],
    ['spaces', '   '],
  ])('removes an optional part by %s', async (_name, removed) => {
    const person = await aPerson(api).verified().signedIn().withContact(everything);
    await update(person, { familyName: removed, phone: removed, language: removed });
    const gone = { familyName: null, phone: null, language: null };
    expect(await contactOf(person)).toMatchObject({ ...everything, ...gone, fullName: 'Ingrid' });
    await update(person, { givenName: removed });
    expect(await contactOf(person)).toMatchObject({ givenName: null, fullName: null });
  });

  it('replaces a postal address as a whole, and removes it', async () => {
    const person = await aPerson(api).verified().signedIn().withContact(everything);
    await update(person, { postalAddress: { city: 'Fresno' } });
    expect(await contactOf(person)).toMatchObject({
      givenName: 'Ingrid',
      postalAddress: { ...nothing, city: 'Fresno' },
    });
    await update(person, { postalAddress: null });
    expect(await contactOf(person)).toMatchObject({ givenName: 'Ingrid', postalAddress: nothing });
  });

  it('is none where nothing changes, and is then no other version', async () => {
    const empty = await aPerson(api).verified().signedIn();
    for (const input of [{ givenName: null }, { phone: ' ' }, { postalAddress: {} }, { postalAddress: null }]) {
      expect(outcomeOf(await update(empty, input))).toBe('ContactUpdated');
      expect(await contactOf(empty)).toMatchObject({ version: 1 });
    }
    const person = await aPerson(api).verified().signedIn().withContact(everything);
    expect(outcomeOf(await update(person, { ...everything, expectedVersion: 2 }))).toBe('ContactUpdated');
    expect(await contactOf(person)).toMatchObject({ ...everything, version: 2 });
  });

  it('keeps every letter that people write their names with', async () => {
    const person = await aPerson(api).verified().signedIn();
    const names = { givenName: 'Zoë-Łucja', familyName: 'Ōkubo 大久保 O’Brien 🦊' };
    await update(person, names);
    expect(await contactOf(person)).toMatchObject(names);
  });

  it('keeps a language by its tag as it is written properly', async () => {
    const person = await aPerson(api).verified().signedIn();
    await update(person, { language: ' ES ' });
    expect(await contactOf(person)).toMatchObject({ language: 'es' });
    await update(person, { language: 'en' });
    expect(await contactOf(person)).toMatchObject({ language: 'en' });
  });

  it('changes the person’s own and nobody else’s', async () => {
    const [person, other] = [
      await aPerson(api).verified().signedIn().withContact(everything),
      await aPerson(api).verified().signedIn().withContact(everything),
    ];
    await update(person, { givenName: 'Inge' });
    expect(await contactOf(other)).toMatchObject({ ...everything, version: 2 });
  });

  it('is not for those who are nobody here', async () => {
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await update(viewer, everything)).toMatchObject({ ...refusalOf(viewer), data: null });
    }
  });
});

describe('two changes', () => {
  it('at once lose nothing of each other', async () => {
    const person = await aPerson(api).verified().signedIn().withContact(everything);
    // Several times, because it takes luck to meet.
    for (let round = 0; round < 5; round += 1) {
      const [givenName, phone, city] = [
        `Inge ${String(round)}`,
        `+1 619 555 010${String(round)}`,
        `Town ${String(round)}`,
      ];
      await Promise.all([
        update(person, { givenName }),
        update(person, { phone }),
        update(person, { postalAddress: { city } }),
      ]);
      expect(await contactOf(person)).toMatchObject({
        givenName,
        phone,
        postalAddress: { city },
        version: 2 + 3 * (round + 1),
      });
    }
  });

  it('of one version are one change and one conflict, which changes nothing and tells the version to look at', async () => {
    const person = await aPerson(api).verified().signedIn().withContact(everything);
    const [one, other] = await Promise.all([
      update(person, { expectedVersion: 2, givenName: 'First' }),
      update(person, { expectedVersion: 2, givenName: 'Second' }),
    ]);
    const [updated, conflict] = outcomeOf(one) === 'ContactUpdated' ? [one, other] : [other, one];
    expect(updated.at('updateContact')).toMatchObject({ __typename: 'ContactUpdated', contact: { version: 3 } });
    expect(conflict.at('updateContact')).toEqual({ __typename: 'ContactConflict', currentVersion: 3 });
    expect(await contactOf(person)).toMatchObject({
      givenName: updated.at('updateContact.contact.givenName'),
      version: 3,
    });
    expect(outcomeOf(await update(person, { expectedVersion: 3, givenName: 'Third' }))).toBe('ContactUpdated');
  });

  it('of a version that is yet to come conflict too', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await update(person, { expectedVersion: 7, givenName: 'Early' });
    expect(answer.at('updateContact')).toEqual({ __typename: 'ContactConflict', currentVersion: 1 });
  });
});

describe('bad contact details', () => {
  let person: SignedInPerson;
  beforeAll(async () => {
    person = await aPerson(api).verified().signedIn().withContact(everything);
  });

  it.each([
    ['a name that is too long', { givenName: 'CANARY'.repeat(20) }, ['givenName']],
    ['a name of two lines', { familyName: 'CANARY\nCANARY' }, ['familyName']],
    ['a telephone number without its country', { phone: '415 555 0100 CANARY' }, ['phone']],
    ['a telephone number with letters', { phone: '+1 415 CANARY' }, ['phone']],
    ['a country by its name', { postalAddress: { country: 'CANARY' } }, ['postalAddress.country']],
    ['a country in small letters', { postalAddress: { country: 'us' } }, ['postalAddress.country']],
    ['a country with a digit', { postalAddress: { country: 'U5' } }, ['postalAddress.country']],
    ['a country that is none', { postalAddress: { country: 'QX' } }, ['postalAddress.country']],
    [
      'a postal code that is too long',
      { postalAddress: { postalCode: 'CANARY'.repeat(4) } },
      ['postalAddress.postalCode'],
    ],
    ['an endless line', { postalAddress: { line1: 'CANARY'.repeat(40) } }, ['postalAddress.line1']],
    ['a language that we do not speak', { language: 'tlh' }, ['language']],
    ['a language by its name', { language: 'CANARY language' }, ['language']],
    ['a language that is too long', { language: 'en-'.padEnd(60, 'x') }, ['language']],
    ['a version that is none', { expectedVersion: 0, givenName: 'CANARY' }, ['expectedVersion']],
    [
      'several things at once',
      { phone: 'CANARY', postalAddress: { country: 'CANARY' } },
      ['phone', 'postalAddress.country'],
    ],
  ])('with %s are refused as a whole, every problem named and nothing repeated', async (_name, wrong, fields) => {
    const answer = await update(person, { givenName: 'Changed', ...wrong });
    expect(answer.at('updateContact')).toMatchObject({ __typename: 'InvalidInput' });
    const problems = answer.at('updateContact.problems') as { readonly field: string }[];
    expect([...new Set(problems.map(({ field }) => field))].sort()).toEqual([...fields].sort());
    expect(answer.text).not.toContain('CANARY');
    expect(await contactOf(person)).toMatchObject({ ...everything, version: 2 });
  });

  it.each([
    ['U+0000', '\u0000'],
    ['an escape character', '\u001b'],
    ['a delete character', '\u007f'],
    ['a control character of the second set', '\u0085'],
    ['a lone surrogate', '\ud800'],
    ['a surrogate on the wrong side', '\udc00\ud83e'],
  ])('with %s are refused at the door, wherever it stands', async (_name, character) => {
    for (const input of [
      { givenName: `CANARY${character}` },
      { postalAddress: { line1: 'CANARY', city: character } },
      { [`CANARY${character}`]: 'x' },
    ]) {
      const answer = await update(person, input);
      expect(answer.status).toBe(400);
      expect(answer.errors).toHaveLength(1);
      expect(answer.text).not.toContain('CANARY');
    }
    expect(await contactOf(person)).toMatchObject({ ...everything, version: 2 });
  });

  it('are refused in the document too, where such a character hides behind an escape', async () => {
    const document = String.raw`mutation U { updateContact(input: { givenName: "CANARY\u0000" }) { __typename } }`;
    const answer = await api.as(person).query(document);
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'UNACCEPTABLE_CHARACTER' } }] });
    expect(answer.text).not.toContain('CANARY');
    expect(await contactOf(person)).toMatchObject({ ...everything, version: 2 });
  });
});

function update(viewer: TestViewer, input: Readonly<Record<string, unknown>>): Promise<Answer> {
  return api.as(viewer).query(
    `mutation UpdateContact($input: UpdateContactInput!) {
      updateContact(input: $input) {
        __typename
        ... on ContactUpdated { personId contact { ${fields} } }
        ... on ContactConflict { currentVersion }
        ... on InvalidInput { problems { field code message } }
      }
    }`,
    { input },
  );
}

async function contactOf(person: TestViewer): Promise<unknown> {
  return (await api.as(person).query(`query Contact { me { contact { ${fields} } } }`)).at('me.contact');
}

function outcomeOf(answer: Answer): string {
  return answer.textAt('updateContact.__typename');
}

const fields =
  'givenName familyName fullName email phone language version postalAddress { line1 line2 city region postalCode country }';
