import type { Faker } from '@faker-js/faker';
import { Person } from '../rooms/accounts/index.js';
import { Subscription } from '../rooms/billing/index.js';
import { Visitor } from '../rooms/usage/index.js';
import { plantBilling } from './demo.billing.js';
import { plantHours } from './demo.hours.js';
import { demoIdOf, demoPassword, type DemoParts } from './demo.js';
import { plantNotices } from './demo.notices.js';
import { demoEmail, type DemoPerson } from './demo.people.js';
import { plantTraining } from './demo.training.js';
import { plantUsage } from './demo.usage.js';

/** How large a crowd is made, and of whom. */
export interface CrowdOptions {
  readonly people: number;
  /** The same crowd comes of the same seed; another beside it comes of another. */
  readonly seed: number;
  /** Told how many of the crowd are there, each time that some were added. */
  readonly onProgress: (there: number) => void;
}

/** Of so many weeks everybody tells their hours who does: the most of what is kept is hours. */
const weeksOfHours = 2;

/** As many as leave connections to the database free. */
const besideEachOther = 5;

/** How many are looked for at once. */
const atOnce = 50;

/** The made-up ways to use the service, which repeat: as many as the people of the small demo. */
const ways = 12;

/**
 * Makes a crowd of made-up people who use every room, each as one of the small demo does. Broken off and run again it
 * goes on, and adds nobody twice. Gives how many were added.
 */
export async function plantCrowd(parts: DemoParts, { people, seed, onProgress }: CrowdOptions): Promise<number> {
  // It knows a great many names, and nothing but this needs them.
  const { Faker: FakerOf, base, en } = await import('@faker-js/faker');
  const faker = new FakerOf({ locale: [en, base] });
  const password = await parts.passwords.prepare(demoPassword);
  let added = 0;
  for (let from = 0; from < people; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, people - from) }, (_, place): Planted => {
      const number = from + place;
      return {
        personId: demoIdOf(`crowd ${String(seed)} person ${String(number)}`),
        way: number % ways,
        person: someoneOf(faker, seed, number),
      };
    });
    const missing = await plantPeople(parts, batch, password);
    await plantWhatFollows(parts, batch);
    await plantNotices(parts, missing);
    added += missing.length;
    onProgress(from + batch.length);
  }
  return added;
}

interface Planted {
  readonly personId: string;
  /** Which of the made-up ways is theirs. */
  readonly way: number;
  readonly person: CrowdPerson;
}

type CrowdPerson = DemoPerson & { readonly email: string };

/** Plants those who are not there yet, each with all that is kept in one unit of work, and gives their ids. */
async function plantPeople(
  parts: DemoParts,
  batch: readonly Planted[],
  password: Awaited<ReturnType<DemoParts['passwords']['prepare']>>,
): Promise<readonly string[]> {
  const { orm, signUps, contacts, messages, clock } = parts;
  const em = orm.em.fork();
  const known = await idsOf(em.find(Person, { id: { $in: batch.map(({ personId }) => personId) } }), ({ id }) => id);
  const missing = batch.filter(({ personId }) => !known.has(personId));
  // Each in a unit of work of its own: a flush goes through all that its unit holds.
  await sideBySide(missing, async ({ personId, way, person }) => {
    await orm.em.fork().transactional(async (tx) => {
      const { address } = await signUps.create(tx, person.email, password, personId);
      address.verifiedAt = clock.now();
      await tx.flush();
      await contacts.change(tx, personId, { ...person, postalAddress: person.address });
      await plantTraining(parts, tx, personId, way);
      await plantHours(parts, tx, personId, way, weeksOfHours);
      if (way !== 0) return;
      messages.take(tx, personId, {
        kind: 'SUPPORT',
        name: `${person.givenName} ${person.familyName}`,
        email: person.email,
        subject: 'A week that I cannot edit',
        body: 'The last week shows a lock, and I had not finished it. Could you have a look?',
      });
    });
  });
  return missing.map(({ personId }) => personId);
}

/** What is done in units of work of its own by people who are there. */
async function plantWhatFollows(parts: DemoParts, batch: readonly Planted[]): Promise<void> {
  const em = parts.orm.em.fork();
  const personId = { $in: batch.map(({ personId: id }) => id) };
  const subscribed = await idsOf(em.find(Subscription, { personId }), (row) => row.personId);
  const visited = await idsOf(em.find(Visitor, { personId }), (row) => row.personId ?? '');
  await sideBySide(batch, async ({ personId: id, way, person }) => {
    if (!subscribed.has(id)) await plantBilling(parts, id, person, way);
    if (!visited.has(id)) await plantUsage(parts, id, way);
  });
}

/** Some at a time, so that the database works on one while the next is made. */
async function sideBySide(people: readonly Planted[], plant: (person: Planted) => Promise<void>): Promise<void> {
  for (let from = 0; from < people.length; from += besideEachOther) {
    await Promise.all(people.slice(from, from + besideEachOther).map(plant));
  }
}

async function idsOf<Row>(rows: Promise<readonly Row[]>, idOf: (row: Row) => string): Promise<ReadonlySet<string>> {
  return new Set((await rows).map(idOf));
}

/** One whose telephone number and domain are set aside for fiction, by the numbering plan and RFC 2606. */
function someoneOf(faker: Faker, seed: number, number: number): CrowdPerson {
  // Whoever they are does not depend on who was made before them.
  faker.seed([seed, number]);
  const named = { givenName: faker.person.firstName(), familyName: faker.person.lastName() };
  const isTerse = number % ways >= 10;
  const someone: DemoPerson = {
    ...named,
    phone: isTerse ? null : `+1 ${faker.helpers.arrayElement(areaCodes)} 555 01${faker.string.numeric(2)}`,
    address: isTerse
      ? null
      : {
          line1: faker.location.streetAddress(),
          line2: faker.datatype.boolean(0.2) ? faker.location.secondaryAddress() : null,
          city: faker.location.city(),
          region: 'CA',
          postalCode: `9${faker.string.numeric(4)}`,
          country: 'US',
        },
    ...(faker.datatype.boolean(0.15) ? { language: 'es' } : {}),
  };
  const [name, domain] = demoEmail(someone)
    .replace(/[^a-z.@]/g, '')
    .split('@');
  return { ...someone, email: `${name ?? ''}.${String(seed)}.${String(number)}@${domain ?? ''}` };
}

const areaCodes = ['209', '213', '310', '408', '415', '510', '530', '619', '707', '805', '831', '916', '949'];
