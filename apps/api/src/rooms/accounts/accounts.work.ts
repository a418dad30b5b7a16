import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import type { Mail, Outbox } from '../../platform/mail/index.js';
import type { AppUrl } from './accounts.mail.js';
import type { EvenAnswer } from './accounts.timing.js';

/** What the room's work is done with. */
export interface AccountWorkOptions {
  readonly orm: MikroORM;
  readonly outbox: Pick<Outbox, 'post'>;
  readonly appUrl: AppUrl;
  /** Where the time taken could tell whether somebody has an account. */
  readonly evenly: EvenAnswer;
}

/** How this room carries out a change: in one unit of work, with mails that leave once it is committed. */
export class AccountWork {
  readonly appUrl: AppUrl;
  readonly evenly: EvenAnswer;

  constructor(private readonly options: AccountWorkOptions) {
    this.appUrl = options.appUrl;
    this.evenly = options.evenly;
  }

  /** Everything that a task writes and its mails, or nothing. */
  async unit<T>(task: (em: EntityManager, mails: Mail[]) => Promise<T>): Promise<T> {
    const { result, sendings } = await this.reading().transactional(async (em) => {
      const mails: Mail[] = [];
      const done = await task(em, mails);
      return { result: done, sendings: mails.map((mail) => this.options.outbox.post(em, mail)) };
    });
    for (const send of sendings) send();
    return result;
  }

  /** A look that changes nothing. */
  reading(): EntityManager {
    return this.options.orm.em.fork();
  }
}
