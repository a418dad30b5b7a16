import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { demoEmail, demoPeople } from './demo/demo.people.js';
import { aDatabase } from './platform/keys/keys.testing.js';
import { ForbiddenTexts } from './process.search.testing.js';
import { newestCode, ProcessHouse, type ServerProcess, type Viewer } from './process.testing.js';

jest.setTimeout(180_000);

const isOnPostgresql = process.env['TEST_STORE'] === 'postgresql';

/** Somebody whom no other text resembles. */
const canary = {
  email: 'Zephyrine.Quillfeather+hours@canary-mail.example',
  otherEmail: 'unproved.quillfeather@canary-mail.example',
  password: 'correct-horse-canary-battery',
  givenName: 'Zephyrinë-Aurelia',
  familyName: "O'Quillfeather",
  phone: '+1 628 555 0173',
  address: {
    line1: '94 Canarywharf Terrace',
    line2: 'Apt Xylophone',
    city: 'Vallejoville',
    region: 'Californiana',
    postalCode: '94592-7731',
    country: 'US',
  },
  message: {
    kind: 'SUPPORT',
    name: 'Zephie Canarysigned',
    email: 'letters.quillfeather@canary-mail.example',
    subject: 'Canarysubject of a letter',
    body: 'Canarybody of a letter',
  },
  addedEmail: 'second.quillfeather@canary-mail.example',
  billing: {
    name: 'Hyacinthe Canarypurse',
    address: {
      line1: '58 Canarycoin Crescent',
      line2: 'Vault Zeppelin',
      city: 'Ducatville',
      region: 'Florinshire',
      postalCode: '90210-4466',
    },
  },
  usage: {
    path: '/canarypath/quillfeather-room',
    referrer: 'https://canary-referrer.example/found?by=canaryquery',
    deviceId: 'cafe4b1d-cafe-4bad-8bad-cafebadcafe1',
  },
  training: {
    Education: { school: 'Quetzalcanary University', degree: 'Master of Canarylogy', awardedOn: '1987-03-14' },
    Registration: { track: 'CANARYTRACK', board: 'Board of Canaries', number: 'CNR 9182736', expiresOn: '1988-04-15' },
    Supervisor: { name: 'Wilhelmus Canarywatcher', licenceType: 'CANARYLICENCE', licenceNumber: 'CLN 5647382' },
    Site: { name: 'Canarycage Clinic', address: '7 Aviary Passage', phone: '+1 628 555 0174' },
  },
  hours: {
    workedOn: '2013-03-17',
    email: 'signs.quillfeather@canary-mail.example',
    title: 'The canary in the coal mine',
    provider: 'Canarywing Seminars',
  },
};

const forbidden = new ForbiddenTexts([
  ...[
    canary.email,
    canary.otherEmail,
    canary.password,
    canary.givenName,
    canary.familyName,
    'Quillfeather',
    'Zephyrine',
  ],
  ...spellingsOf(canary.phone),
  ...Object.values(canary.address),
  canary.message.name,
  canary.message.email,
  canary.message.subject,
  canary.message.body,
  canary.addedEmail,
  canary.billing.name,
  ...Object.values(canary.billing.address),
  'quillfeather-room',
  'canary-referrer.example',
  'canaryquery',
  canary.usage.deviceId,
  'CanaryBrowser',
  'local_setup_',
  'local_card_',
  'local_customer_',
  ...Object.values(canary.training).flatMap((record) => Object.values(record)),
  ...spellingsOf(canary.training.Site.phone),
  ...Object.values(canary.hours),
  ...demoPeople.flatMap((person) => [
    person.givenName,
    person.familyName,
    demoEmail(person),
    ...(person.phone === null ? [] : spellingsOf(person.phone)),
    ...(person.address === null ? [] : [person.address.line1]),
  ]),
]);

let house: ProcessHouse;
let drop: () => Promise<void>;
beforeEach(() => {
  house = new ProcessHouse();
  drop = () => Promise.resolve();
});
afterEach(async () => {
  await house.close();
  await drop();
});

describe('what a server leaves behind', () => {
  it('holds no address, name or number in clear: not its folder, its database, or anything it has said', async () => {
    const folder = await house.folder();
    const { url, env } = await store();
    const server = await (await house.start(folder, { ...env, LOG_LEVEL: 'debug' })).ready();
    await live(server);
    await mishaps(server);

    // While it runs, and after it has ended: what is only in memory at one time may be in a file at the other.
    expect((await forbidden.foundBelow(folder)).found).toEqual([]);
    server.kill('SIGTERM');
    expect(await server.ended()).toEqual({ code: 0, signal: null });
    const left = await forbidden.foundBelow(folder);
    expect(left.found).toEqual([]);
    expect(forbidden.foundIn(server.output())).toEqual([]);
    if (url === null) expect(left.bytes).toBeGreaterThan(1_000_000);
    else await expectCleanDumps(url);

    // The same search, of the same places, finds what does stand there.
    await writeFile(join(folder, 'database.note'), `told to ${canary.email.toUpperCase()}`);
    expect((await forbidden.foundBelow(folder)).found).not.toEqual([]);
  });
});

/** The whole of a person's way through the product. */
async function live(server: ServerProcess): Promise<Viewer> {
  const { email, password, givenName, familyName, phone, address } = canary;
  const signUp = 'mutation S($i: SignUpInput!) { signUp(input: $i) { __typename } }';
  expect((await server.ask(signUp, { i: { email, password } })).data).toEqual({
    signUp: { __typename: 'MailOnItsWay' },
  });
  await server.says('mail.written');
  const verify = 'mutation V($c: String!) { verifyEmail(code: $c) { __typename } }';
  const verified = await server.ask(verify, { c: await newestCode(server.folder) });
  expect(verified.data).toEqual({ verifyEmail: { __typename: 'EmailVerified' } });
  const viewer = await signIn(server);
  const update =
    'mutation U($i: UpdateContactInput!) { updateContact(input: $i) { ... on ContactUpdated { contact { fullName email phone } } } }';
  const updated = await server.ask(update, { i: { givenName, familyName, phone, postalAddress: address } }, viewer);
  expect(updated.data).toEqual({
    updateContact: { contact: { fullName: `${givenName} ${familyName}`, email, phone } },
  });
  const send = 'mutation M($i: SendMessageInput!) { sendMessage(input: $i) { __typename } }';
  // With an account, and without.
  for (const sender of [viewer, undefined]) {
    const sent = await server.ask(send, { i: canary.message }, sender);
    expect(sent.data).toEqual({ sendMessage: { __typename: 'MessageSent' } });
  }
  const addEmail = 'mutation E($i: AddEmailAddressInput!) { addEmailAddress(input: $i) { __typename } }';
  const added = await server.ask(addEmail, { i: { address: canary.addedEmail, currentPassword: password } }, viewer);
  expect(added.data).toEqual({ addEmailAddress: { __typename: 'MailOnItsWay' } });
  for (const [kind, input] of Object.entries(canary.training)) {
    const add = `mutation A($i: ${kind}Input!) { add${kind}(input: $i) { __typename } }`;
    expect((await server.ask(add, { i: input }, viewer)).data).toEqual({
      [`add${kind}`]: { __typename: `${kind}Saved` },
    });
  }
  await work(server, viewer);
  await pay(server, viewer);
  await visit(server, viewer);
  return viewer;
}

/** Tells of hours and a course, and asks a supervisor to sign. */
async function work(server: ServerProcess, viewer: Viewer): Promise<void> {
  const { workedOn, email, title, provider } = canary.hours;
  const { data } = await server.ask('{ me { supervisors { id } } }', {}, viewer);
  const [supervisor] = (data?.['me'] as { readonly supervisors: readonly { readonly id: string }[] }).supervisors;
  const supervisorId = supervisor?.id;
  const outcomes: unknown[] = [];
  for (const [operation, type, input] of [
    ['addHourEntry', 'HourEntryInput', { workedOn, minutes: 90, track: 'AMFT', category: 'NONCLINICAL', supervisorId }],
    ['requestSignOff', 'RequestSignOffInput', { supervisorId, email, startsOn: workedOn, endsOn: workedOn }],
    [
      'addContinuingEducation',
      'ContinuingEducationInput',
      { title, provider, completedOn: workedOn, unitHundredths: 150, category: 'GENERAL' },
    ],
  ] as const) {
    const document = `mutation H($i: ${type}!) { ${operation}(input: $i) { __typename } }`;
    outcomes.push((await server.ask(document, { i: input }, viewer)).data);
    // What fails is what tends to be told.
    await server.ask(document, { i: { ...input, [email]: title } }, viewer);
  }
  const csv = `date,title,provider,units,category\n${workedOn},"${title}`;
  await server.ask('mutation I($c: String!) { importContinuingEducation(csv: $c) { __typename } }', { c: csv }, viewer);
  expect(outcomes).toEqual([
    { addHourEntry: { __typename: 'HourEntrySaved' } },
    { requestSignOff: { __typename: 'SignOffRequested' } },
    { addContinuingEducation: { __typename: 'ContinuingEducationSaved' } },
  ]);
}

/** Agrees to be counted, with an account and without, and visits. */
async function visit(server: ServerProcess, viewer: Viewer): Promise<void> {
  const { path, referrer, deviceId } = canary.usage;
  const query = 'mutation C($i: SetCookiePreferencesInput!) { setCookiePreferences(input: $i) { __typename } }';
  for (const token of [viewer.token, null]) {
    const headers = { 'user-agent': 'CanaryBrowser/7.1', 'content-type': 'application/json' };
    const chosen = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables: { i: { analytics: true, advertising: true } } }),
    });
    const [cookie = ''] = chosen.headers.getSetCookie().map((line) => line.split(';')[0]);
    expect(cookie).toMatch(/^visitor=/);
    const tell = (body: string) =>
      fetch(`${server.url}/collect`, {
        method: 'POST',
        headers: { ...headers, cookie, 'content-type': 'text/plain' },
        body,
      });
    const events = [{ type: 'page', path, referrer }];
    expect((await tell(JSON.stringify({ events, deviceId }))).status).toBe(204);
    // What is refused, and what is no JSON at all.
    expect((await tell(JSON.stringify({ events, deviceId: path }))).status).toBe(400);
    expect((await tell(JSON.stringify({ events, [deviceId]: referrer }))).status).toBe(400);
    expect((await tell(`{"events": "${deviceId}`)).status).toBe(400);
  }
}

/** Gives a card, and subscribes. */
async function pay(server: ServerProcess, viewer: Viewer): Promise<void> {
  const update = 'mutation B($i: UpdateBillingInput!) { updateBilling(input: $i) { __typename } }';
  const input = { name: canary.billing.name, billingAddress: { ...canary.billing.address, country: 'US' } };
  expect((await server.ask(update, { i: input }, viewer)).data).toEqual({
    updateBilling: { __typename: 'BillingUpdated' },
  });
  const prepare = 'mutation P { preparePaymentMethod { ... on PaymentMethodPrepared { setupId clientSecret } } }';
  const { data } = await server.ask(prepare, {}, viewer);
  const { setupId } = data?.['preparePaymentMethod'] as { readonly setupId: string };
  const confirm = 'mutation C($id: String!) { confirmPaymentMethod(setupId: $id) { __typename } }';
  await server.ask(confirm, { id: setupId }, viewer);
  const start =
    'mutation S($plan: SubscriptionPlan!) { startSubscription(plan: $plan) { ... on SubscriptionUpdated { subscription { state } } } }';
  expect((await server.ask(start, { plan: 'MONTHLY' }, viewer)).data).toEqual({
    startSubscription: { subscription: { state: 'ACTIVE' } },
  });
}

/** All that can go wrong with a personal value in it: what fails is what tends to be told. */
async function mishaps(server: ServerProcess): Promise<void> {
  const { email, otherEmail, password, phone, givenName } = canary;
  const viewer = await signIn(server);
  const update = 'mutation U($i: UpdateContactInput!) { updateContact(input: $i) { __typename } }';
  await server.ask('mutation S($i: SignUpInput!) { signUp(input: $i) { __typename } }', { i: { email, password } });
  await server.ask('mutation S($i: SignInInput!) { signIn(input: $i) { __typename } }', {
    i: { email, password: `${password}!` },
  });
  await server.ask('mutation R($e: String!) { requestPasswordReset(email: $e) { __typename } }', { e: email });
  await server.ask(
    'mutation C($i: ChangeEmailInput!) { changeEmail(input: $i) { __typename } }',
    { i: { newEmail: otherEmail, currentPassword: password } },
    viewer,
  );
  await server.ask(update, { i: { phone: `${phone}#${givenName}` } }, viewer);
  await server.ask(update, { i: { givenName: `${givenName}\u0000` } }, viewer);
  await server.ask(update, { i: { givenName: `${givenName}\ud800` } }, viewer);
  await server.ask(update, { i: { givenName: { nested: givenName } } }, viewer);
  await server.ask(update, { i: { [phone]: phone } }, viewer);
  const { billing } = canary;
  const updateBilling = 'mutation B($i: UpdateBillingInput!) { updateBilling(input: $i) { __typename } }';
  await server.ask(updateBilling, { i: { name: `${billing.name}\u0000` } }, viewer);
  await server.ask(updateBilling, { i: { name: billing.name.repeat(50) } }, viewer);
  await server.ask(updateBilling, { i: { billingAddress: { [billing.address.city]: billing.address.line1 } } }, viewer);
  await server.ask(updateBilling, { i: { name: null } }, viewer);
  await server.ask(`mutation { updateContact(input: { phone: "${phone}" }) { __typename } }`, {}, viewer);
  for (const [kind, input] of Object.entries(canary.training)) {
    const add = `mutation A($i: ${kind}Input!) { add${kind}(input: $i) { __typename } }`;
    for (const [name, value] of Object.entries(input)) {
      await server.ask(add, { i: { ...input, [name]: `${value}\u0000` } }, viewer);
      await server.ask(add, { i: { ...input, [name]: value.repeat(50) } }, viewer);
      await server.ask(add, { i: { ...input, [value]: value } }, viewer);
    }
  }
  const send = 'mutation M($i: SendMessageInput!) { sendMessage(input: $i) { __typename } }';
  for (const [name, value] of Object.entries(canary.message)) {
    await server.ask(send, { i: { ...canary.message, [name]: `${value}\u0000` } }, viewer);
    await server.ask(send, { i: { ...canary.message, [name]: value.repeat(1000) } });
    await server.ask(send, { i: { ...canary.message, [value]: value } });
  }
  await server.ask(`{ person(id: "${email}") { id } node(id: "${phone}") { id } }`, {}, viewer);
  await server.ask(`query P($id: ID!) { person(id: $id) { id } }`, { id: email }, viewer);
  await server.ask(`query P($a: String) { people(after: $a) { nodes { id } } }`, { a: email }, viewer);
  await server.ask(`{ ${givenName} "${email}`, {}, viewer);
  await server.ask('{ me { id } }', {}, { token: email });
  await fetch(`${server.url}/${encodeURIComponent(email)}?to=${encodeURIComponent(phone)}`, {
    headers: { 'user-agent': email, referer: email },
  });
  await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query": "${email}`,
  });
  await server.ask(
    '{ me { sessions { ipAddress userAgent } emailAddresses { address } contact { phone } } }',
    {},
    viewer,
  );
}

async function signIn(server: ServerProcess): Promise<Viewer> {
  const { email, password } = canary;
  const signIn = 'mutation I($i: SignInInput!) { signIn(input: $i) { ... on SignedIn { accessToken } } }';
  const { data } = await server.ask(signIn, { i: { email, password } });
  const { accessToken } = data?.['signIn'] as { readonly accessToken: string };
  return { token: accessToken };
}

async function store(): Promise<{ readonly url: string | null; readonly env: Readonly<Record<string, string>> }> {
  if (!isOnPostgresql) return { url: null, env: {} };
  const database = await aDatabase();
  drop = database.drop;
  return { url: database.url, env: { DATABASE_URL: database.url, MASTER_KEY: randomBytes(32).toString('base64') } };
}

/** Every row of every table as text, and what `pg_dump` writes where it is installed. */
async function expectCleanDumps(url: string): Promise<void> {
  expect(forbidden.foundIn(await everyRow(url))).toEqual([]);
  const dump = pgDump(url);
  if (dump !== null) {
    expect(dump).toContain('email_address');
    expect(forbidden.foundIn(dump)).toEqual([]);
  }
  await onServer(
    url,
    `create table planted as select '${canary.phone}'::text as text, convert_to('${canary.email}', 'UTF8') as bytes`,
  );
  const planted = forbidden.foundIn(await everyRow(url)).join();
  expect(planted).toContain(canary.phone);
  expect(planted).toContain(canary.email);
  if (dump !== null) expect(forbidden.foundIn(pgDump(url) ?? '')).not.toEqual([]);
}

async function everyRow(url: string): Promise<string> {
  const tables = await onServer(
    url,
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as row from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(8);
  const rows = await Promise.all(tables.map((table) => onServer(url, `select t::text as row from ${table} t`)));
  return rows.flat().join('\n');
}

function pgDump(url: string): string | null {
  const { status, stdout } = spawnSync('pg_dump', ['--dbname', url, '--inserts'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : null;
}

async function onServer(url: string, statement: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ readonly row: string }>(statement)).rows.map(({ row }) => row);
  } finally {
    await client.end();
  }
}

/** As it was given, and as programs like to keep it. */
function spellingsOf(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  return [phone, `+${digits}`, digits, digits.slice(1), phone.slice(3), phone.slice(3).replaceAll(' ', '-')];
}
