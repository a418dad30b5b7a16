import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { v4 as uuid } from 'uuid';
import { z } from 'zod';
import type { Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/index.js';
import type { EntityManager, MikroORM } from '../platform/database/index.js';
import {
  Person,
  type CredentialHolder,
  type CredentialService,
  type EmailService,
  type PasswordService,
  type SessionService,
  type SignUpService,
  type ViewerService,
} from '../rooms/accounts/index.js';
import type { MandateService } from '../rooms/agents/index.js';
import type { ChoiceService } from '../rooms/consent/index.js';
import type { ContactService } from '../rooms/contact/index.js';
import type { MessageService } from '../rooms/messages/index.js';
import type { NoticeService } from '../rooms/notices/index.js';
import { vocabulary, type Category, type PolicyVersionService, type Purpose } from '../rooms/policy/index.js';
import type { RecipientService } from '../rooms/recipients/index.js';
import type { TrainingService } from '../rooms/training/index.js';
import { plantMandates } from './demo.agents.js';
import { plantBilling, type BillingParts } from './demo.billing.js';
import { plantChoices } from './demo.choices.js';
import { demoDocument } from './demo.document.js';
import { plantHours, type HoursParts } from './demo.hours.js';
import { plantMessages } from './demo.messages.js';
import { plantNotices } from './demo.notices.js';
import { demoEmail, demoPeople } from './demo.people.js';
import { plantTraining } from './demo.training.js';
import { plantUsage, type UsageParts } from './demo.usage.js';

/** The parts of the server that the demo is planted with. */
export interface DemoParts extends BillingParts, HoursParts, UsageParts {
  readonly orm: MikroORM;
  readonly signUps: SignUpService;
  readonly contacts: ContactService;
  readonly emails: EmailService;
  readonly messages: MessageService;
  readonly choices: ChoiceService;
  readonly mandates: MandateService;
  readonly training: TrainingService;
  readonly notices: NoticeService;
  readonly policyVersions: PolicyVersionService;
  readonly credentials: CredentialService;
  readonly recipients: RecipientService;
  readonly passwords: PasswordService;
  readonly sessions: SessionService;
  readonly viewers: ViewerService;
  readonly clock: Clock;
}

/** A viewer of the demo and the token to be them with. */
interface DemoViewer {
  readonly token: string;
  readonly personId?: string | undefined;
  /** What to send as `x-purpose`, one at a time. */
  readonly purposes?: readonly string[] | undefined;
}

type DemoViewers = Readonly<
  Record<'person' | 'otherPerson' | 'support' | 'privacyOfficer' | 'operations' | 'serviceProvider', DemoViewer>
>;

/** What the demo gives to whoever starts the server. */
export interface Demo {
  readonly file: string;
  /** Writes the file, once it is known where the server answers. */
  write(url: string): Promise<void>;
  readonly explorer: {
    readonly document: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly headers: Readonly<Record<string, string>>;
  };
}

/** Every demo person's password. There is nothing behind it: demo people are never made where real ones are. */
export const demoPassword = 'only-for-the-demo';

const yearMs = 365 * 24 * 3_600_000;

const purposes: readonly Purpose[] = [
  'MANAGE_CUSTOMER_RELATIONSHIPS',
  'ADMINISTER_ACCOUNTS_AND_PAYMENTS',
  'UNDERSTAND_AND_RESPOND',
];

/** The data holds the demo's people, whose keys are for everybody to have: it is not to be served for real. */
export class DemoDataError extends Error {
  override readonly name = 'DemoDataError';

  constructor(folder: string) {
    super(
      `The data folder ${folder} holds the people and keys of the demo. Set DATA_DIR to another folder in production.`,
    );
  }
}

/** Refuses data that a demo was planted in. */
export async function refuseDemo(orm: MikroORM, folder: string): Promise<void> {
  if (await holdsDemo(orm)) throw new DemoDataError(folder);
}

/** Whether the data holds the people of the demo. */
export async function holdsDemo(orm: MikroORM): Promise<boolean> {
  return (await orm.em.fork().count(Person, { id: personIdAt(0) })) > 0;
}

/**
 * Puts the dozen made-up people where nobody is, and says whether they are there: data that holds others is somebody's
 * own, and gets no made-up people beside them.
 */
export async function plantDozen(parts: DemoParts): Promise<boolean> {
  const em = parts.orm.em.fork();
  if ((await em.count(Person)) === 0) await plantPeople(parts, em);
  return holdsDemo(parts.orm);
}

/** Puts a dozen made-up people into an empty database, and has tokens of every kind of viewer ready for `demo.json`. */
export async function plantDemo(parts: DemoParts, config: Config): Promise<Demo | null> {
  if (config.database.kind !== 'embedded') return null;
  if (!(await plantDozen(parts))) return null;
  const file = join(dirname(config.database.folder), 'demo.json');
  const viewers = (await knownViewers(parts, file)) ?? (await newViewers(parts));
  return {
    file,
    write: async (url) => {
      await writeFile(`${file}.new`, `${JSON.stringify({ url, viewers }, null, 2)}\n`, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
    explorer: {
      document: demoDocument,
      variables: { personId: viewers.person.personId },
      headers: {
        authorization: `Bearer ${viewers.serviceProvider.token}`,
        'x-purpose': 'MANAGE_CUSTOMER_RELATIONSHIPS',
      },
    },
  };
}

async function plantPeople(parts: DemoParts, em: EntityManager): Promise<void> {
  const { signUps, contacts, emails, messages, passwords, clock } = parts;
  const password = await passwords.prepare(demoPassword);
  await em.transactional(async (tx) => {
    for (const [index, person] of demoPeople.entries()) {
      const { personId, address } = await signUps.create(tx, demoEmail(person), password, personIdAt(index));
      address.verifiedAt = clock.now();
      await tx.flush();
      await contacts.change(tx, personId, { ...person, postalAddress: person.address });
      if (person.secondEmail !== undefined) {
        emails.add(tx, personId, person.secondEmail, false).verifiedAt = clock.now();
      }
      await plantTraining(parts, tx, personId, index);
      await plantHours(parts, tx, personId, index);
    }
    const senders = demoPeople.map((person, index) => ({ personId: personIdAt(index), email: demoEmail(person) }));
    plantMessages(messages, tx, senders);
  });
  await plantNotices(
    parts,
    demoPeople.map((_person, index) => personIdAt(index)),
  );
  // Each payment is a unit of work of its own, and finds people who are there.
  for (const [index, person] of demoPeople.entries()) await plantBilling(parts, personIdAt(index), person, index);
  for (const index of demoPeople.keys()) await plantUsage(parts, personIdAt(index), index);
  for (const index of demoPeople.keys()) await plantChoices(parts, personIdAt(index), index);
  await plantMandates(
    parts,
    demoPeople.map((person, index) => ({ id: personIdAt(index), email: demoEmail(person) })),
  );
}

function personIdAt(index: number): string {
  return demoIdOf(`demo person ${String(index)}`);
}

/** The same at every planting: ids that a note or a screenshot names stay true. */
export function demoIdOf(name: string): string {
  return uuid({ random: createHash('sha256').update(name).digest().subarray(0, 16) });
}

/** The tokens of an earlier start, so that what was copied from them goes on working. */
async function knownViewers({ viewers }: DemoParts, file: string): Promise<DemoViewers | null> {
  const viewer = z.object({
    token: z.string(),
    personId: z.string().optional(),
    purposes: z.array(z.string()).optional(),
  });
  const shape = z.object({
    viewers: z.object({
      person: viewer,
      otherPerson: viewer,
      support: viewer,
      privacyOfficer: viewer,
      operations: viewer,
      serviceProvider: viewer,
    }),
  });
  const text = await readFile(file, 'utf8').catch(() => 'null');
  const parsed = shape.safeParse(parsedJson(text));
  if (!parsed.success) return null;
  for (const { token } of Object.values(parsed.data.viewers)) {
    const isGood = await viewers.identify({ authorization: `Bearer ${token}`, purpose: undefined }).then(
      () => true,
      () => false,
    );
    if (!isGood) return null;
  }
  return parsed.data.viewers;
}

async function newViewers({ orm, sessions, credentials, recipients, clock }: DemoParts): Promise<DemoViewers> {
  const em = orm.em.fork();
  const signedIn = async (index: number): Promise<DemoViewer> => {
    const personId = personIdAt(index);
    const client = { ipAddress: '192.0.2.1', userAgent: 'Demo' };
    const { accessToken } = await sessions.begin(em, personId, client, { accessMs: yearMs, refreshMs: yearMs });
    return { token: accessToken, personId };
  };
  const keyed = async (holder: CredentialHolder, name: string, granted = purposes): Promise<DemoViewer> => {
    const { key } = await credentials.issue(em, holder, name, granted, yearMs);
    return { token: key, purposes: granted };
  };
  const mailService = await recipients.registerRecipient({
    gate: 'SERVICE_PROVIDER',
    name: 'Mail service (demo)',
    address: '3 Post Street\nSan Francisco, CA 94104\nUnited States',
    terms: 'Data processing agreement of the demo',
    purposes: [...purposes],
    categories: Object.keys(vocabulary.categories) as Category[],
    grantedUntil: new Date(clock.now().getTime() + yearMs),
  });
  if (!('recipient' in mailService)) throw new TypeError('The mail service of the demo was refused.');
  return {
    person: await signedIn(0),
    otherPerson: await signedIn(1),
    support: await keyed({ kind: 'STAFF', role: 'SUPPORT' }, 'Support desk (demo)'),
    privacyOfficer: await keyed({ kind: 'STAFF', role: 'PRIVACY_OFFICER' }, 'Privacy officer (demo)', [
      'COMPLY_WITH_LAW',
    ]),
    operations: await keyed({ kind: 'STAFF', role: 'SUPPORT' }, 'Operations (demo)', ['MANAGE_OPERATIONS']),
    serviceProvider: await keyed({ kind: 'RECIPIENT', recipientId: mailService.recipient.id }, 'Mail service (demo)'),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
