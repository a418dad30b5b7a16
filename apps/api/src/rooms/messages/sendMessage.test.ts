import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { anAddress, aPerson, serviceProvider, support, type SignedInPerson } from '../../testing/people.testing.js';
import { later } from '../../testing/time.testing.js';
import { aMessage, sendMessage, sent } from './messages.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const words = { kind: 'SUPPORT', subject: 'The weekly total', body: 'It is empty.\n\nSince Monday.' } as const;

describe('sending a message', () => {
  it('with an account keeps it, and shows it at once to its sender', async () => {
    const person = await aPerson(api)
      .verified()
      .signedIn()
      .withContact({ givenName: 'Ingrid', familyName: 'Vasterling' });
    const answer = await sendMessage(api, person, words);
    const expected = {
      id: answer.at('sendMessage.messageId'),
      ...words,
      name: 'Ingrid Vasterling',
      email: person.email,
      sentAt: api.clock.now().toISOString(),
      answer: null,
      answeredAt: null,
      answeredBy: null,
    };
    expect(answer.at('sendMessage')).toMatchObject({ __typename: 'MessageSent', message: expected });
    const look =
      'query Mine { me { messages { id kind name email subject body sentAt answer answeredAt answeredBy } } }';
    expect((await api.as(person).query(look)).at('me.messages')).toEqual([expected]);
  });

  it('with an account can be under another name and address', async () => {
    const [person, email] = [await aPerson(api).verified().signedIn(), anAddress()];
    const answer = await sendMessage(api, person, { ...words, name: 'Inge', email });
    expect(answer.at('sendMessage.message')).toMatchObject({ name: 'Inge', email });
  });

  it('with an account that says no name is under none', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answer = await sendMessage(api, person, words);
    expect(answer.at('sendMessage.message')).toMatchObject({ name: null, email: person.email });
  });

  it('without an account keeps it, and gives nothing back that would lead to it', async () => {
    const answer = await sendMessage(api, anonymous, aMessage());
    expect(answer.at('sendMessage')).toEqual({
      __typename: 'MessageSent',
      nextStep: expect.stringContaining('e-mail'),
      messageId: null,
      message: null,
    });
  });

  it('mails nobody: the address may be another’s', async () => {
    const message = aMessage();
    await sendMessage(api, anonymous, message);
    expect(await api.mailsTo(message.email ?? '')).toEqual([]);
  });

  it('seals an account’s under its person’s key, and a stranger’s under one of its own', async () => {
    const person = await aPerson(api).verified().signedIn();
    const [own, strangers] = [await sent(api, person, words), await sent(api, anonymous, aMessage())];
    const rows = await api.app.database.query<{
      readonly id: string;
      readonly person_id: string | null;
      readonly subject_id: string;
    }>('select "id", "person_id", "subject_id" from "message" where "id" in ($1, $2) order by "id"', [own, strangers]);
    expect(rows).toEqual([
      { id: own, person_id: person.personId, subject_id: person.personId },
      { id: strangers, person_id: null, subject_id: strangers },
    ]);
  });

  it('twice is once while it waits, one after the other or at once, and lines end alike', async () => {
    const person = await aPerson(api).verified().signedIn();
    const first = await sendMessage(api, person, words);
    const again = await sendMessage(api, person, { ...words, body: '  It is empty.\r\n\r\nSince Monday.\n' });
    expect(again.at('sendMessage')).toEqual(first.at('sendMessage'));
    const message = aMessage();
    const count = await messagesKept();
    await Promise.all([1, 2, 3].map(() => sendMessage(api, anonymous, message)));
    expect(await messagesKept()).toBe(count + 1);
  });

  it('again is another where anything differs, and where another sends it', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const count = await messagesKept();
    await sendMessage(api, person, words);
    await sendMessage(api, other, { ...words, email: person.email });
    await sendMessage(api, person, { ...words, kind: 'QUESTION' });
    await sendMessage(api, person, { ...words, body: `${words.body}.` });
    expect(await messagesKept()).toBe(count + 4);
  });

  it('is not for staff and recipients, who are nobody’s sender', async () => {
    for (const viewer of [await support(api), await serviceProvider(api)]) {
      expect(await sendMessage(api, viewer, aMessage())).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'PERSON_REQUIRED' } }],
      });
    }
  });
});

describe('a bad message', () => {
  let person: SignedInPerson;
  beforeAll(async () => {
    person = await aPerson(api).verified().signedIn();
  });

  it.each<[string, object, readonly string[]]>([
    ['without a subject', { subject: ' ' }, ['subject']],
    ['with a subject of two lines', { subject: 'CANARY\nCANARY' }, ['subject']],
    ['with a subject that is too long', { subject: 'CANARY'.repeat(34) }, ['subject']],
    ['without a body', { body: '\n \r\n' }, ['body']],
    ['with an endless body', { body: 'CANARY'.repeat(1667) }, ['body']],
    ['with no address', { email: 'CANARY' }, ['email']],
    ['with two addresses', { email: 'CANARY@example.org,CANARY@example.com' }, ['email']],
    ['with a name that is too long', { name: 'CANARY'.repeat(34) }, ['name']],
    ['with an empty name', { name: '' }, ['name']],
    ['with several faults', { name: 'CANARY\nCANARY', email: 'CANARY', body: '' }, ['body', 'email', 'name']],
  ])('%s is refused as a whole, every problem named and nothing repeated', async (_name, wrong, fields) => {
    for (const viewer of [person, anonymous]) {
      const count = await messagesKept();
      const answer = await sendMessage(api, viewer, { ...aMessage(), ...wrong });
      expect(answer.at('sendMessage.__typename')).toBe('InvalidInput');
      const problems = answer.at('sendMessage.problems') as { readonly field: string }[];
      expect([...new Set(problems.map(({ field }) => field))].sort()).toEqual([...fields].sort());
      expect(answer.text).not.toContain('CANARY');
      expect(await messagesKept()).toBe(count);
    }
  });

  it('of a stranger says who they are, left out or null', async () => {
    const { name: _name, email: _email, ...rest } = aMessage();
    for (const input of [rest, { ...rest, name: null, email: null }]) {
      const answer = await sendMessage(api, anonymous, input);
      expect(answer.at('sendMessage')).toEqual({
        __typename: 'InvalidInput',
        problems: [
          { field: 'name', code: 'REQUIRED', message: 'A name is missing.' },
          { field: 'email', code: 'REQUIRED', message: 'An e-mail address is missing.' },
        ],
      });
    }
  });

  it.each([
    ['turns the direction of writing', '\u202e'],
    ['is invisible', '\u200b'],
  ])('with a character that %s is refused by the name of the field', async (_name, character) => {
    const count = await messagesKept();
    for (const field of ['name', 'subject', 'body'] as const) {
      for (const text of [character, `CANARY${character}x`]) {
        const answer = await sendMessage(api, anonymous, aMessage({ [field]: text }));
        expect(answer.at('sendMessage')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
        expect(answer.text).not.toContain('CANARY');
      }
    }
    expect(await messagesKept()).toBe(count);
  });

  it.each([
    ['U+0000', '\u0000'],
    ['an escape character', '\u001b'],
    ['a lone surrogate', '\ud800'],
  ])('with %s is refused at the door', async (_name, character) => {
    const count = await messagesKept();
    for (const field of ['name', 'subject', 'body'] as const) {
      const answer = await sendMessage(api, anonymous, aMessage({ [field]: `CANARY${character}` }));
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain('CANARY');
    }
    expect(await messagesKept()).toBe(count);
  });

  it('of no kind that there is, is refused at the door', async () => {
    const answer = await sendMessage(api, anonymous, { ...aMessage(), kind: 'CANARY' });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('CANARY');
  });
});

describe('too many messages', () => {
  let limited: TestApi;
  beforeAll(async () => {
    limited = await startApi({ env: { TRUST_PROXY: '1' } });
  });
  afterAll(() => limited.close());

  it('of one account are refused until the time is over', async () => {
    const person = await aPerson(limited).verified().signedIn();
    const write = (body: string) => sendMessage(limited, person, aMessage({ email: null, body }));
    for (let number = 0; number < 5; number += 1) {
      expect((await write(`Message ${String(number)}`)).at('sendMessage.__typename')).toBe('MessageSent');
    }
    const refused = await write('One more');
    expect(refused.at('sendMessage.__typename')).toBe('TooManyAttempts');
    const seconds = Number(refused.at('sendMessage.retryAfterSeconds'));
    expect(seconds).toBeGreaterThan(3500);
    const again = await later(seconds * 1000, () => write('One more'));
    expect(again.at('sendMessage.__typename')).toBe('MessageSent');
  });

  it('under an address use it up for nobody who has it', async () => {
    const email = anAddress();
    const from = (ip: string) => ({
      ...limited,
      as: (viewer: TestViewer) => limited.as(viewer, { 'x-forwarded-for': ip }),
    });
    for (let number = 0; number < 8; number += 1) {
      const ip = `198.51.100.${String(number < 7 ? 21 : 22)}`;
      const answer = await sendMessage(from(ip), anonymous, aMessage({ email, body: `Message ${String(number)}` }));
      expect(answer.at('sendMessage.__typename')).toBe('MessageSent');
    }
  });

  it('of one client are refused, whatever addresses they give, and of no other client', async () => {
    const from = (ip: string) => ({
      ...limited,
      as: (viewer: TestViewer) => limited.as(viewer, { 'x-forwarded-for': ip }),
    });
    for (let number = 0; number < 20; number += 1) {
      const answer = await sendMessage(from('198.51.100.7'), anonymous, aMessage());
      expect(answer.at('sendMessage.__typename')).toBe('MessageSent');
    }
    const refused = await sendMessage(from('198.51.100.7'), anonymous, aMessage());
    expect(refused.at('sendMessage.__typename')).toBe('TooManyAttempts');
    const other = await sendMessage(from('198.51.100.8'), anonymous, aMessage());
    expect(other.at('sendMessage.__typename')).toBe('MessageSent');
  });
});

async function messagesKept(): Promise<number> {
  const [row] = await api.app.database.query<{ readonly count: number }>(
    'select count(*)::int as "count" from "message"',
    [],
  );
  return row?.count ?? 0;
}
