import { parseArgs } from 'node:util';
import { z } from 'zod';
import { entities } from '../app.schema.js';
import { systemClock } from '../platform/clock/index.js';
import { ConfigError, readConfig } from '../platform/config/index.js';
import { FolderInUseError, openDatabase, type EntityManager } from '../platform/database/index.js';
import { CredentialService, type CredentialHolder } from '../rooms/accounts/index.js';
import { vocabulary, type Gate, type Purpose, type Role } from '../rooms/policy/index.js';

/** Gives staff or a recipient their key, or withdraws one; until rooms of their own do, this is the only way. */
const usage = `Usage:
  credential issue --role ROLE --name NAME --purposes PURPOSE,… [--days 90]    a key for staff
  credential issue --gate GATE --name NAME --purposes PURPOSE,… [--days 90]    a key for a recipient
  credential revoke --id ID

  ROLE     ${Object.keys(vocabulary.roles).join(', ')}
  GATE     ${Object.keys(vocabulary.gates).join(', ')}
  PURPOSE  ${Object.keys(vocabulary.purposes).join(', ')}
  NAME     of the desk or the organisation, not of a human being
`;

const wordOf = <W extends string>(terms: Readonly<Record<W, unknown>>) =>
  z.string().refine((word): word is W => Object.hasOwn(terms, word));

const issueArguments = z.object({
  role: wordOf<Role>(vocabulary.roles).optional(),
  gate: wordOf<Gate>(vocabulary.gates).optional(),
  name: z.string().min(1).max(200),
  purposes: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(wordOf<Purpose>(vocabulary.purposes)).min(1)),
  days: z.coerce.number().int().min(1).max(366).default(90),
});

const revokeArguments = z.object({ id: z.uuid() });

const text = { type: 'string' } as const;
const dayMs = 24 * 3_600_000;

try {
  process.exitCode = (await run()) ? 0 : 2;
} catch (error) {
  // Ours say how to mend them; another's message may carry what it must not.
  const isOurs = error instanceof ConfigError || error instanceof FolderInUseError;
  process.stderr.write(isOurs ? `${error.message}\n` : 'It failed; nothing was changed.\n');
  process.exitCode = 1;
}

/** False when the arguments were not understood. */
async function run(): Promise<boolean> {
  const options = { role: text, gate: text, name: text, purposes: text, days: text, id: text };
  // Lenient, so that what is not understood ends in the usage and not in a trace.
  const { positionals, values } = parseArgs({ options, allowPositionals: true, strict: false });
  const [command] = positionals;
  if (command === 'issue') {
    const parsed = issueArguments.safeParse(values);
    const holder = parsed.success ? holderOf(parsed.data) : null;
    if (!parsed.success || holder === null) return refuse();
    const { name, purposes, days } = parsed.data;
    const { id, key } = await withCredentials((credentials, em) =>
      credentials.issue(em, holder, name, purposes, days * dayMs),
    );
    process.stdout.write(`id   ${id}\nkey  ${key}\n\nThe key is shown this once; only its hash is kept.\n`);
    return true;
  }
  const parsed = revokeArguments.safeParse(values);
  if (command !== 'revoke' || !parsed.success) return refuse();
  const { id } = parsed.data;
  const isRevoked = await withCredentials((credentials, em) => credentials.revoke(em, id));
  process.stdout.write(
    isRevoked ? 'Withdrawn: the next request with it is refused.\n' : 'No such key, or withdrawn already.\n',
  );
  return true;
}

function holderOf({ role, gate }: { role?: Role | undefined; gate?: Gate | undefined }): CredentialHolder | null {
  if (role !== undefined && gate === undefined) return { kind: 'STAFF', role };
  return gate !== undefined && role === undefined ? { kind: 'RECIPIENT', gate } : null;
}

function refuse(): false {
  process.stderr.write(usage);
  return false;
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
