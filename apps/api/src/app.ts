import { ApolloServer } from '@apollo/server';
import { BlindIndex, ledgerSigner, type KeyRing, type Ledger } from '@trackyourhours/privacy';
import { admissionCodes, disclosureNotRecorded, operationNotServed } from '@trackyourhours/privacy/graphql';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { buildSchema, entities, guardSchema } from './app.schema.js';
import { plantDemo, refuseDemo, type Demo } from './demo/index.js';
import { systemClock, type Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import { openDatabase, serverRole, type Database } from './platform/database/index.js';
import {
  compiledExecution,
  guardedGateway,
  interpretedExecution,
  type ExecutionContext,
} from './platform/execution/index.js';
import { edgeOptions, mountGraphql, type IntrospectionPolicy } from './platform/graphql/index.js';
import type { Holder } from './platform/holder/index.js';
import { closeGracefully, createHttp, mountSigned } from './platform/http/index.js';
import { openKeys } from './platform/keys/index.js';
import type { Log } from './platform/log/index.js';
import { deferredMail, folderMailer, smtpMailer, type Mailer } from './platform/mail/index.js';
import {
  closedProcessor,
  localProcessor,
  paymentsNotSetUpCode,
  processorFailedCode,
  stripeProcessor,
  type PaymentProcessor,
} from './platform/payments/index.js';
import { memoryRateLimits, postgresRateLimits, type RateLimits } from './platform/ratelimit/index.js';
import { bindReads, cursorNotValidCode, maxRows, ReadCatalog, Reader } from './platform/reader/index.js';
import { SealingSubscriber } from './platform/sealing/index.js';
import {
  AccountResolver,
  AccountsHolder,
  AccountWork,
  AttemptService,
  CodeService,
  CredentialService,
  EmailAddressService,
  EmailService,
  EmailVerificationService,
  evenAnswers,
  PasswordChangeService,
  PasswordService,
  personRequiredCode,
  PersonResolver,
  SessionService,
  SignInService,
  SignUpService,
  unauthenticated,
  unauthenticatedCode,
  ViewerService,
  type RequestContext,
} from './rooms/accounts/index.js';
import {
  BillingHolder,
  BillingResolver,
  BillingService,
  BillingWork,
  PaymentMethodService,
  ProcessorEventService,
  SubscriptionService,
  TrialService,
} from './rooms/billing/index.js';
import { ContactHolder, ContactResolver, ContactService } from './rooms/contact/index.js';
import { openLedger } from './rooms/disclosures/index.js';
import { deskRequiredCode, MessageService, MessagesHolder, MessagesResolver } from './rooms/messages/index.js';
import { PolicyResolver, PolicyService } from './rooms/policy/index.js';
import { TrainingHolder, TrainingResolver, TrainingService } from './rooms/training/index.js';

/** What a test may put in place of a real part: time, and the outside world. */
export interface AppParts {
  readonly log: Log;
  readonly clock?: Clock;
  readonly mailer?: Mailer;
  readonly processor?: PaymentProcessor;
  readonly limits?: RateLimits;
  /** Wraps the ledger, to see what happens when it fails. */
  readonly ledger?: (ledger: Ledger) => Ledger;
  /** To which step an answer is put off that could tell by its time whether somebody has an account. */
  readonly answerStepMs?: number;
  /** `INTERPRETED` executes by graphql-js alone, the reference for the compiled way. */
  readonly execution?: 'COMPILED' | 'INTERPRETED';
}

/** The server, wired and migrated; it is not listening yet. */
export interface App {
  readonly http: FastifyInstance;
  readonly database: Database;
  readonly demo: Demo | null;
  readonly signUps: SignUpService;
  readonly contacts: ContactService;
  readonly messages: MessageService;
  readonly training: TrainingService;
  readonly billing: BillingService;
  readonly paymentMethods: PaymentMethodService;
  readonly trials: TrialService;
  readonly subscriptions: SubscriptionService;
  /** Paid invoices of people who are gone leave by it when their time is over. */
  readonly billingHolder: BillingHolder;
  readonly credentials: CredentialService;
  readonly sessions: SessionService;
  readonly emails: EmailService;
  readonly passwords: PasswordService;
  /** What the rooms hold of people, in the order of the rooms. */
  readonly holders: readonly Holder[];
  /** Resolves when every mail posted so far has been sent or given up. */
  mailSettled(): Promise<void>;
  /** Answers what is in flight, then closes everything. */
  close(): Promise<void>;
}

/** How long requests in flight are waited for when the server stops, in milliseconds. */
const graceMs = 1200;

/** The composition root: the only place that knows every room. */
export async function createApp(config: Config, parts: AppParts): Promise<App> {
  const { log, clock = systemClock } = parts;
  const openedKeys = await openKeys(config, () => {
    log.warn('keys.connection_lost');
  });
  const keys = openedKeys.ring;
  const database = await openDatabase({
    location: config.database,
    entities,
    subscribers: [new SealingSubscriber(keys)],
  });
  await database.migrate();
  // Without it the ledger is guarded by its triggers alone, which the owner of the tables can take away.
  if (!(await database.assumeRole(serverRole))) log.warn('database.role_missing');
  const { orm, query } = database;
  if (config.environment === 'production' && config.database.kind === 'embedded') {
    await refuseDemo(orm, config.database.folder);
  }
  const mailer = parts.mailer ?? openMailer(config, log);
  const mail = deferredMail(mailer, log);
  const limits = parts.limits ?? (await openLimits(database, keys));

  const index = new BlindIndex(await keys.systemKey('blind-index'));
  const emails = new EmailService(index, clock);
  const passwords = new PasswordService(clock);
  const attempts = new AttemptService(limits);
  const sessions = new SessionService(clock, attempts);
  const credentials = new CredentialService(clock);
  const viewers = new ViewerService(orm, clock);
  const contacts = new ContactService(orm, clock);
  const codes = new CodeService(clock);
  const evenly = evenAnswers(parts.answerStepMs ?? 250);
  const work = new AccountWork({ orm, mail, appUrl: config.appUrl, evenly });
  const billingWork = new BillingWork(orm);
  const trials = new TrialService(billingWork, clock);
  const signUps = new SignUpService(work, attempts, emails, passwords, codes, clock, [
    (em, personId) => {
      contacts.open(em, personId);
    },
    (em, personId, { startsTrial }) => {
      if (startsTrial) trials.open(em, personId);
    },
  ]);
  const messages = new MessageService({
    work,
    attempts,
    keys,
    index,
    clock,
    detailsOf: async (em, personId) => ({
      name: await contacts.nameOf(em, personId),
      email: (await emails.primaryOf(em, personId))?.address ?? null,
    }),
  });
  const training = new TrainingService(orm, index, clock);
  const processor = parts.processor ?? openProcessor(config);
  const billingHolder = new BillingHolder({ orm, processor, keys, clock });
  const holders: readonly Holder[] = [
    new AccountsHolder(orm),
    new ContactHolder(orm),
    new MessagesHolder(orm),
    new TrainingHolder(orm, index),
    billingHolder,
  ];
  const disclosures = await openLedger({ query, clock, log, signer: ledgerSigner(await keys.systemKey('ledger')) });
  const ledger = (parts.ledger ?? ((real) => real))(disclosures);

  const billing = new BillingService(billingWork, clock);
  const paymentMethods = new PaymentMethodService(billingWork, processor, attempts, clock);
  const subscriptions = new SubscriptionService({ work: billingWork, processor, ledger, attempts, clock });
  const processorEvents = new ProcessorEventService(billingWork, processor, paymentMethods, subscriptions, clock, log);

  const introspection: IntrospectionPolicy<Pick<RequestContext, 'viewer'>> =
    config.introspection === 'credential'
      ? { mode: 'credential', hasCredential: ({ viewer }) => viewer.kind !== 'ANONYMOUS' }
      : { mode: config.introspection };
  const instances = new Map<unknown, object>([
    // What is guarded is made from the resolvers, and so exists only after them.
    [PolicyResolver, new PolicyResolver(new PolicyService(() => privacy, clock), introspection)],
    [PersonResolver, new PersonResolver()],
    [
      AccountResolver,
      new AccountResolver(
        signUps,
        new SignInService(work, attempts, emails, passwords, sessions),
        new EmailVerificationService(work, attempts, emails, passwords, codes),
        new EmailAddressService(work, attempts, emails, passwords, codes),
        new PasswordChangeService(work, attempts, emails, passwords, sessions, codes),
        sessions,
        orm,
      ),
    ],
    [ContactResolver, new ContactResolver(contacts)],
    [MessagesResolver, new MessagesResolver(messages)],
    [TrainingResolver, new TrainingResolver(training)],
    [BillingResolver, new BillingResolver({ billing, paymentMethods, trials, subscriptions })],
  ]);
  const schema = buildSchema({ get: (resolver: unknown) => instances.get(resolver) });
  const catalog = new ReadCatalog(schema, orm.getMetadata().getAll().values());
  bindReads(catalog);
  const privacy = guardSchema(schema);
  const reader = new Reader({ catalog, privacy, keys, query, clock });
  const execute = (parts.execution === 'INTERPRETED' ? interpretedExecution : compiledExecution)(privacy.schema);

  const demo = config.isDemoOn
    ? await plantDemo(
        {
          orm,
          signUps,
          emails,
          messages,
          contacts,
          training,
          credentials,
          passwords,
          sessions,
          viewers,
          clock,
          billing,
          paymentMethods,
          trials,
          subscriptions,
          processor,
        },
        config,
      )
    : null;
  const apollo = new ApolloServer<RequestContext>({
    ...edgeOptions<RequestContext>({
      schema: privacy.schema,
      log,
      codes: [
        operationNotServed,
        unauthenticatedCode,
        personRequiredCode,
        deskRequiredCode,
        cursorNotValidCode,
        paymentsNotSetUpCode,
        processorFailedCode,
        disclosureNotRecorded,
        ...Object.values(admissionCodes),
      ],
      introspection,
      limits: { maxPageSize: maxRows },
      explorer: config.isExplorerOn ? { mode: 'on', ...demo?.explorer } : { mode: 'off' },
    }),
    gateway: guardedGateway({
      privacy,
      ledger,
      reader,
      execute,
      clock,
      authorityEnded: unauthenticated,
      onLedgerFailure: (error) => {
        log.error('ledger.failed', { error });
      },
    }),
  });
  await apollo.start();
  const http = createHttp({
    log,
    readiness: async () => ({
      database: await succeeds(() => query('select 1', [])),
      migrations: await succeeds(async () => {
        if (!(await database.isMigrated())) throw new TypeError('Migrations are pending.');
      }),
      keys: await succeeds(() => openedKeys.store.read(['system:blind-index'])),
    }),
    allowedOrigins: config.server.allowedOrigins,
    trustProxy: trustedProxies(config.server.trustProxy),
    strictTransport: config.server.publicUrl.startsWith('https:'),
    ...(config.isExplorerOn ? {} : { home: { text: 'Track Your Hours' } }),
  });
  if (processor.name === 'STRIPE') {
    mountSigned(http, {
      path: '/webhooks/stripe',
      signatureHeader: 'stripe-signature',
      receive: async (body, signature) => (await processorEvents.receive(body, signature)) !== 'REFUSED',
    });
  }
  mountGraphql<RequestContext>(http, apollo, { context: (request) => contextOf(request, viewers) });

  return {
    http,
    database,
    demo,
    signUps,
    contacts,
    messages,
    training,
    billing,
    paymentMethods,
    trials,
    subscriptions,
    billingHolder,
    credentials,
    sessions,
    emails,
    passwords,
    holders,
    mailSettled: () => mail.settled(),
    close: async () => {
      await closeGracefully(http, { graceMs });
      await apollo.stop();
      await mail.settled();
      await mailer.close();
      await disclosures.close();
      await database.close();
      await openedKeys.close();
    },
  };
}

async function contextOf(request: FastifyRequest, viewers: ViewerService): Promise<RequestContext & ExecutionContext> {
  const { authorization } = request.headers;
  const purpose = request.headers['x-purpose'];
  const identity = await viewers.identify({
    authorization,
    purpose: typeof purpose === 'string' ? purpose : undefined,
  });
  return {
    ...identity,
    client: { ipAddress: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null },
  };
}

function openMailer({ mail }: Config, log: Log): Mailer {
  return mail.kind === 'smtp' ? smtpMailer(mail) : folderMailer({ ...mail, log });
}

function openProcessor({ payments }: Config): PaymentProcessor {
  switch (payments.kind) {
    case 'none':
      return closedProcessor();
    case 'local':
      return localProcessor();
    case 'stripe':
      return stripeProcessor(payments);
  }
}

async function openLimits(database: Database, keys: KeyRing): Promise<RateLimits> {
  if (database.kind === 'embedded') return memoryRateLimits();
  const pool = {
    query: async ({ text, values = [] }: { text: string; values?: unknown[] }) => ({
      rows: [...(await database.query<Record<string, unknown>>(text, values))],
    }),
  };
  return postgresRateLimits({ pool, hashKey: await keys.systemKey('rate-limit') });
}

function trustedProxies(proxies: Config['server']['trustProxy']) {
  if (typeof proxies === 'number') return (_address: string, hop: number) => hop < proxies;
  return proxies === false ? false : [...proxies];
}

async function succeeds(check: () => Promise<unknown>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch {
    return false;
  }
}
