import { parseArgs } from 'node:util';
import { z } from 'zod';
import { entities } from '../app.schema.js';
import { systemClock } from '../platform/clock/index.js';
import { ConfigError, readConfig } from '../platform/config/index.js';
import { FolderInUseError, openDatabase, type EntityManager } from '../platform/database/index.js';
import { CredentialService, type CredentialHolder } from '../rooms/accounts/index.js';
import { vocabulary, type Category, type Gate, type Purpose, type Role } from '../rooms/policy/index.js';
import { RecipientService } from '../rooms/recipients/index.js';

/** Gives staff or a recipient their key, lists keys, or withdraws one: a recipient's is bound to the register. */
const usage = `Usage:
  credential issue --role ROLE --name NAME --purposes PURPOSE,… [--days 90]    a key for staff
  credential issue --recipient ID --name NAME --purposes PURPOSE,… [--days 90] a key for a recipient of the register
  credential issue --gate GATE --name NAME --address ADDRESS [--terms CONTRACT]
                   --categories CATEGORY,… --purposes PURPOSE,… [--days 90]    registers a recipient, with a key
  credential list                                                              keys that are good
  credential revoke --id ID

  ROLE     ${Object.keys(vocabulary.roles).join(', ')}
  GATE     ${Object.keys(vocabulary.gates).join(', ')}
  PURPOSE  ${Object.keys(vocabulary.purposes).join(', ')}
  CATEGORY ${Object.keys(vocabulary.categories).join(', ')}
  CONTRACT where it is kept; a service provider has one
  NAME     of the desk or the organisation, not of a human being
`;

const wordOf = <W extends string>(terms: Readonly<Record<W, unknown>>) =>
  z.string().refine((word): word is W => Object.hasOwn(terms, word));

const wordsOf = <W extends string>(terms: Readonly<Record<W, unknown>>) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(wordOf<W>(terms)).min(1));

const issueArguments = z.strictObject({
  role: wordOf<Role>(vocabulary.roles).optional(),
  gate: wordOf<Gate>(vocabulary.gates).optional(),
  name: z.string().min(1).max(200),
  recipient: z.uuid().optional(),
  address: z.string().min(1).optional(),
  terms: z.string().min(1).optional(),
  categories: wordsOf<Category>(vocabulary.categories).optional(),
  purposes: wordsOf<Purpose>(vocabulary.purposes),
  days: z.coerce.number().int().min(1).max(366).default(90),
});

const revokeArguments = z.strictObject({ id: z.uuid() });

const text = { type: 'string' } as const;
const dayMs = 24 * 3_600_000;

try {
  process.exitCode = await run();
} catch (error) {
  // Ours say how to mend them; another's message may carry what it must not.
  const isOurs = error instanceof ConfigError || error instanceof FolderInUseError;
  process.stderr.write(isOurs ? `${error.message}\n` : 'It failed; nothing was changed.\n');
  process.exitCode = 1;
}

/** The exit code: 0 for done, 1 for nothing done, 2 for arguments that were not understood. */
async function run(): Promise<number> {
  const options = {
    ...{ role: text, gate: text, recipient: text, name: text, address: text, terms: text },
    ...{ categories: text, purposes: text, days: text, id: text },
  };
  // Lenient, so that what is not understood ends in the usage and not in a trace.
  const { positionals, values } = parseArgs({ options, allowPositionals: true, strict: false });
  switch (positionals[0]) {
    case 'issue':
      return issue(values);
    case 'list':
      return list();
    case 'revoke':
      return revoke(values);
    case undefined:
    default:
      process.stdout.write(usage);
      return 'help' in values ? 0 : 2;
  }
}

async function issue(values: unknown): Promise<number> {
  const parsed = issueArguments.safeParse(values);
  if (!parsed.success) return refuse(parsed.error);
  const { name, purposes, days } = parsed.data;
  const wanted = holderOf(parsed.data);
  if (wanted === null) return refuse(null);
  const issued = await withCredentials(async (credentials, em, recipients) => {
    const holder = await registered(wanted, recipients);
    return holder === null ? null : { holder, ...(await credentials.issue(em, holder, name, purposes, days * dayMs)) };
  });
  if (issued === null) {
    process.stderr.write('The register has no such recipient, or refused what was said of them.\n');
    return 1;
  }
  const { holder, id, key } = issued;
  const whose = holder.kind === 'RECIPIENT' ? `recipient  ${holder.recipientId}\n` : '';
  process.stdout.write(
    `id   ${id}\nkey  ${key}\n${whose}\nGood for ${String(days)} days. It is shown this once; only its hash is kept.\n`,
  );
  return 0;
}

async function list(): Promise<number> {
  const good = await withCredentials((credentials, em) => credentials.list(em));
  for (const { id, kind, role, recipientId, name, expiresAt } of good) {
    process.stdout.write(
      `${[id, kind, role ?? recipientId, `until ${expiresAt.toISOString().slice(0, 10)}`, name].join('  ')}\n`,
    );
  }
  return 0;
}

async function revoke(values: unknown): Promise<number> {
  const parsed = revokeArguments.safeParse(values);
  if (!parsed.success) return refuse(parsed.error);
  const { id } = parsed.data;
  if (await withCredentials((credentials, em) => credentials.revoke(em, id))) {
    process.stdout.write('Withdrawn: the next request with it is refused.\n');
    return 0;
  }
  process.stderr.write('No such key, or withdrawn already.\n');
  return 1;
}

type IssueArguments = z.infer<typeof issueArguments>;

/** For whom a key is asked: staff, somebody of the register, or somebody whom to register first. */
type Wanted =
  CredentialHolder | { readonly kind: 'NEW'; readonly terms: Parameters<RecipientService['registerRecipient']>[0] };

function holderOf({ role, gate, recipient, ...terms }: IssueArguments): Wanted | null {
  const { name, address, terms: contract, categories, purposes, days } = terms;
  if ([role, gate, recipient].filter((word) => word !== undefined).length !== 1) return null;
  const isNew = gate !== undefined && address !== undefined && categories !== undefined;
  if (!isNew) {
    if ([address, contract, categories].some((word) => word !== undefined)) return null;
    if (role !== undefined) return { kind: 'STAFF', role };
    return recipient === undefined ? null : { kind: 'RECIPIENT', recipientId: recipient };
  }
  const grantedUntil = new Date(systemClock.now().getTime() + days * dayMs);
  return { kind: 'NEW', terms: { gate, name, address, terms: contract ?? null, categories, purposes, grantedUntil } };
}

/** The holder in the register; null where they are not there, or were refused. */
async function registered(wanted: Wanted, recipients: RecipientService): Promise<CredentialHolder | null> {
  switch (wanted.kind) {
    case 'STAFF':
      return wanted;
    case 'RECIPIENT':
      return (await recipients.find(wanted.recipientId)) === null ? null : wanted;
    case 'NEW': {
      const kept = await recipients.registerRecipient(wanted.terms);
      return 'recipient' in kept ? { kind: 'RECIPIENT', recipientId: kept.recipient.id } : null;
    }
  }
}

/** Names the options that were not understood, and never what was given. */
function refuse(error: z.ZodError | null): number {
  const known = new Set(Object.keys(issueArguments.shape).concat(Object.keys(revokeArguments.shape)));
  const wrong = error?.issues.map(({ path: [option] }) =>
    known.has(String(option)) ? `--${String(option)}` : 'an option',
  );
  const what =
    wrong === undefined
      ? 'Say one of --role, --recipient, or --gate with --address and --categories'
      : `Missing or wrong: ${[...new Set(wrong)].join(', ')}`;
  process.stderr.write(`${what}.\n\n${usage}`);
  return 2;
}

async function withCredentials<T>(
  task: (credentials: CredentialService, em: EntityManager, recipients: RecipientService) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ location: readConfig(process.env).database, entities, subscribers: [] });
  try {
    await database.migrate();
    const { orm } = database;
    return await task(new CredentialService(systemClock), orm.em.fork(), new RecipientService(orm, systemClock));
  } finally {
    await database.close();
  }
}
