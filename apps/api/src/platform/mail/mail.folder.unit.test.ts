import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../log/index.js';
import { folderMailer, MailError, type Mail, type Mailer } from './index.js';

let data: string;
let folder: string;
let logged: string[];
let mailer: Mailer;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'mail-'));
  folder = join(data, 'mail');
  logged = [];
  const log = createLog({
    level: 'info',
    destination: {
      write: (line) => {
        logged.push(line);
      },
    },
  });
  mailer = folderMailer({ folder, from: 'Help Desk <help@example.org>', log });
});

afterEach(() => rm(data, { recursive: true }));

describe('a folder instead of a mail server', () => {
  it('holds one file per mail, named by time and kind, that only the server can read', async () => {
    await mailer.send(aMail({ kind: 'VERIFY_EMAIL' }));
    await mailer.send(aMail({ kind: 'REQUEST_ANSWERED' }));
    const files = await readdir(folder);
    expect(files.sort()).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}-verify-email\.eml$/),
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}-request-answered\.eml$/),
    ]);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('can be read, and its links copied, as it stands', async () => {
    const link = `http://localhost:4000/verify#token=${'a1'.repeat(60)}`;
    await mailer.send(
      aMail({ subject: 'Grüße', text: `Hello,\n\nfollow ${link} – thanks.`, headers: { 'X-Thread': '7' } }),
    );
    const mail = await onlyMail();
    expect(mail).toContain(link);
    expect(mail).toContain(' – thanks.');
    expect(mail).toMatch(/^From: Help Desk <help@example\.org>$/m);
    expect(mail).toMatch(/^To: undisclosed-recipients:;$/m);
    expect(mail).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(mail).toMatch(/^X-Thread: 7$/m);
  });

  it("says nowhere to whom, not even where the mail's own words do", async () => {
    const to = "Zoë.O'Doe+x@Example.org";
    await mailer.send(
      aMail({
        to,
        subject: `For ${to}`,
        text: `You are ${to.toLowerCase()}. http://localhost/?email=${encodeURIComponent(to)}`,
        html: `<p>Zoë.O&#39;Doe+x@example.org</p>`,
        headers: { 'List-Unsubscribe': `<mailto:stop@example.org?subject=${to}>` },
      }),
    );
    const mail = await onlyMail();
    expect(mail.match(/\[address\]/g)).toHaveLength(5);
    expect(mail + (await readdir(folder)).join() + logged.join()).not.toMatch(/doe/i);
  });

  it('logs that a mail was written, of which kind and where', async () => {
    await mailer.send(aMail({ kind: 'VERIFY_EMAIL' }));
    const [file] = await readdir(folder);
    expect(JSON.parse(logged.join())).toMatchObject({ event: 'mail.written', kind: 'VERIFY_EMAIL', file });
    expect(logged.join()).not.toContain('dropped');
  });

  it.each<[string, Partial<Mail>]>([
    ['MAIL_LINE_BROKEN', { subject: 'Hello\r\nBcc: other@example.org' }],
    ['MAIL_LINE_BROKEN', { to: 'jane@example.org\nBcc: other@example.org' }],
    ['MAIL_LINE_BROKEN', { kind: 'VERIFY\nEMAIL' }],
    ['MAIL_LINE_BROKEN', { headers: { 'X-Thread': '7\r\n\r\nother words' } }],
    ['MAIL_LINE_BROKEN', { headers: { 'X-Thread\nBcc': 'other@example.org' } }],
    ['MAIL_NOT_ONE_RECIPIENT', { to: 'jane@example.org, other@example.org' }],
    ['MAIL_NOT_ONE_RECIPIENT', { to: 'Jane <jane@example.org>' }],
    ['MAIL_NOT_ONE_RECIPIENT', { to: 'group:jane@example.org;' }],
    ['MAIL_NOT_ONE_RECIPIENT', { to: '' }],
    ['MAIL_KIND_MALFORMED', { kind: '../verify' }],
    ['MAIL_HEADER_NOT_ALLOWED', { headers: { Bcc: 'other@example.org' } }],
    ['MAIL_HEADER_NOT_ALLOWED', { headers: { 'Reply-To': 'other@example.org' } }],
  ])('refuses with %s a mail that would go or say elsewhere: %j', async (code, broken) => {
    const error = await refusalOf(mailer.send(aMail(broken)));
    expect(error).toMatchObject({ name: 'MailError', code, isWorthRetrying: false });
    expect(error.message).not.toContain('example.org');
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves nothing half-written behind when it cannot write', async () => {
    await writeFile(folder, '');
    const error = await refusalOf(mailer.send(aMail({})));
    expect(error).toMatchObject({ code: 'MAIL_NOT_WRITTEN', isWorthRetrying: true });
    expect(await readdir(data)).toEqual(['mail']);
    expect(logged).toEqual([]);
  });
});

function aMail(parts: Partial<Mail>): Mail {
  return { to: 'jane.doe@example.org', kind: 'VERIFY_EMAIL', subject: 'Hello', text: 'Hello.', ...parts };
}

async function onlyMail(): Promise<string> {
  const [file = ''] = await readdir(folder);
  return readFile(join(folder, file), 'utf8');
}

async function refusalOf(sending: Promise<void>): Promise<MailError> {
  const thrown: unknown = await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof MailError) return thrown;
  throw new Error('The mail was not refused by name.');
}
