import { createSecretKey, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KeyRing, localKeyWrapper, MemoryKeyStore } from '@trackyourhours/privacy';
import { fixedClock } from '../clock/index.js';
import { aStore, run, type TestedDatabase } from '../database/database.testing.js';
import { serverRole } from '../database/index.js';
import { createLog } from '../log/index.js';
import { SealingSubscriber } from '../sealing/index.js';
import { MailError, Outbox, OutboxMail, type Mail } from './index.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const keyStore = new MemoryKeyStore();
const keys = new KeyRing({ store: keyStore, wrapper: localKeyWrapper({ current: createSecretKey(randomBytes(32)) }) });
const clock = fixedClock();
let database: TestedDatabase;
let logged: string[];
beforeAll(async () => {
  database = await aStore({ entities: [OutboxMail], subscribers: [new SealingSubscriber(keys)], poolSize: 5 });
  await database.migrate();
  expect(await database.assumeRole(serverRole)).toBe(true);
});
beforeEach(async () => {
  logged = [];
  await run(database, 'delete from outbox_mail');
});
afterAll(() => database.close());

describe('a mail that is posted', () => {
  it('leaves once what gave rise to it is committed, and then there is nothing left of it, not even its key', async () => {
    const { outbox, sent } = anOutbox();
    const before = await subjectsWithKeys();
    const mail = aMail({ html: '<p>Hello.</p>', headers: { 'X-Thread': '7' } });
    await posted(outbox, mail);
    expect(sent).toEqual([mail]);
    expect(await kept()).toEqual([]);
    expect(await subjectsWithKeys()).toEqual(before);
  });

  it('does not leave, and is not kept, where what gave rise to it is rolled back', async () => {
    const { outbox, sent } = anOutbox();
    const work = database.orm.em.fork().transactional(async (em) => {
      outbox.post(em, aMail());
      await em.flush();
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    clock.advance(hourMs);
    expect(await outbox.sendDueMails()).toBe(0);
    expect(sent).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('says nothing in clear while it waits', async () => {
    const { outbox } = anOutbox('UNREACHABLE');
    await posted(outbox, aMail({ to: 'canary@example.org', subject: 'Canarysubject', text: 'code: canarycode' }));
    const rows = JSON.stringify(
      await database.query("select t::text, encode(sealed, 'escape') from outbox_mail t", []),
    );
    expect(rows).toContain('VERIFY_EMAIL');
    expect(rows).not.toMatch(/canary/i);
    expect(logged.join()).toContain('mail.failed');
    expect(logged.join()).not.toMatch(/canary/i);
  });
});

describe('a mail that is not accepted', () => {
  it('is tried again after a minute, two, and four, and leaves when it can', async () => {
    const { outbox, sent, reach } = anOutbox('UNREACHABLE');
    await posted(outbox, aMail());
    for (const minutes of [1, 2, 4]) {
      clock.advance(minutes * minuteMs - 1);
      expect(await outbox.sendDueMails()).toBe(0);
      clock.advance(1);
      expect(await outbox.sendDueMails()).toBe(1);
    }
    expect(sent).toEqual([]);
    reach();
    clock.advance(8 * minuteMs);
    expect(await outbox.sendDueMails()).toBe(1);
    expect(sent).toEqual([aMail()]);
    expect(await kept()).toEqual([]);
    expect(attemptsLogged()).toEqual([1, 2, 3, 4]);
  });

  it('is given up after a day, with its key, and by its code alone', async () => {
    const { outbox } = anOutbox('UNREACHABLE');
    const before = await subjectsWithKeys();
    const begun = clock.now().getTime();
    await posted(outbox, aMail({ to: 'canary@example.org' }));
    while ((await kept()).length > 0) {
      clock.advance(hourMs);
      await outbox.sendDueMails();
      expect(clock.now().getTime() - begun).toBeLessThanOrEqual(24 * hourMs);
    }
    expect(clock.now().getTime() - begun).toBeGreaterThan(20 * hourMs);
    expect(await subjectsWithKeys()).toEqual(before);
    expect(logged.join()).toMatch(/"event":"mail.given_up","kind":"VERIFY_EMAIL"/);
    expect(logged.join()).not.toContain('canary');
  });

  it('is given up sooner where it is of no use any more, and is not sent late', async () => {
    const { outbox, sent, reach } = anOutbox('UNREACHABLE');
    await posted(outbox, aMail({ usefulForMs: hourMs }));
    reach();
    // No server was there meanwhile.
    clock.advance(hourMs);
    expect(await outbox.sendDueMails()).toBe(1);
    expect(sent).toEqual([]);
    expect(await kept()).toEqual([]);
    expect(logged.join()).toContain('mail.given_up');
  });

  it('for good is given up at once', async () => {
    const { outbox } = anOutbox('REFUSED');
    await posted(outbox, aMail());
    expect(await kept()).toEqual([]);
    expect(logged.join()).toContain('mail.given_up');
  });
});

describe('of several who send', () => {
  it('one sends each mail', async () => {
    const { outbox, sent, reach } = anOutbox('UNREACHABLE');
    const mails = Array.from({ length: 23 }, (_, index) => aMail({ to: `person${String(index)}@example.org` }));
    for (const mail of mails) await posted(outbox, mail);
    reach();
    clock.advance(minuteMs);
    await Promise.all([1, 2, 3].map(() => outbox.sendDueMails()));
    expect(sent.map(({ to }) => to).sort()).toEqual(mails.map(({ to }) => to).sort());
  });

  it('none takes what is being sent, until that has taken longer than it can', async () => {
    const { outbox, asked, sent, reach } = anOutbox('SILENT');
    // As where the process dies while it sends.
    void posted(outbox, aMail());
    await comesTo(() => asked.length === 1);
    const next = anOutbox();
    clock.advance(4 * minuteMs);
    expect(await next.outbox.sendDueMails()).toBe(0);
    clock.advance(minuteMs);
    expect(await next.outbox.sendDueMails()).toBe(1);
    expect(next.sent).toEqual([aMail()]);
    reach();
    await outbox.settled();
    expect(sent).toHaveLength(1);
    expect(await kept()).toEqual([]);
  });

  it('the one that is left takes over at once, where the store serves no other', async () => {
    const { outbox, asked, reach } = anOutbox('SILENT');
    void posted(outbox, aMail());
    await comesTo(() => asked.length === 1);
    const next = anOutbox();
    await next.outbox.takeOver();
    expect(await next.outbox.sendDueMails()).toBe(1);
    expect(next.sent).toEqual([aMail()]);
    reach();
    await outbox.settled();
  });
});

describe('a mail server that is slow', () => {
  it('is given a few mails at a time, and each has its whole time from when it is given', async () => {
    const { outbox, asked, sent, answer } = anOutbox('SLOW');
    const mails = await postedWithoutWaiting(outbox, 6);
    await comesTo(() => asked.length === 5);
    clock.advance(4 * minuteMs);
    answer(5);
    await comesTo(() => asked.length === 6);
    // Eight minutes after it was posted, four after it was given to the server.
    clock.advance(4 * minuteMs);
    const other = anOutbox();
    expect(await other.outbox.sendDueMails()).toBe(0);
    answer(1);
    await outbox.settled();
    expect(addressesOf(sent)).toEqual(addressesOf(mails));
    expect(await kept()).toEqual([]);
  });

  it('gets each mail once, however many servers send and however long that takes', async () => {
    const [one, other] = [anOutbox('SLOW'), anOutbox('SLOW')];
    const mails = await postedWithoutWaiting(one.outbox, 30);
    const due = other.outbox.sendDueMails();
    while ((await kept()).length > 0) {
      await comesTo(async () => one.waits() + other.waits() === Math.min(10, (await kept()).length));
      expect(one.waits()).toBeLessThanOrEqual(5);
      expect(other.waits()).toBeLessThanOrEqual(5);
      clock.advance(4 * minuteMs);
      one.answer(5);
      other.answer(5);
    }
    expect(await due).toBeGreaterThan(0);
    await one.outbox.settled();
    expect(addressesOf([...one.sent, ...other.sent])).toEqual(addressesOf(mails));
  });

  it.each([
    ['for good', MailError.notAccepted({ code: 'EENVELOPE', status: 550 })],
    ['for now', MailError.notAccepted({ code: 'ETIMEDOUT', status: undefined })],
  ])('and fails %s at last leaves alone what another has taken meanwhile', async (_, error) => {
    const [one, other] = [anOutbox('SLOW'), anOutbox('SLOW')];
    await postedWithoutWaiting(one.outbox, 1);
    await comesTo(() => one.asked.length === 1);
    clock.advance(5 * minuteMs);
    const due = other.outbox.sendDueMails();
    await comesTo(() => other.asked.length === 1);
    one.fail(error);
    await one.outbox.settled();
    expect(await kept()).toHaveLength(1);
    expect(logged.join()).not.toContain('mail.given_up');
    clock.advance(4 * minuteMs);
    expect(await anOutbox().outbox.sendDueMails()).toBe(0);
    other.answer(1);
    expect(await due).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('has no more mails wait in memory than there is room for; the rest leaves with those that are due', async () => {
    const { outbox, sent, reach } = anOutbox('SILENT');
    const mails = await postedWithoutWaiting(outbox, 107);
    reach();
    await outbox.settled();
    expect(sent).toHaveLength(105);
    expect(await outbox.sendDueMails()).toBe(2);
    expect(addressesOf(sent)).toEqual(addressesOf(mails));
  });

  it('keeps a stop from nothing but what it was given: the rest is left for the next', async () => {
    const { outbox, asked, sent, answer } = anOutbox('SLOW');
    const mails = await postedWithoutWaiting(outbox, 7);
    await comesTo(() => asked.length === 5);
    const closed = outbox.close();
    answer(5);
    await closed;
    expect(sent).toHaveLength(5);
    const next = anOutbox();
    expect(await next.outbox.sendDueMails()).toBe(2);
    expect(addressesOf([...sent, ...next.sent])).toEqual(addressesOf(mails));
  });
});

/** An outbox whose mail server is there, or not until it can be reached, or answers each mail when the test says so. */
function anOutbox(server: 'THERE' | 'UNREACHABLE' | 'REFUSED' | 'SILENT' | 'SLOW' = 'THERE') {
  const asked: Mail[] = [];
  const sent: Mail[] = [];
  const reached = Promise.withResolvers<undefined>();
  const unanswered: { readonly resolve: () => void; readonly reject: (error: MailError) => void }[] = [];
  let state = server;
  const outbox = new Outbox({
    orm: database.orm,
    keys,
    clock,
    log: createLog({ level: 'debug', destination: { write: (line) => logged.push(line) } }),
    mailer: {
      send: async (mail) => {
        asked.push(mail);
        if (state === 'UNREACHABLE') throw MailError.notAccepted({ code: 'ECONNECTION', status: undefined });
        if (state === 'REFUSED') throw MailError.notAccepted({ code: 'EENVELOPE', status: 550 });
        if (state === 'SILENT') await reached.promise;
        if (state === 'SLOW') await new Promise<void>((resolve, reject) => unanswered.push({ resolve, reject }));
        sent.push(mail);
      },
      close: () => Promise.resolve(),
    },
  });
  return {
    outbox,
    asked: asked as readonly Mail[],
    sent: sent as readonly Mail[],
    waits: () => unanswered.length,
    answer: (count: number) => {
      for (const { resolve } of unanswered.splice(0, count)) resolve();
    },
    fail: (error: MailError) => {
      for (const { reject } of unanswered.splice(0)) reject(error);
    },
    reach: () => {
      state = 'THERE';
      reached.resolve(undefined);
    },
  };
}

async function postedWithoutWaiting(outbox: Outbox, count: number): Promise<readonly Mail[]> {
  const mails = Array.from({ length: count }, (_, index) => aMail({ to: `person${String(index)}@example.org` }));
  const sendings = await database.orm.em
    .fork()
    .transactional((em) => Promise.resolve(mails.map((mail) => outbox.post(em, mail))));
  for (const send of sendings) send();
  return mails;
}

function addressesOf(mails: readonly Mail[]): readonly string[] {
  return mails.map(({ to }) => to).sort();
}

async function posted(outbox: Outbox, mail: Mail): Promise<void> {
  const send = await database.orm.em.fork().transactional((em) => Promise.resolve(outbox.post(em, mail)));
  send();
  await outbox.settled();
}

function aMail(parts: Partial<Mail> = {}): Mail {
  return { to: 'jane.doe@example.org', kind: 'VERIFY_EMAIL', subject: 'Hello', text: 'Hello.', ...parts };
}

function kept(): Promise<readonly unknown[]> {
  return database.query('select id from outbox_mail', []);
}

async function subjectsWithKeys(): Promise<readonly string[]> {
  const subjects: string[] = [];
  for await (const subject of keyStore.subjects()) subjects.push(subject);
  return subjects;
}

function attemptsLogged(): readonly unknown[] {
  return logged
    .map((line) => JSON.parse(line) as { readonly event: string; readonly attempt?: number })
    .filter(({ event }) => event === 'mail.failed')
    .map(({ attempt }) => attempt);
}

async function comesTo(holds: () => boolean | Promise<boolean>): Promise<void> {
  const late = performance.now() + 40_000;
  while (!(await holds())) {
    if (performance.now() > late) throw new Error('It did not come to pass.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
