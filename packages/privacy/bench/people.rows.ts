import type { Standing } from '@trackyourhours/privacy';

/** A person as a database would give them, each row with the id of the person it belongs to. */
export interface PersonRow {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** People, and what holds of each. */
export interface Register {
  readonly people: readonly PersonRow[];
  readonly standingOf: (person: string) => Standing | undefined;
}

/** So many people with a supervisor, two sites and a subscription each, no two alike, the same in every run. */
export function register(count: number): Register {
  const people = Array.from({ length: count }, (_, number) => person(number));
  const standings = new Map(people.map(({ id }) => [id, { circumstances: new Set<string>(), consentId: null }]));
  return { people, standingOf: (id) => standings.get(id) };
}

function person(number: number): PersonRow {
  const id = `person-${number}`;
  const digits = String(1_000_000 + number * 7919);
  return {
    id,
    name: `Person Number ${number}`,
    email: `person.${number}@example.com`,
    phone: `+1 415 ${digits}`,
    street: `${number} Long Street, Apartment ${number % 9}`,
    city: `City ${number % 17}`,
    postalCode: digits.slice(0, 5),
    born: `19${String(50 + (number % 50))}-0${1 + (number % 9)}-1${number % 10}`,
    registration: `REG-${digits}`,
    lastSeenFrom: `203.0.113.${number % 256}`,
    lastSeenAt: `2026-0${1 + (number % 9)}-1${number % 10}T12:00:00Z`,
    supervisor: {
      personId: id,
      name: `Supervisor Number ${number}`,
      licence: `LIC-${digits}`,
      email: `supervisor.${number}@example.com`,
      phone: `+1 510 ${digits}`,
    },
    sites: [1, 2].map((site) => ({
      personId: id,
      name: `Site ${site} of ${number}`,
      street: `${number} Short Street`,
      city: `City ${number % 13}`,
      postalCode: digits.slice(1, 6),
    })),
    subscription: {
      personId: id,
      plan: 'Supervised hours, yearly',
      card: `4242 4242 4${digits}`,
      holder: `Person Number ${number}`,
      postalCode: digits.slice(2, 7),
      paidUntil: `2027-0${1 + (number % 9)}-01`,
    },
  };
}
