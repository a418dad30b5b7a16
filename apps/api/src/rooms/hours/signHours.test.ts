import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { keyHolder, serviceProvider, support } from '../../testing/people.testing.js';
import {
  anAssociate,
  anEntry,
  asked,
  daysAgo,
  declineHours,
  entriesOf,
  kept,
  signHours,
  signOffSheet,
  signOffsOf,
  siteName,
  wrongFields,
} from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

async function somethingToSign() {
  const person = await anAssociate(api);
  await kept(api, person, anEntry(api, person, { category: 'NONCLINICAL', minutes: 30 }));
  await kept(api, person, anEntry(api, person, { workedOn: daysAgo(api, 4), siteId: null }));
  return { person, ...(await asked(api, person)) };
}

describe('whoever holds a link to sign', () => {
  it('sees what they are asked to sign and by whom, and is in the ledger for it', async () => {
    const { person, id, link } = await somethingToSign();
    const sheet = await signOffSheet(api, link);
    expect(sheet.at('signOffSheet')).toEqual({
      associateName: 'Ada Byron',
      minutes: 120,
      expiresAt: expect.any(String),
      lines: [
        { workedOn: daysAgo(api, 4), minutes: 90, track: 'AMFT', category: 'DIRECT_COUNSELING', site: null },
        { workedOn: daysAgo(api, 2), minutes: 30, track: 'AMFT', category: 'NONCLINICAL', site: siteName },
      ],
    });
    const entries = await api.app.database.query(
      `select "recipient_kind", "gate", "purpose", to_json("categories") as "categories" from "disclosure"
        where "person_ids" @> array[$1]::uuid[] and "recipient_id" = $2`,
      [person.personId, id],
    );
    expect(entries).toEqual([
      {
        recipient_kind: 'RECIPIENT',
        gate: 'DIRECTION_OR_CONSENT',
        purpose: 'PROVIDE_PRODUCTS_AND_SERVICES',
        categories: ['EDUCATION_AND_TRAINING', 'IDENTIFIERS_AND_CONTACT'],
      },
    ]);
  });

  it('comes upon nothing else, of this person or of anybody', async () => {
    const { person, link } = await somethingToSign();
    const answer = await api.as(link).query(
      `query Q($id: ID!) {
        me { id } person(id: $id) { id } node(id: $id) { id } people { nodes { id } }
        hourEntries { nodes { id } } signOffs { nodes { id } } continuingEducations { nodes { id } } messages { nodes { id } }
        hoursCsv { csv }
      }`,
      { id: person.personId },
    );
    const nothing = { nodes: [] };
    expect(answer.data).toEqual({
      me: null,
      person: null,
      node: null,
      people: nothing,
      hourEntries: nothing,
      signOffs: nothing,
      continuingEducations: nothing,
      messages: nothing,
      hoursCsv: null,
    });
    const change = 'mutation U($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }';
    expect((await api.as(link).query(change, { input: { givenName: 'X' } })).status).toBe(403);
  });

  it('sees nothing without the purpose, or for another', async () => {
    const { link } = await somethingToSign();
    for (const purpose of [null, 'ADVERTISE', 'UNDERSTAND_AND_RESPOND']) {
      const answer = await signOffSheet(api, { ...link, purpose });
      expect(answer.status).toBe(200);
      const { associateName, minutes, lines } = answer.at('signOffSheet') as Readonly<Record<string, unknown>>;
      expect([associateName, minutes, lines]).toEqual([null, null, null]);
    }
  });

  it('answers for nothing that it is not shown, and still can once it is', async () => {
    const { person, link } = await somethingToSign();
    for (const purpose of [null, 'ADVERTISE', 'UNDERSTAND_AND_RESPOND', 'no purpose']) {
      const viewer = { ...link, purpose };
      for (const answer of [
        await signHours(api, viewer, 'R. Achterberg'),
        await declineHours(api, viewer, { name: 'R. Achterberg', reason: 'Not with me.' }),
      ]) {
        expect(answer.at('result')).toEqual({
          __typename: 'SignOffSheetNotShown',
          nextStep: expect.stringContaining('x-purpose: PROVIDE_PRODUCTS_AND_SERVICES'),
        });
      }
    }
    expect(await signOffsOf(api, person)).toMatchObject([{ state: 'PENDING', answeredBy: null, reason: null }]);
    expect((await signHours(api, link, 'R. Achterberg')).at('result.__typename')).toBe('SignOffAnswered');
  });

  it('that is used, past, taken back or none at all is told the same', async () => {
    const [used, past, removed] = [await somethingToSign(), await somethingToSign(), await somethingToSign()];
    await signHours(api, used.link, 'R. Achterberg');
    await api
      .as(removed.person)
      .query('mutation R($id: ID!) { removeSignOff(id: $id) { __typename } }', { id: removed.id });
    api.clock.advance(14 * 24 * 3_600_000);
    const guess: TestViewer = { ...used.link, token: `tyh_link_${'A'.repeat(43)}` };
    const told = [];
    for (const viewer of [used.link, past.link, removed.link, guess]) {
      for (const answer of [await signOffSheet(api, viewer), await signHours(api, viewer, 'R. Achterberg')]) {
        expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'LINK_OVER' } }] });
        told.push(answer.text);
      }
    }
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toContain('used already, or its time is over');
  });

  it('signs once, by name; then the link works no longer', async () => {
    const { person, link } = await somethingToSign();
    const [one, other] = await Promise.all([signHours(api, link, 'R. Achterberg'), signHours(api, link, 'Other')]);
    const answers = [one, other];
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401 || status === 403)).toHaveLength(1);
    for (const again of [await signHours(api, link, 'R. Achterberg'), await signOffSheet(api, link)]) {
      expect(again).toMatchObject({ status: 401, errors: [{ extensions: { code: 'LINK_OVER' } }] });
    }
    const [signOff] = await signOffsOf(api, person);
    expect(signOff).toMatchObject({ state: 'SIGNED', signedAt: api.clock.now().toISOString(), reason: null });
    expect(['R. Achterberg', 'Other']).toContain(signOff?.['answeredBy']);
    expect(await entriesOf(api, person)).toMatchObject([
      { signOff: { state: 'SIGNED' } },
      { signOff: { state: 'SIGNED' } },
    ]);
    expect((await api.mailsTo(person.email)).at(-1)?.kind).toBe('SIGN_OFF_ANSWERED');
  });

  it('declines with a reason, which the person reads; the hours stand unsigned', async () => {
    const { person, link } = await somethingToSign();
    const answer = await declineHours(api, link, { name: 'R. Achterberg', reason: 'Not with me.' });
    expect(answer.at('result')).toMatchObject({ __typename: 'SignOffAnswered' });
    expect(await signOffsOf(api, person)).toMatchObject([
      { state: 'DECLINED', answeredBy: 'R. Achterberg', reason: 'Not with me.', signedAt: null, entries: [] },
    ]);
    expect(await entriesOf(api, person)).toMatchObject([{ signOff: null }, { signOff: null }]);
    // And can be asked for again.
    expect((await asked(api, person)).id).not.toBe('');
  });

  it('signs with a name and declines with a reason, or not at all', async () => {
    const { person, link } = await somethingToSign();
    for (const name of ['', '  ', 'CANARY\nx', 'CANARY'.repeat(40)]) {
      const answer = await signHours(api, link, name);
      expect(wrongFields(answer)).toEqual(['name']);
      expect(answer.text).not.toContain('CANARY');
    }
    expect(wrongFields(await declineHours(api, link, { name: '', reason: ' ' }))).toEqual(['name', 'reason']);
    expect(await signOffsOf(api, person)).toMatchObject([{ state: 'PENDING' }]);
  });

  it('has fourteen days', async () => {
    const { link } = await somethingToSign();
    api.clock.advance(14 * 24 * 3_600_000 - 1000);
    expect((await signOffSheet(api, link)).at('signOffSheet.minutes')).toBe(120);
    api.clock.advance(1000);
    for (const late of [await signOffSheet(api, link), await signHours(api, link, 'R. Achterberg')]) {
      expect(late.status).toBe(401);
    }
  });
});

describe('whoever holds none', () => {
  it('signs nothing and sees nothing, with whatever key', async () => {
    const { person } = await somethingToSign();
    const friend = await keyHolder(
      api,
      { kind: 'RECIPIENT', gate: 'DIRECTION_OR_CONSENT' },
      'PROVIDE_PRODUCTS_AND_SERVICES',
    );
    for (const viewer of [person, await support(api), await serviceProvider(api), friend]) {
      expect((await signOffSheet(api, viewer)).at('signOffSheet')).toBeNull();
      expect(await signHours(api, viewer, 'Somebody')).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'SIGN_OFF_LINK_REQUIRED' } }],
      });
    }
    expect((await signOffSheet(api, anonymous)).at('signOffSheet')).toBeNull();
    expect((await signHours(api, anonymous, 'Somebody')).status).toBe(401);
    const guess: TestViewer = { token: `tyh_link_${'A'.repeat(43)}`, purpose: 'PROVIDE_PRODUCTS_AND_SERVICES' };
    expect((await signOffSheet(api, guess)).status).toBe(401);
    expect(await signOffsOf(api, person)).toMatchObject([{ state: 'PENDING' }]);
  });
});
