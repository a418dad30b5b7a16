import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import type { Clock } from '../../platform/clock/index.js';
import type { EntityManager, MikroORM } from '../../platform/database/index.js';
import { InvalidInput, parseInput } from '../../platform/input/index.js';
import { Contact, fullName } from './contact.entity.js';
import { ContactConflict, ContactUpdated } from './contact.errors.js';
import { updateContactInput, type ContactChange, type UpdateContactInput } from './contact.input.js';

/** Keeps contact details. Policy, "Changes to your Personal Information": changed and removed at any time, and seen at once. */
export class ContactService {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  /** Everybody's contact details, empty, from sign-up on; in the caller's unit of work. */
  open(em: EntityManager, personId: string): void {
    const contact = new Contact();
    contact.id = randomUUID();
    contact.personId = personId;
    contact.givenName = null;
    contact.familyName = null;
    contact.phone = null;
    contact.language = null;
    contact.postalAddress = null;
    contact.updatedAt = this.clock.now();
    em.persist(contact);
  }

  async updateContact(
    personId: string,
    input: UpdateContactInput,
  ): Promise<ContactUpdated | ContactConflict | InvalidInput> {
    const change = parseInput(updateContactInput, input);
    if (change instanceof InvalidInput) return change;
    return this.orm.em.fork().transactional((em) => this.change(em, personId, change));
  }

  /** How a person calls themselves; null for one who has not said. */
  async nameOf(em: EntityManager, personId: string): Promise<string | null> {
    const contact = await em.findOne(Contact, { personId });
    return contact === null ? null : fullName(contact.givenName, contact.familyName);
  }

  /** Changes contact details in the caller's unit of work. */
  async change(em: EntityManager, personId: string, change: ContactChange): Promise<ContactUpdated | ContactConflict> {
    // Two changes at once wait for one another here, and each sees what the other left.
    const contact = await em.findOneOrFail(Contact, { personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (change.expectedVersion != null && change.expectedVersion !== contact.version) {
      return new ContactConflict(contact.version);
    }
    const stands = partsOf(contact);
    const becomes = { ...stands, ...partsIn(change) };
    // A change that changes nothing is none, and leaves the version as it is.
    if (isDeepStrictEqual(becomes, stands)) return new ContactUpdated(personId);
    Object.assign(contact, becomes);
    contact.updatedAt = this.clock.now();
    return new ContactUpdated(personId);
  }
}

type Parts = Pick<Contact, 'givenName' | 'familyName' | 'phone' | 'language' | 'postalAddress'>;

function partsOf({ givenName, familyName, phone, language, postalAddress }: Contact): Parts {
  return { givenName, familyName, phone, language, postalAddress };
}

/** What a change names: what it leaves out stays as it is; null removes. */
function partsIn({ givenName, familyName, phone, language, postalAddress }: ContactChange): Partial<Parts> {
  return {
    ...(givenName === undefined ? {} : { givenName }),
    ...(familyName === undefined ? {} : { familyName }),
    ...(phone === undefined ? {} : { phone }),
    ...(language === undefined ? {} : { language }),
    ...(postalAddress === undefined ? {} : { postalAddress }),
  };
}
