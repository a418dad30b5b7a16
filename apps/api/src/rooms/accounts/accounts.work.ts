import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import type { DeferredMail, Mail } from '../../platform/mail/index.js';
import type { AppUrl } from './accounts.mail.js';
import type { EvenAnswer } from './accounts.timing.js';

/** What the room's work is done with. */
export interface AccountWorkOptions {
  readonly orm: MikroORM;
  readonly mail: DeferredMail;
  readonly appUrl: AppUrl;
  /** Where the time taken could tell whether somebody has an account. */
  readonly evenly: EvenAnswer;
}

/** How this room carries out a change: in one unit of work, with mails that leave after it is committed. */
export class AccountWork {
  readonly appUrl: AppUrl;
  readonly evenly: EvenAnswer;

  constructor(private readonly options: AccountWorkOptions) {
    this.appUrl = options.appUrl;
    this.evenly = options.evenly;
  }

  /** Everything that a task writes, or nothing; its mails are posted once all is written. */
  async unit<T>(task: (em: EntityManager, mails: Mail[]) => Promise<T>): Promise<T> {
    const mails: Mail[] = [];
    const result = await this.reading().transactional((em) => task(em, mails));
    for (const mail of mails) this.options.mail.post(mail);
    return result;
  }

  /** A look that changes nothing. */
  reading(): EntityManager {
    return this.options.orm.em.fork();
  }
}
