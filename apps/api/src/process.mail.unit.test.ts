import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { ProcessHouse, type ServerProcess } from './process.testing.js';

jest.setTimeout(180_000);

let house: ProcessHouse;
let mailServer: MailServer;
beforeEach(async () => {
  house = new ProcessHouse();
  mailServer = await MailServer.start();
});
afterEach(async () => {
  await house.close();
  await mailServer.close();
});

describe('a process that is killed after it has answered, before its mail was accepted', () => {
  it('leaves it to the next, from which it goes out once, and works', async () => {
    const folder = await house.folder();
    const env = { DEMO: 'off', LOG_LEVEL: 'debug', SMTP_URL: mailServer.url, MAIL_FROM: 'help@example.org' };
    const server = await (await house.start(folder, env)).ready();
    mailServer.holdUp();
    await signUp(server);
    await mailServer.isAsked(1);
    server.kill('SIGKILL');
    await server.ended();
    expect(mailServer.accepted).toEqual([]);

    mailServer.goOn();
    const next = await (await house.start(folder, env)).ready();
    await mailServer.hasAccepted(1);
    const [mail = ''] = mailServer.accepted;
    expect(mail).toContain(`To: ${address}`);
    const verified = await next.ask('mutation V($c: String!) { verifyEmail(code: $c) { __typename } }', {
      c: /^(?:Or e|E)nter this code: (\S+)\r$/m.exec(mail)?.[1] ?? '',
    });
    expect(verified.data).toEqual({ verifyEmail: { __typename: 'EmailVerified' } });

    next.kill('SIGTERM');
    expect(await next.ended()).toEqual({ code: 0, signal: null });
    const last = await (await house.start(folder, env)).ready();
    // It looks for mails when it starts; by now it would have found one.
    await last.says('SEND_DUE_MAILS');
    expect(mailServer.accepted).toHaveLength(1);
    expect(server.output() + next.output() + last.output()).not.toContain(address);
  });
});

describe('a process that is killed while it sends what could not be sent before', () => {
  it('keeps nothing from the next, which begins to send with its start', async () => {
    const folder = await house.folder();
    const env = { DEMO: 'off', LOG_LEVEL: 'debug', SMTP_URL: mailServer.url, MAIL_FROM: 'help@example.org' };
    mailServer.holdUp();
    const server = await (await house.start(folder, env)).ready();
    await signUp(server);
    await mailServer.isAsked(1);
    server.kill('SIGKILL');
    await server.ended();
    const next = await (await house.start(folder, env)).ready();
    await mailServer.isAsked(2);
    next.kill('SIGKILL');
    await next.ended();

    mailServer.goOn();
    const begun = performance.now();
    await (await house.start(folder, env)).ready();
    await mailServer.hasAccepted(1);
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});

describe('a mail server that is away', () => {
  it('keeps nobody waiting, and nothing that goes wrong with it is told with an address', async () => {
    const env = { DEMO: 'off', LOG_LEVEL: 'debug', SMTP_URL: mailServer.url, MAIL_FROM: 'help@example.org' };
    const server = await (await house.start(await house.folder(), env)).ready();
    await mailServer.close();
    await signUp(server);
    await server.says('mail.failed');
    expect(server.output()).toContain('MAIL_NOT_ACCEPTED');
    expect(server.output()).not.toContain(address);
  });
});

const address = 'kept.for.later@example.org';

async function signUp(server: ServerProcess): Promise<void> {
  const { data } = await server.ask('mutation S($i: SignUpInput!) { signUp(input: $i) { __typename } }', {
    i: { email: address, password: 'correct horse battery' },
  });
  expect(data).toEqual({ signUp: { __typename: 'MailOnItsWay' } });
}

/** A real mail server that can be made to answer nothing once it has been given a mail. */
class MailServer {
  readonly accepted: string[] = [];
  readonly #server: SMTPServer;
  #asked = 0;
  #isHeldUp = false;

  private constructor() {
    this.#server = new SMTPServer({
      hideSTARTTLS: true,
      authOptional: true,
      disableReverseLookup: true,
      onData: (stream, _session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.#asked += 1;
          if (this.#isHeldUp) return;
          this.accepted.push(Buffer.concat(chunks).toString());
          answer();
        });
      },
    });
    // A client that was killed ends its connections in ways that are no fault of this server.
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const made = new MailServer();
    made.#server.listen(0, '127.0.0.1');
    await once(made.#server.server, 'listening');
    return made;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String((this.#server.server.address() as AddressInfo).port)}`;
  }

  holdUp(): void {
    this.#isHeldUp = true;
  }

  goOn(): void {
    this.#isHeldUp = false;
  }

  isAsked(count: number): Promise<void> {
    return until(() => this.#asked >= count);
  }

  hasAccepted(count: number): Promise<void> {
    return until(() => this.accepted.length >= count);
  }

  async close(): Promise<void> {
    if (!this.#server.server.listening) return;
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
    });
  }
}

async function until(holds: () => boolean): Promise<void> {
  const late = performance.now() + 60_000;
  while (!holds() && performance.now() < late) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}
