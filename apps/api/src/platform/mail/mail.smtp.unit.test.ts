import { createServer, type AddressInfo, type Server } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailError, smtpMailer, type Mail, type Mailer } from './index.js';

const from = 'Help Desk <help@example.org>';
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('a mail server', () => {
  it('receives the mail, for the one person it is for', async () => {
    const { port, received } = await aMailServer();
    await aMailer(`smtp://127.0.0.1:${port}`).send(aMail({ html: '<p>Hello.</p>', headers: { 'X-Thread': '7' } }));
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'help@example.org', to: ['jane.doe@example.org'] });
    expect(received[0]?.message).toMatch(/^From: Help Desk <help@example\.org>\r$/m);
    expect(received[0]?.message).toMatch(/^To: jane\.doe@example\.org\r$/m);
    expect(received[0]?.message).toMatch(/^X-Thread: 7\r$/m);
    expect(received[0]?.message).toContain('<p>Hello.</p>');
  });

  it('is shown the user and password of its address, decoded', async () => {
    const { port, received, logins } = await aMailServer({ authOptional: false, allowInsecureAuth: true });
    await aMailer(`smtp://user:p%40ss@127.0.0.1:${port}`).send(aMail({}));
    expect(logins).toEqual(['user:p@ss']);
    expect(received).toHaveLength(1);
  });

  it('receives many mails over few connections', async () => {
    const { port, received, connections } = await aMailServer();
    const mailer = aMailer(`smtp://127.0.0.1:${port}`);
    await Promise.all(Array.from({ length: 30 }, () => mailer.send(aMail({}))));
    expect(received).toHaveLength(30);
    expect(connections()).toBeLessThanOrEqual(5);
  });

  it.each([
    [550, false],
    [451, true],
  ])('that answers %i leaves an error without the address it repeats', async (status, isWorthRetrying) => {
    const { port } = await aMailServer({
      onRcptTo: ({ address }, _session, answer) => {
        answer(Object.assign(new Error(`<${address}> is unknown here`), { responseCode: status }));
      },
    });
    const error = await refusalOf(aMailer(`smtp://127.0.0.1:${port}`).send(aMail({})));
    expect(error).toMatchObject({ code: 'MAIL_NOT_ACCEPTED', isWorthRetrying });
    expect(error.message).toContain(String(status));
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('jane');
  });

  it('that refuses the password leaves an error without it', async () => {
    const { port } = await aMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, answer) => {
        answer(new Error('hunter2 is wrong'));
      },
    });
    const error = await refusalOf(aMailer(`smtp://user:hunter2@127.0.0.1:${port}`).send(aMail({})));
    expect(error.message).toContain('EAUTH');
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('hunter2');
  });

  it('elsewhere is given nothing unless it speaks TLS', async () => {
    // The address of every interface is this machine, but not by a name that says so.
    const { port, received } = await aMailServer({ disabledCommands: ['STARTTLS'] }, '0.0.0.0');
    const error = await refusalOf(aMailer(`smtp://0.0.0.0:${port}`).send(aMail({})));
    expect(error.message).toContain('ETLS');
    expect(received).toEqual([]);
  });

  it('that is silent is not waited for', async () => {
    const silent = createServer();
    const port = await listening(silent);
    const error = await refusalOf(aMailer(`smtp://127.0.0.1:${port}`, 50).send(aMail({})));
    expect(error).toMatchObject({ code: 'MAIL_NOT_ACCEPTED', isWorthRetrying: true });
  });

  it('that trickles its answer is not waited for either, and its connection is closed', async () => {
    const closed = Promise.withResolvers<undefined>();
    const trickling = createServer((socket) => {
      const trickle = setInterval(() => socket.write('220-still here\r\n'), 20);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(trickle);
        closed.resolve(undefined);
      });
    });
    const port = await listening(trickling);
    const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from, wholeMs: 300 });
    closing.push(() => mailer.close());
    const error = await refusalOf(mailer.send(aMail({})));
    expect(error).toMatchObject({ code: 'MAIL_NOT_ACCEPTED', isWorthRetrying: true });
    expect(error.message).toContain('EABORT');
    await closed.promise;
  });

  it('that is not there is a refusal worth retrying', async () => {
    const gone = createServer();
    const port = await listening(gone);
    await closing.pop()?.();
    const error = await refusalOf(aMailer(`smtp://127.0.0.1:${port}`).send(aMail({})));
    expect(error).toMatchObject({ code: 'MAIL_NOT_ACCEPTED', isWorthRetrying: true });
  });

  it('is not even asked about a mail with a line break in its header', async () => {
    const { port, connections } = await aMailServer();
    const error = await refusalOf(
      aMailer(`smtp://127.0.0.1:${port}`).send(aMail({ subject: 'a\r\nBcc: b@example.org' })),
    );
    expect(error.code).toBe('MAIL_LINE_BROKEN');
    expect(connections()).toBe(0);
  });
});

interface Received {
  readonly from: string | undefined;
  readonly to: string[];
  readonly message: string;
}

async function aMailServer(options: SMTPServerOptions = {}, host = '127.0.0.1') {
  const received: Received[] = [];
  const logins: string[] = [];
  let connections = 0;
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    disableReverseLookup: true,
    onConnect: (_session, answer) => {
      connections += 1;
      answer();
    },
    onAuth: ({ username = '', password = '' }, _session, answer) => {
      logins.push(`${username}:${password}`);
      answer(null, { user: username });
    },
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        received.push({
          from: mailFrom === false ? undefined : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(chunks).toString(),
        });
        answer();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  closing.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  );
  return { port: portOf(server.server), received, logins, connections: () => connections };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );
  return portOf(server);
}

function portOf(server: { address(): AddressInfo | string | null }): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return String(address.port);
}

function aMailer(url: string, timeoutMs?: number): Mailer {
  const mailer = smtpMailer({ url, from, ...(timeoutMs !== undefined && { timeoutMs }) });
  closing.push(() => mailer.close());
  return mailer;
}

function aMail(parts: Partial<Mail>): Mail {
  return { to: 'jane.doe@example.org', kind: 'VERIFY_EMAIL', subject: 'Hello', text: 'Hello.', ...parts };
}

async function refusalOf(sending: Promise<void>): Promise<MailError> {
  const thrown: unknown = await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof MailError) return thrown;
  throw new Error('The mail was not refused by name.');
}
