import { LockMode } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { Person } from '../accounts/index.js';

/** How this room carries out a change: in one unit of work, one after the other for each person. */
export class BillingWork {
  constructor(private readonly orm: MikroORM) {}

  /** Everything that a task writes, or nothing. Changes of one person at once wait for one another. */
  of<T>(personId: string, task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.orm.em.fork().transactional(async (em) => {
      await holdPerson(em, personId);
      return task(em);
    });
  }

  /** A unit of work of nobody yet: whoever finds out whose it is holds them. */
  unit<T>(task: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.orm.em.fork().transactional(task);
  }

  /** A look that changes nothing. */
  reading(): EntityManager {
    return this.orm.em.fork();
  }
}

/** Lets one unit of work at a time change what this room keeps of a person: rows that are not there cannot be locked. */
export async function holdPerson(em: EntityManager, personId: string): Promise<void> {
  await em.findOneOrFail(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
