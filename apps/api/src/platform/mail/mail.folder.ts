import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Log } from '../log/index.js';
import { unaddressedEml } from './mail.eml.js';
import { MailError } from './mail.errors.js';
import { assertSendable, type Mailer } from './mail.message.js';

/** The folder for mails, who writes them, and where to say that one was written. */
export interface FolderOptions {
  readonly folder: string;
  readonly from: string;
  readonly log: Log;
}

/**
 * Writes each mail to a file of its own instead of sending it, so that the whole product can be tried without a mail
 * server. A search through the folder finds no address.
 */
export function folderMailer({ folder, from, log }: FolderOptions): Mailer {
  return {
    send: async (mail) => {
      assertSendable(mail);
      const file = `${uuid()}-${mail.kind.toLowerCase().replaceAll('_', '-')}.eml`;
      await write(folder, file, await unaddressedEml(from, mail));
      log.info('mail.written', { kind: mail.kind, file });
    },
    close: () => Promise.resolve(),
  };
}

// Whoever watches the folder sees a whole mail or none, and only the server's own user sees it.
async function write(folder: string, file: string, message: string): Promise<void> {
  const unfinished = join(folder, `.${file}.part`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(message);
    } finally {
      await handle.close();
    }
    await rename(unfinished, join(folder, file));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw MailError.notWritten({ code: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && /^E[A-Z0-9]{2,20}$/.test(code) ? code : 'EUNKNOWN';
}
