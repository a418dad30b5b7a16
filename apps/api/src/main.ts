import { createApp, type App } from './app.js';
import { DemoDataError } from './demo/index.js';
import { ConfigError, readConfig, type Config } from './platform/config/index.js';
import { FolderInUseError } from './platform/database/index.js';
import { KeysError } from './platform/keys/index.js';
import { createLog } from './platform/log/index.js';

const config = configOrExit();
const log = createLog(config.log);
const isTalkative = config.environment !== 'production';
if (isTalkative) say('Opening the data …');
const app = await createApp(config, { log }).catch((error: unknown) => {
  complain(mendOf(error));
  log.error('start.failed', { error });
  process.exit(1);
});
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A terminal and whoever started this process may each send one: the first stops it, and the others change nothing.
  process.on(signal, () => {
    if (!isStopping) void stop(app, signal);
    isStopping = true;
  });
}
const address = await app.http
  .listen({ host: config.server.host, port: config.server.port })
  .catch(async (error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      complain(`Port ${String(config.server.port)} is in use. Stop what listens there, or set PORT to another.`);
    }
    log.error('start.failed', { error });
    await app.close();
    process.exit(1);
  });
const port = Number(new URL(address).port);
// With PORT=0 the system has chosen.
const url = config.server.port === 0 ? `http://localhost:${String(port)}` : config.server.publicUrl;
await app.demo?.write(`${url}/graphql`);
log.info('server.listening', { port, store: config.database.kind });
// After that, so that nobody who asks waits for it; a server that renews and expires nothing is not to run unnoticed.
app.jobs.start().catch(async (error: unknown) => {
  log.error('start.failed', { error });
  await app.close();
  process.exit(1);
});
if (isTalkative) say(whereToGo(url, config, app));

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

async function stop(running: App, signal: NodeJS.Signals): Promise<void> {
  log.info('server.stopping', { signal });
  await running.close();
  log.info('server.stopped');
  process.exit(0);
}

function whereToGo(url: string, { database, isExplorerOn, mail }: Config, { demo }: App): string {
  return [
    '',
    `  GraphQL     ${url}/graphql${isExplorerOn ? '  (open it in a browser for Apollo Sandbox)' : ''}`,
    `  Privacy     ${url}/privacy  (the policy as it is carried out)`,
    `  Health      ${url}/health/ready`,
    `  Data        ${database.kind === 'embedded' ? database.folder : 'PostgreSQL'}`,
    ...(mail.kind === 'folder' ? [`  Mail        ${mail.folder}`] : []),
    ...(demo === null ? [] : [`  Demo        ${demo.file}  (tokens of every kind of viewer)`]),
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}

/** How to mend a start that failed, in our own words: those of a database may carry what they must not. */
function mendOf(error: unknown): string | null {
  // Built by us, their messages say how to mend them.
  if ([FolderInUseError, KeysError, DemoDataError].some((kind) => error instanceof kind)) {
    return (error as Error).message;
  }
  switch ((error as { readonly code?: unknown } | null)?.code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return 'No database answers at DATABASE_URL or KEYS_DATABASE_URL. Start it, or correct the address.';
    case '3D000':
      return 'The database that DATABASE_URL or KEYS_DATABASE_URL names does not exist. Create it, or correct the name.';
    case '28P01':
    case '28000':
      return 'The database refuses the user or the password of DATABASE_URL or KEYS_DATABASE_URL.';
    case 'WRAPPER_UNKNOWN':
      return 'The keys were wrapped by another master key. Set that one, or name it in PREVIOUS_MASTER_KEYS.';
    default:
      return null;
  }
}

function complain(text: string | null): void {
  if (text !== null) process.stderr.write(`${text}\n`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
