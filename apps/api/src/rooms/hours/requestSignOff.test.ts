import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, serviceProvider, signedIn, support } from '../../testing/people.testing.js';
import {
  anAssociate,
  anEntry,
  asked,
  aSupervisor,
  daysAgo,
  entriesOf,
  kept,
  requestSignOff,
  signOffsOf,
  wrongFields,
  type Associate,
  type Fields,
} from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE', env: { APP_URL: 'https://app.example' } });
});
afterAll(() => api.close());

const daysOf = (server: TestApi): Fields => ({ startsOn: daysAgo(server, 10), endsOn: daysAgo(server, 0) });

const requestOf = ({ supervisorId }: Associate, other: Fields = {}): Fields => ({
  supervisorId,
  email: anAddress(),
  ...daysOf(api),
  ...other,
});

describe('asking a supervisor to sign', () => {
  it('binds the entries of these days and this supervisor, and mails a link that says nothing of anybody', async () => {
    const person = await anAssociate(api);
    const another = await aSupervisor(api, person, 'Another');
    const id = await kept(api, person, anEntry(api, person, { minutes: 75 }));
    await kept(api, person, anEntry(api, person, { supervisorId: another }));
    await kept(api, person, anEntry(api, person, { workedOn: daysAgo(api, 11) }));
    const input = requestOf(person);
    const answer = await requestSignOff(api, person, input);
    expect(answer.at('result.signOff')).toMatchObject({
      state: 'PENDING',
      email: input['email'],
      startsOn: input['startsOn'],
      endsOn: input['endsOn'],
      minutes: 75,
      answeredBy: null,
      requestedAt: api.clock.now().toISOString(),
    });
    expect(await signOffsOf(api, person)).toMatchObject([{ state: 'PENDING', entries: [{ id }] }]);
    const [mail, ...others] = await api.mailsTo(String(input['email']));
    expect(others).toEqual([]);
    expect(mail?.text).toMatch(/https:\/\/app\.example\/sign-off#code=tyh_link_[\w-]{43}\b/);
    const words = `${mail?.subject ?? ''} ${mail?.text.replaceAll(/tyh_link_[\w-]+/g, '') ?? ''}`;
    for (const word of ['Ada', 'Byron', person.email, '75', 'Harbor', 'Rosalind', String(input['startsOn'])]) {
      expect(words).not.toContain(word);
    }
  });

  it('keeps the hash of the link alone, and no part of it in the log', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person));
    const { id, code, email } = await asked(api, person);
    const rows = await api.app.database.query<{ readonly all: string; readonly hash: string }>(
      `select row_to_json(s)::text as "all", encode("token_hash", 'hex') as "hash" from "sign_off" s where "id" = $1`,
      [id],
    );
    expect(rows[0]?.hash).toBe(createHash('sha256').update(code).digest('hex'));
    expect(rows[0]?.all).not.toContain(Buffer.from(code).toString('hex'));
    expect(rows[0]?.all).not.toContain(Buffer.from(email).toString('hex'));
    expect(api.logged.join()).not.toContain(code);
    expect(api.logged.join()).not.toContain(email);
  });

  it('finds nothing where all is asked for or signed already, and everything again once a link is past', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person));
    const { id } = await asked(api, person);
    expect((await requestSignOff(api, person, requestOf(person))).at('result.__typename')).toBe('NothingToSign');
    api.clock.advance(14 * 24 * 3_600_000);
    const later = { ...person, ...(await signedIn(api, person)) };
    const again = await requestSignOff(api, later, requestOf(later, { startsOn: daysAgo(api, 20) }));
    expect(again.at('result.__typename')).toBe('SignOffRequested');
    const states = (await signOffsOf(api, later)).map((each) => [each['id'] === id, each['state']]);
    expect(states.sort()).toEqual([
      [false, 'PENDING'],
      [true, 'EXPIRED'],
    ]);
  });

  it.each([
    ['a supervisor who is none of theirs', { supervisorId: 'no id' }, ['supervisorId']],
    ['what is no address', { email: 'canary' }, ['email']],
    ['days that end before they begin', { startsOn: '2024-02-02', endsOn: '2024-02-01' }, ['endsOn']],
    ['more than a month', { startsOn: '2024-02-01', endsOn: '2024-03-04' }, ['endsOn']],
    ['a day to come', { startsOn: '2024-02-01', endsOn: '2999-01-01' }, ['endsOn']],
  ])('with %s is refused, the field named and nothing repeated', async (_name, wrong, fields) => {
    const person = await anAssociate(api);
    const answer = await requestSignOff(api, person, requestOf(person, wrong));
    expect(answer.at('result.__typename')).toBe('InvalidInput');
    expect(wrongFields(answer)).toEqual(fields);
    expect(answer.text).not.toContain('canary');
    expect(await signOffsOf(api, person)).toEqual([]);
  });

  it('is not for one’s own address, nor for somebody without a name', async () => {
    const person = await anAssociate(api);
    await kept(api, person, anEntry(api, person));
    const own = await requestSignOff(api, person, requestOf(person, { email: person.email.toUpperCase() }));
    expect(own.at('result.problems')).toMatchObject([{ field: 'email', code: 'OWN_ADDRESS' }]);
    const nameless = await aPerson(api).verified().signedIn();
    const supervisorId = await aSupervisor(api, nameless, 'Somebody');
    const answer = await requestSignOff(api, nameless, requestOf({ ...person, supervisorId }));
    expect(answer.at('result.problems')).toMatchObject([{ code: 'NAME_MISSING' }]);
  });

  it('is the person’s own', async () => {
    const [person, other] = [await anAssociate(api), await anAssociate(api)];
    await kept(api, person, anEntry(api, person));
    for (const viewer of [anonymous, await support(api), await serviceProvider(api)]) {
      expect(await requestSignOff(api, viewer, requestOf(person))).toMatchObject(refusalOf(viewer));
    }
    expect(wrongFields(await requestSignOff(api, other, requestOf(person)))).toEqual(['supervisorId']);
    expect(await entriesOf(api, person)).toMatchObject([{ signOff: null }]);
  });
});

describe('the limits', () => {
  it('hold for one person who has one mailbox written to, and use it up for nobody else', async () => {
    const limited = await startApi();
    try {
      const person = await anAssociate(limited);
      const days = { ...daysOf(limited), email: anAddress() };
      const answers = [];
      for (let count = 0; count < 6; count += 1) {
        answers.push(await requestSignOff(limited, person, requestOf(person, days)));
      }
      expect(answers.at(-2)?.at('result.__typename')).toBe('NothingToSign');
      expect(answers.at(-1)?.at('result')).toEqual({
        __typename: 'TooManyAttempts',
        retryAfterSeconds: expect.any(Number),
      });
      const other = await anAssociate(limited);
      const asked = await requestSignOff(limited, other, requestOf(other, days));
      expect(asked.at('result.__typename')).toBe('NothingToSign');
    } finally {
      await limited.close();
    }
  });
});
