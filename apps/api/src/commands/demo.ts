import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createApp } from '../app.js';
import { DemoDataError, plantCrowd, plantDozen } from '../demo/index.js';
import { ConfigError, readConfig } from '../platform/config/index.js';
import { FolderInUseError } from '../platform/database/index.js';
import { KeysError } from '../platform/keys/index.js';
import { createLog } from '../platform/log/index.js';
import { progressOn } from './progress.line.js';

/** Makes a large database of made-up people, to try things out on. */
const usage = `Usage:
  demo --people NUMBER [--seed NUMBER]    so many made-up people who use every room, beside the dozen of the demo

  It writes where the server would, and never beside people who are not made up. Run it again if it is interrupted:
  it goes on. Another seed makes other people.
`;

const given = z.strictObject({
  people: z.coerce.number().int().min(1).max(1_000_000),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
});

const width = 30;

try {
  process.exitCode = await run();
} catch (error) {
  // Ours say how to mend them; another's message may carry what it must not.
  const isOurs = [ConfigError, FolderInUseError, KeysError, DemoDataError].some((kind) => error instanceof kind);
  process.stderr.write(isOurs ? `${(error as Error).message}\n` : 'It failed; run it again, and it goes on.\n');
  process.exitCode = 1;
}

/** The exit code: 0 for done, 1 for refused, 2 for arguments that were not understood. */
async function run(): Promise<number> {
  const text = { type: 'string' } as const;
  // Lenient, so that what is not understood ends in the usage and not in a trace.
  const { values, positionals } = parseArgs({
    options: { people: text, seed: text, help: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  if (values['help'] === true) {
    process.stdout.write(usage);
    return 0;
  }
  const wanted = given.safeParse(values);
  if (!wanted.success || positionals.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  const config = readConfig(process.env);
  if (config.environment === 'production') {
    process.stderr.write('There are no made-up people in production.\n');
    return 1;
  }
  return plant({ ...config, payments: { kind: 'local' } }, wanted.data);
}

async function plant(
  config: Parameters<typeof createApp>[0],
  { people, seed }: z.infer<typeof given>,
): Promise<number> {
  const app = await createApp(config, {
    log: createLog({ ...config.log, level: 'error' }),
    // Nobody tries anything here whom a limit would have to hold up.
    limits: { consume: () => Promise.resolve({ allowed: true }) },
  });
  try {
    if (!(await plantDozen(app.demoParts))) {
      process.stderr.write(
        'The data holds people who are not made up. Name another folder by DATA_DIR, or database.\n',
      );
      return 1;
    }
    const progress = progressOn(process.stdout);
    const added = await plantCrowd(app.demoParts, {
      people,
      seed,
      onProgress: (there) => {
        progress.show(barOf(there, people));
      },
    });
    progress.line(`${String(people)} made-up people are there, ${String(added)} of them new.`);
    return 0;
  } finally {
    await app.close();
  }
}

function barOf(there: number, people: number): string {
  const full = Math.floor((width * there) / people);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${String(there)} of ${String(people)}`;
}
