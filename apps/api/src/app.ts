import { ApolloServer } from '@apollo/server';
import { BlindIndex, ledgerSigner, type KeyRing, type Ledger } from '@trackyourhours/privacy';
import {
  admissionCodes,
  compiledExecution,
  disclosureNotRecorded,
  operationNotServed,
} from '@trackyourhours/privacy/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { documentOf } from './app.policy.js';
import { buildSchema, entities, guardSchema } from './app.schema.js';
import { plantDemo, refuseDemo, type Demo, type DemoParts } from './demo/index.js';
import { systemClock, type Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import { openDatabase, serverRole, type Database } from './platform/database/index.js';
import { guardedGateway, type Execute, type ExecutionContext } from './platform/execution/index.js';
import { edgeOptions, mountGraphql, type IntrospectionPolicy } from './platform/graphql/index.js';
import type { Holder } from './platform/holder/index.js';
import {
  closeGracefully,
  cookieJar,
  createHttp,
  mountBeacon,
  mountForm,
  mountPublic,
  mountSigned,
} from './platform/http/index.js';
import { createJobs, type Jobs } from './platform/jobs/index.js';
import { openKeys } from './platform/keys/index.js';
import type { Log } from './platform/log/index.js';
import { folderMailer, Outbox, outboxJobs, smtpMailer, type Mailer } from './platform/mail/index.js';
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
  accountsJobs,
  AccountWork,
  actingAsNotKnownCode,
  AttemptService,
  CodeService,
  CredentialService,
  EmailAddressService,
  EmailService,
  EmailVerificationService,
  evenAnswers,
  linkOverCode,
  mandateOver,
  mandateOverCode,
  PasswordChangeService,
  PasswordService,
  personRequiredCode,
  PersonResolver,
  ReauthenticationService,
  SessionService,
  SignInService,
  SignUpService,
  unauthenticated,
  unauthenticatedCode,
  UnverifiedAccountService,
  ViewerService,
  type Client,
  type RequestContext,
} from './rooms/accounts/index.js';
import {
  AgentChoiceService,
  AgentsHolder,
  AgentsResolver,
  HeldMandatesSource,
  MandateService,
} from './rooms/agents/index.js';
import {
  BillingHolder,
  billingJobs,
  BillingResolver,
  BillingService,
  BillingWork,
  PaymentMethodService,
  ProcessorEventService,
  SubscriptionService,
  TrialReminderService,
  TrialService,
} from './rooms/billing/index.js';
import {
  ChoiceService,
  ConsentHolder,
  consentJobs,
  ConsentResolver,
  ConsentService,
  gpcSupport,
  MailingService,
  marketingRequiredCode,
  ReceiptService,
  standingSource,
  UnsubscribeLinks,
  unsubscribeRoute,
} from './rooms/consent/index.js';
import { ContactHolder, ContactResolver, ContactService } from './rooms/contact/index.js';
import {
  countDisclosures,
  DisclosureService,
  DisclosuresHolder,
  DisclosuresResolver,
  openLedger,
  readsByAgents,
} from './rooms/disclosures/index.js';
import {
  ContinuingEducationService,
  HoursHolder,
  hoursNaming,
  HoursResolver,
  HoursService,
  HoursWork,
  signOffLinkRequiredCode,
  signOffLinks,
  SignOffService,
  tooManyAtOnceCode,
} from './rooms/hours/index.js';
import {
  deskRequiredCode,
  MessageService,
  MessagesHolder,
  messagesJobs,
  MessagesResolver,
} from './rooms/messages/index.js';
import { NoticeService, NoticesHolder, noticesJobs, NoticesResolver } from './rooms/notices/index.js';
import {
  figuresFreshMs,
  policyPageSources,
  PolicyResolver,
  PolicyService,
  PolicyVersionService,
  PublicationResolver,
  PublicationService,
} from './rooms/policy/index.js';
import { privacyOfficerRequiredCode, RecipientService, RecipientsResolver } from './rooms/recipients/index.js';
import { TrainingHolder, TrainingResolver, TrainingService } from './rooms/training/index.js';
import {
  collectRoute,
  CollectService,
  FiguresService,
  operationsRequiredCode,
  PreferencesService,
  UsageHolder,
  usageJobs,
  UsageResolver,
  UsageService,
  type Browser,
} from './rooms/usage/index.js';

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
  /** How the operations of the guarded schema are executed; absent: compiled. */
  readonly execution?: (schema: GraphQLSchema) => Execute;
}

/** The server, wired and migrated; it is not listening yet. */
export interface App {
  readonly http: FastifyInstance;
  readonly database: Database;
  readonly demo: Demo | null;
  /** What made-up people are planted with. */
  readonly demoParts: DemoParts;
  /** Carries out a change with its mails. */
  readonly work: AccountWork;
  readonly signUps: SignUpService;
  readonly contacts: ContactService;
  readonly messages: MessageService;
  readonly training: TrainingService;
  readonly hours: HoursService;
  readonly billing: BillingService;
  readonly paymentMethods: PaymentMethodService;
  readonly trials: TrialService;
  readonly subscriptions: SubscriptionService;
  /** Paid invoices of people who are gone leave by it when their time is over. */
  readonly billingHolder: BillingHolder;
  /** Usage expires by it, and each month has its partitions in time. */
  readonly usage: UsageService;
  readonly policyVersions: PolicyVersionService;
  /** Sends marketing mail when a job asks it to. */
  readonly mailings: MailingService;
  /** Records of opt-outs whose people are gone leave by it when their time is over. */
  readonly consentHolder: ConsentHolder;
  /** Announces changes of the policy when a job asks it to. */
  readonly notices: NoticeService;
  readonly credentials: CredentialService;
  /** Those to whom data may leave. */
  readonly recipients: RecipientService;
  readonly sessions: SessionService;
  readonly emails: EmailService;
  readonly passwords: PasswordService;
  /** Accounts that nobody proved go by it. */
  readonly unverified: UnverifiedAccountService;
  /** What the rooms hold of people, in the order of the rooms. */
  readonly holders: readonly Holder[];
  readonly trialReminders: TrialReminderService;
  /** What nobody waits for. Whoever serves starts it, once it listens. */
  readonly jobs: Jobs;
  readonly outbox: Outbox;
  /** Resolves when no mail is being sent: each has been accepted or given up, or waits for another attempt. */
  mailSettled(): Promise<void>;
  /** Answers what is in flight, then closes everything. */
  close(): Promise<void>;
}

/** How long requests in flight and jobs that run are waited for when the server stops, in milliseconds. */
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
  const outbox = new Outbox({ orm, mailer, keys, clock, log });
  const limits = parts.limits ?? (await openLimits(database, keys));

  const index = new BlindIndex(await keys.systemKey('blind-index'));
  const emails = new EmailService(index, clock);
  const passwords = new PasswordService(clock);
  const attempts = new AttemptService(limits);
  const sessions = new SessionService(clock, attempts);
  const credentials = new CredentialService(clock);
  const mandateSigner = ledgerSigner(await keys.systemKey('mandates'));
  const heldMandates = new HeldMandatesSource(query, mandateSigner);
  const recipients = new RecipientService(orm, clock);
  const viewers = new ViewerService(orm, clock, {
    links: signOffLinks(orm),
    mandates: heldMandates,
    register: recipients,
  });
  const contacts = new ContactService(orm, clock);
  const codes = new CodeService(clock);
  const policyVersions = new PolicyVersionService(orm, clock);
  const publication = new PublicationService(policyVersions, countDisclosures(query), clock);
  const evenly = evenAnswers(parts.answerStepMs ?? 250);
  const work = new AccountWork({ orm, outbox, appUrl: config.appUrl, evenly });
  const notices = new NoticeService({
    ...{ orm, query, work, versions: policyVersions, emails, clock },
    pageUrl: `${config.server.publicUrl}/privacy`,
  });
  const billingWork = new BillingWork(work);
  const trials = new TrialService(billingWork, clock);
  const signUps = new SignUpService(work, attempts, emails, passwords, codes, clock, [
    (em, personId) => {
      contacts.open(em, personId);
    },
    (em, personId, { startsTrial }) => {
      if (startsTrial) trials.open(em, personId);
    },
    (em, personId) => {
      notices.open(em, personId);
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
  const training = new TrainingService(orm, index, clock, hoursNaming);
  const hoursWork = new HoursWork(work, keys, clock);
  const hours = new HoursService(hoursWork);
  const signOffs = new SignOffService({ work: hoursWork, attempts, contacts, emails });
  const courses = new ContinuingEducationService(hoursWork);
  const processor = parts.processor ?? openProcessor(config);
  const billingHolder = new BillingHolder({ orm, processor, keys, clock });
  const consentHolder = new ConsentHolder(orm, clock);
  const holders: readonly Holder[] = [
    new AccountsHolder(orm),
    new ContactHolder(orm),
    new MessagesHolder(orm),
    new TrainingHolder(orm, index),
    billingHolder,
    new HoursHolder(orm),
    new UsageHolder(orm),
    new NoticesHolder(orm),
    consentHolder,
    new AgentsHolder(orm, clock),
    new DisclosuresHolder(orm),
  ];
  const unverified = new UnverifiedAccountService({ work, emails, holders, keys, clock });
  const disclosures = await openLedger({ query, clock, log, signer: ledgerSigner(await keys.systemKey('ledger')) });
  const ledger = (parts.ledger ?? ((real) => real))(disclosures);

  const billing = new BillingService(billingWork, clock);
  const paymentMethods = new PaymentMethodService(billingWork, processor, attempts, clock);
  const subscriptions = new SubscriptionService({ work: billingWork, processor, ledger, attempts, emails, clock });
  const trialReminders = new TrialReminderService(billingWork, emails, clock);
  const processorEvents = new ProcessorEventService(billingWork, processor, paymentMethods, subscriptions, clock, log);

  const usage = new UsageService({ orm, query, keys, clock, retentionDays: config.usage.retentionDays });
  // What has no month's partition has one all the same, and there are two months' time for another try.
  if (!(await succeeds(() => usage.ensurePartitions()))) log.warn('usage.partition_failed');
  const receiptSigner = ledgerSigner(await keys.systemKey('choice-receipts'));
  const choiceKey = await keys.systemKey('choices');
  const choicesAt = (at: Clock) => {
    const receiptsAt = new ReceiptService({ orm, signer: receiptSigner, versions: policyVersions, clock: at });
    return {
      receipts: receiptsAt,
      choices: new ChoiceService({ orm, receipts: receiptsAt, key: choiceKey, clock: at }),
    };
  };
  const { receipts, choices } = choicesAt(clock);
  const consents = new ConsentService({ orm, receipts, attempts, recipients, clock });
  const unsubscribeLinks = new UnsubscribeLinks(choiceKey, config.server.publicUrl);
  const mailings = new MailingService({ work, emails, outbox, links: unsubscribeLinks, clock });
  const preferencesAt = (at: Clock) =>
    new PreferencesService({ orm, keys, attempts, clock: at, keeper: choicesAt(at).choices });
  const preferences = preferencesAt(clock);
  const reauthentication = new ReauthenticationService(work, attempts, passwords);
  const mandates = new MandateService({
    ...{ work, attempts, emails, reauthentication, clock },
    held: heldMandates,
    signer: mandateSigner,
  });
  const agentChoices = new AgentChoiceService({
    ...{ work, attempts, emails, choices, preferences, clock },
    held: heldMandates,
  });
  const collect = new CollectService({ orm, keys, sessions, attempts, clock, keeper: choices });
  const jobs = createJobs({
    database,
    log,
    isAlone: database.kind === 'embedded',
    jobs: [
      ...outboxJobs(outbox),
      ...accountsJobs(unverified),
      ...messagesJobs(messages),
      ...usageJobs(usage),
      ...noticesJobs(notices),
      ...consentJobs({ mailings, holder: consentHolder }),
      ...billingJobs({ subscriptions, trialReminders, holder: billingHolder }),
    ],
  });

  const introspection: IntrospectionPolicy<Pick<RequestContext, 'viewer'>> =
    config.introspection === 'credential'
      ? { mode: 'credential', hasCredential: ({ viewer }) => viewer.kind !== 'ANONYMOUS' }
      : { mode: config.introspection };
  const instances = new Map<unknown, object>([
    // What is guarded is made from the resolvers, and so exists only after them.
    [PolicyResolver, new PolicyResolver(new PolicyService(() => privacy, clock), introspection)],
    [PublicationResolver, new PublicationResolver(publication)],
    [PersonResolver, new PersonResolver()],
    [
      AccountResolver,
      new AccountResolver(
        signUps,
        new SignInService(work, attempts, emails, passwords, sessions),
        new EmailVerificationService(work, attempts, emails, passwords, codes, unverified),
        new EmailAddressService(work, attempts, emails, passwords, codes),
        new PasswordChangeService(work, attempts, emails, passwords, sessions, codes),
        sessions,
        orm,
      ),
    ],
    [ContactResolver, new ContactResolver(contacts)],
    [MessagesResolver, new MessagesResolver(messages)],
    [TrainingResolver, new TrainingResolver(training)],
    [UsageResolver, new UsageResolver(preferences, usage, new FiguresService(query, clock))],
    [BillingResolver, new BillingResolver({ billing, paymentMethods, trials, subscriptions })],
    [HoursResolver, new HoursResolver({ hours, signOffs, courses })],
    [NoticesResolver, new NoticesResolver(notices)],
    [DisclosuresResolver, new DisclosuresResolver(new DisclosureService({ orm, query, ledger, clock }))],
    [RecipientsResolver, new RecipientsResolver(recipients)],
    [ConsentResolver, new ConsentResolver({ choices, consents, receipts, mailings, preferences })],
    [AgentsResolver, new AgentsResolver({ mandates, choices: agentChoices, reads: readsByAgents(query) })],
  ]);
  const schema = buildSchema({ get: (resolver: unknown) => instances.get(resolver) });
  const catalog = new ReadCatalog(schema, orm.getMetadata().getAll().values());
  bindReads(catalog);
  const privacy = guardSchema(schema);
  // Before anybody can sign up: what they are told at sign-up is what is in force.
  await policyVersions.publish(documentOf(privacy));
  await notices.tellEverybody();
  const reader = new Reader({ catalog, privacy, keys, query, clock, standing: standingSource });
  const execute = (parts.execution ?? compiledExecution)(privacy.schema);

  // The folder's lock has seen to it that no other process is sending them.
  if (database.kind === 'embedded') await outbox.takeOver();
  const demoParts: DemoParts = {
    orm,
    signUps,
    emails,
    messages,
    contacts,
    training,
    hours,
    signOffs,
    courses,
    notices,
    policyVersions,
    credentials,
    recipients,
    passwords,
    sessions,
    viewers,
    clock,
    billing,
    paymentMethods,
    trials,
    subscriptions,
    processor,
    preferencesAt,
    collect,
    choices,
    mandates,
  };
  const demo = config.isDemoOn ? await plantDemo(demoParts, config) : null;
  const apollo = new ApolloServer<RequestContext>({
    ...edgeOptions<RequestContext>({
      schema: privacy.schema,
      log,
      codes: [
        operationNotServed,
        unauthenticatedCode,
        linkOverCode,
        actingAsNotKnownCode,
        mandateOverCode,
        personRequiredCode,
        deskRequiredCode,
        signOffLinkRequiredCode,
        tooManyAtOnceCode,
        operationsRequiredCode,
        marketingRequiredCode,
        privacyOfficerRequiredCode,
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
      authorityEnded: ({ kind }) => (kind === 'AGENT' ? mandateOver() : unauthenticated()),
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
  mountPolicy(http, publication);
  mountForm(http, unsubscribeRoute(unsubscribeLinks, choices));
  const { publicUrl, allowedOrigins } = config.server;
  const browserOf = (request: FastifyRequest, reply: FastifyReply): Browser => ({
    client: clientOf(request),
    cookies: cookieJar(request, reply, { secure: publicUrl.startsWith('https:') }),
    optsOut: request.headers['sec-gpc'] === '1',
  });
  mountBeacon(http, collectRoute(collect, [new URL(publicUrl).origin, ...allowedOrigins], browserOf));
  mountGraphql<RequestContext>(http, apollo, {
    context: async (request, reply) => {
      const [context, browser] = [await contextOf(request, viewers), browserOf(request, reply)];
      await preferences.honourSignal(browser, context.viewer.subject);
      return { ...context, browser };
    },
  });

  return {
    http,
    database,
    demo,
    demoParts,
    work,
    signUps,
    contacts,
    messages,
    training,
    hours,
    billing,
    paymentMethods,
    trials,
    subscriptions,
    billingHolder,
    usage,
    policyVersions,
    mailings,
    consentHolder,
    notices,
    credentials,
    recipients,
    sessions,
    emails,
    passwords,
    unverified,
    holders,
    trialReminders,
    jobs,
    outbox,
    mailSettled: () => outbox.settled(),
    close: once(async () => {
      await Promise.all([closeGracefully(http, { graceMs }), jobs.stop({ graceMs })]);
      await apollo.stop();
      await collect.settled();
      await outbox.close();
      await mailer.close();
      await disclosures.close();
      await database.close();
      await openedKeys.close();
    }),
  };
}

/** Does something at the first call; whoever calls again waits for the same. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

/** The policy for people, at an address that other pages link to, and for programs. */
function mountPolicy(http: FastifyInstance, publication: PublicationService): void {
  const json = 'application/json; charset=utf-8';
  const keep = { seconds: figuresFreshMs / 1000 };
  mountPublic(http, [
    {
      path: '/privacy',
      read: async () => ({
        ...{ type: 'text/html; charset=utf-8', keep, sources: policyPageSources },
        body: await publication.page(),
      }),
    },
    {
      path: '/.well-known/privacy-policy.json',
      read: async () => ({ type: json, keep, body: await publication.json() }),
    },
    {
      path: '/.well-known/gpc.json',
      read: () => Promise.resolve({ type: json, keep: { seconds: 86_400 }, body: gpcSupport }),
    },
    {
      path: '/.well-known/privacy-policy/:version(^\\d+-[0-9a-f]{12}).json',
      read: async ({ version = '' }) => {
        const body = await publication.versionJson(version);
        return body === null ? null : { type: json, keep: 'FOR_EVER', body };
      },
    },
  ]);
}

async function contextOf(request: FastifyRequest, viewers: ViewerService): Promise<RequestContext & ExecutionContext> {
  const { authorization } = request.headers;
  const purpose = request.headers['x-purpose'];
  const actingAs = request.headers['x-acting-as'];
  const identity = await viewers.identify({
    authorization,
    purpose: typeof purpose === 'string' ? purpose : undefined,
    actingAs: typeof actingAs === 'string' ? actingAs : undefined,
  });
  return { ...identity, client: clientOf(request) };
}

function clientOf(request: FastifyRequest): Client {
  return { ipAddress: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null };
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
