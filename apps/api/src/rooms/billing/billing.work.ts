import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../../platform/database/index.js';
import type { Mail } from '../../platform/mail/index.js';
import { Person, type AccountWork } from '../accounts/index.js';

/** How this room carries out a change: in one unit of work, one after the other for each person. */
export class BillingWork {
  constructor(private readonly work: AccountWork) {}

  /** Everything that a task writes, or nothing. Changes of one person at once wait for one another. */
  of<T>(personId: string, task: (em: EntityManager, mails: Mail[]) => Promise<T>): Promise<T> {
    return this.work.unit(async (em, mails) => {
      await holdPerson(em, personId);
      return task(em, mails);
    });
  }

  /** A unit of work of nobody yet: whoever finds out whose it is holds them. */
  unit<T>(task: (em: EntityManager, mails: Mail[]) => Promise<T>): Promise<T> {
    return this.work.unit(task);
  }

  /** Where the links in mails lead. */
  get appUrl(): string | null {
    return this.work.appUrl;
  }

  /** A look that changes nothing. */
  reading(): EntityManager {
    return this.work.reading();
  }
}

/** Lets one unit of work at a time change what this room keeps of a person: rows that are not there cannot be locked. */
export async function holdPerson(em: EntityManager, personId: string): Promise<void> {
  await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
