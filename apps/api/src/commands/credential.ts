import { parseArgs } from 'node:util';
import { z } from 'zod';
import { entities } from '../app.schema.js';
import { systemClock } from '../platform/clock/index.js';
import { ConfigError, readConfig } from '../platform/config/index.js';
import { FolderInUseError, openDatabase, type EntityManager } from '../platform/database/index.js';
import { CredentialService, type CredentialHolder } from '../rooms/accounts/index.js';
import { vocabulary, type Gate, type Purpose, type Role } from '../rooms/policy/index.js';

/** Gives staff or a recipient their key, lists keys, or withdraws one; until rooms of their own do, this is the only way. */
const usage = `Usage:
  credential issue --role ROLE --name NAME --purposes PURPOSE,… [--days 90]    a key for staff
  credential issue --gate GATE --name NAME --purposes PURPOSE,… [--days 90]    a key for a recipient
  credential list                                                              keys that are good
  credential revoke --id ID

  ROLE     ${Object.keys(vocabulary.roles).join(', ')}
  GATE     ${Object.keys(vocabulary.gates).join(', ')}
  PURPOSE  ${Object.keys(vocabulary.purposes).join(', ')}
  NAME     of the desk or the organisation, not of a human being
`;

const wordOf = <W extends string>(terms: Readonly<Record<W, unknown>>) =>
  z.string().refine((word): word is W => Object.hasOwn(terms, word));

const issueArguments = z.strictObject({
  role: wordOf<Role>(vocabulary.roles).optional(),
  gate: wordOf<Gate>(vocabulary.gates).optional(),
  name: z.string().min(1).max(200),
  purposes: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(wordOf<Purpose>(vocabulary.purposes)).min(1)),
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
  const options = { role: text, gate: text, name: text, purposes: text, days: text, id: text };
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
  const holder = holderOf(parsed.data);
  if (holder === null) return refuse(null);
  const { id, key } = await withCredentials((credentials, em) =>
    credentials.issue(em, holder, name, purposes, days * dayMs),
  );
  process.stdout.write(
    `id   ${id}\nkey  ${key}\n\nGood for ${String(days)} days. It is shown this once; only its hash is kept.\n`,
  );
  return 0;
}

async function list(): Promise<number> {
  const good = await withCredentials((credentials, em) => credentials.list(em));
  for (const { id, kind, role, gate, name, expiresAt } of good) {
    process.stdout.write(
      `${[id, kind, role ?? gate, `until ${expiresAt.toISOString().slice(0, 10)}`, name].join('  ')}\n`,
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

function holderOf({ role, gate }: { role?: Role | undefined; gate?: Gate | undefined }): CredentialHolder | null {
  if (role !== undefined && gate === undefined) return { kind: 'STAFF', role };
  return gate !== undefined && role === undefined ? { kind: 'RECIPIENT', gate } : null;
}

/** Names the options that were not understood, and never what was given. */
function refuse(error: z.ZodError | null): number {
  const known = new Set(Object.keys(issueArguments.shape).concat(Object.keys(revokeArguments.shape)));
  const wrong = error?.issues.map(({ path: [option] }) =>
    known.has(String(option)) ? `--${String(option)}` : 'an option',
  );
  const what =
    wrong === undefined ? 'Say either --role or --gate' : `Missing or wrong: ${[...new Set(wrong)].join(', ')}`;
  process.stderr.write(`${what}.\n\n${usage}`);
  return 2;
}

async function withCredentials<T>(task: (credentials: CredentialService, em: EntityManager) => Promise<T>): Promise<T> {
  const database = await openDatabase({ location: readConfig(process.env).database, entities, subscribers: [] });
  try {
    await database.migrate();
    return await task(new CredentialService(systemClock), database.orm.em.fork());
  } finally {
    await database.close();
  }
}
