import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aViewer, visibilityOf, type Viewpoint } from '@trackyourhours/privacy/testing';
import { buildSchema, guardSchema } from '../../app.schema.js';
import type { Answer } from '../../testing/answer.testing.js';
import { startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { canariesIn } from '../../testing/canaries.testing.js';
import { aPerson, keyHolder, type SignedInPerson } from '../../testing/people.testing.js';
import { viewersOf, viewpoints, type ViewpointName } from '../../testing/viewpoints.testing.js';
import {
  billingFields,
  billingOf,
  invoiceFields,
  paymentFields,
  subscriptionFields,
  type Seen,
} from './billing.testing.js';

/** Billing staff who state what they are there for; the viewpoint `billingStaff` states something else. */
const billingDesk: Viewpoint = {
  viewer: aViewer('STAFF', {
    purpose: 'ADMINISTER_ACCOUNTS_AND_PAYMENTS',
    grant: { purposes: ['ADMINISTER_ACCOUNTS_AND_PAYMENTS'] },
    roles: ['BILLING'],
  }),
  relation: 'NONE',
};

type Onlooker = ViewpointName | 'billingDesk';

/** Who sees what of billing. The columns: the person, and billing staff for payments. */
const visibility = {
  'Billing.name': ['SHOW', 'WITHHOLD NO_RULE'],
  'Billing.updatedAt': ['SHOW', 'WITHHOLD NO_RULE'],
  'BillingAddress.city': ['SHOW', 'WITHHOLD NO_RULE'],
  'BillingAddress.country': ['SHOW', 'WITHHOLD NO_RULE'],
  'BillingAddress.line1': ['SHOW', 'WITHHOLD NO_RULE'],
  'BillingAddress.line2': ['SHOW', 'WITHHOLD NO_RULE'],
  'BillingAddress.postalCode': ['SHOW', 'WITHHOLD NO_RULE'],
  'BillingAddress.region': ['SHOW', 'WITHHOLD NO_RULE'],
  'Invoice.amountMinor': ['SHOW', 'SHOW'],
  'Invoice.billedTo': ['SHOW', 'WITHHOLD NO_RULE'],
  'Invoice.currency': ['SHOW', 'SHOW'],
  'Invoice.issuedAt': ['SHOW', 'SHOW'],
  'Invoice.number': ['SHOW', 'SHOW'],
  'Invoice.periodEndsAt': ['SHOW', 'WITHHOLD NO_RULE'],
  'Invoice.periodStartsAt': ['SHOW', 'WITHHOLD NO_RULE'],
  'Invoice.plan': ['SHOW', 'WITHHOLD NO_RULE'],
  'Invoice.status': ['SHOW', 'SHOW'],
  'Payment.amountMinor': ['SHOW', 'SHOW'],
  'Payment.currency': ['SHOW', 'SHOW'],
  'Payment.invoiceNumber': ['SHOW', 'SHOW'],
  'Payment.occurredAt': ['SHOW', 'SHOW'],
  'Payment.outcome': ['SHOW', 'SHOW'],
  'PaymentMethod.brand': ['SHOW', 'MASK INITIAL'],
  'PaymentMethod.expires': ['SHOW', 'WITHHOLD NO_RULE'],
  'PaymentMethod.lastFour': ['SHOW', 'MASK CONSTANT'],
  'Person.billing': ['SHOW', 'SHOW'],
  'Person.invoices': ['SHOW', 'SHOW'],
  'Person.payments': ['SHOW', 'SHOW'],
  'Person.subscription': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.canceledAt': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.endedAt': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.nextPlan': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.paidUntil': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.plan': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.state': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.trialEndsAt': ['SHOW', 'WITHHOLD NO_RULE'],
  'Subscription.trialStartedAt': ['SHOW', 'WITHHOLD NO_RULE'],
};

/** Everybody else sees nothing of it. Some fields serve a purpose that others do not, and so are refused for another reason. */
const blind: Readonly<Record<Exclude<ViewpointName, 'person'>, readonly string[]>> = {
  support: ['WITHHOLD NO_RULE', 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR'],
  noticeSender: ['WITHHOLD NO_RULE', 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR'],
  accountKeeper: ['WITHHOLD NO_RULE'],
  otherPerson: ['WITHHOLD PURPOSE_MISSING'],
  supportWithoutPurpose: ['WITHHOLD PURPOSE_MISSING'],
  billingStaff: ['WITHHOLD PURPOSE_NOT_COLLECTED_FOR'],
  withoutPurpose: ['WITHHOLD PURPOSE_MISSING'],
  unknownPurpose: ['WITHHOLD PURPOSE_UNKNOWN'],
  purposeNotGranted: ['WITHHOLD PURPOSE_NOT_GRANTED'],
  advertiser: ['WITHHOLD PURPOSE_NOT_COLLECTED_FOR'],
  affiliate: ['WITHHOLD NO_RULE', 'WITHHOLD PURPOSE_NOT_COLLECTED_FOR'],
  anonymous: ['WITHHOLD NOT_IDENTIFIED'],
};

describe('billing', () => {
  const privacy = guardSchema(buildSchema());
  const all = visibilityOf(privacy, { ...viewpoints, billingDesk });
  const table = Object.fromEntries(
    Object.entries(all).filter(([coordinate]) =>
      /^((Billing|BillingAddress|PaymentMethod|Subscription|Invoice|Payment)\.|Person\.(billing|subscription|invoices|payments)$)/.test(
        coordinate,
      ),
    ),
  );

  it('is decided field by field and viewer by viewer', () => {
    const seen = Object.entries(table).map(([coordinate, row]) => [coordinate, [row['person'], row['billingDesk']]]);
    expect(Object.fromEntries(seen)).toEqual(visibility);
  });

  it.each(Object.entries(blind))('is hidden from %s, field by field: %j', (name, decisions) => {
    for (const [coordinate, row] of Object.entries(table)) {
      expect([coordinate, decisions]).toEqual([coordinate, expect.arrayContaining([row[name as Onlooker]])]);
    }
  });

  it('is all that billing staff see of anybody', () => {
    const seen = Object.entries(all).filter(([, row]) => !String(row['billingDesk']).startsWith('WITHHOLD'));
    const expected = Object.entries(visibility).filter(([, [, desk]]) => !String(desk).startsWith('WITHHOLD'));
    expect(seen.map(([coordinate]) => coordinate).sort()).toEqual(expected.map(([coordinate]) => coordinate).sort());
  });
});

const given = {
  name: 'Canaryname Brandywine',
  line1: '99 Canarystreet',
  line2: 'Canaryfloor',
  city: 'Canarycity',
  region: 'Canaryregion',
  postalCode: '73519-88',
};

describe('on the wire', () => {
  let api: TestApi;
  let person: SignedInPerson;
  let own: Seen;
  let canaries: Readonly<Record<string, string>>;
  let viewers: Readonly<Record<Onlooker, TestViewer>>;
  beforeAll(async () => {
    api = await startApi();
    const { name, ...address } = given;
    person = await aPerson(api)
      .verified()
      .signedIn()
      .withBilling({ name, billingAddress: { ...address, country: 'BT' } })
      .subscribed('YEARLY');
    own = await billingOf(api, person).look();
    canaries = {
      ...given,
      country: '"BT"',
      brand: `"${own.billing?.paymentMethod.brand ?? ''}"`,
      lastFour: `"${own.billing?.paymentMethod.lastFour ?? ''}"`,
      expires: `"${own.billing?.paymentMethod.expires ?? ''}"`,
      number: String(own.invoices[0]?.['number']),
      amount: `:${String(own.invoices[0]?.['amountMinor'])},`,
      paidUntil: String(own.subscription['paidUntil']),
    };
    viewers = {
      ...(await viewersOf(api, person)),
      billingDesk: await keyHolder(api, { kind: 'STAFF', role: 'BILLING' }, 'ADMINISTER_ACCOUNTS_AND_PAYMENTS'),
    };
  });
  afterAll(() => api.close());

  it.each([...(Object.keys(viewpoints) as ViewpointName[]), 'billingDesk'] as const)(
    '%s is sent what the table says in clear, and nothing else',
    async (name) => {
      const answers = await everyLook(viewers[name]);
      for (const answer of answers) expect(answer.status).toBe(200);
      const expected = name === 'person' ? Object.keys(canaries) : name === 'billingDesk' ? ['amount', 'number'] : [];
      expect(canariesIn(answers, canaries).sort()).toEqual([...expected].sort());
    },
  );

  it('billing staff are sent enough to tell a payment by, and that there is a card', async () => {
    const answer = await look(viewers.billingDesk);
    expect(answer.at('person')).toMatchObject({
      billing: {
        name: null,
        billingAddress: { line1: null, city: null, country: null },
        paymentMethod: {
          brand: `${own.billing?.paymentMethod.brand?.slice(0, 1) ?? ''}•••`,
          lastFour: '•••',
          expires: null,
        },
      },
      subscription: null,
      invoices: [{ number: own.invoices[0]?.['number'], billedTo: null, plan: null }],
      payments: [{ amountMinor: own.payments[0]?.['amountMinor'], outcome: 'SUCCEEDED' }],
    });
    const [entry] = await api.app.database.query<{ readonly shown: string[]; readonly masked: string[] }>(
      'select "shown", "masked" from "disclosure" where "recipient_kind" = $1 order by "id" desc limit 1',
      ['STAFF'],
    );
    expect(entry?.masked).toEqual(['PaymentMethod.brand', 'PaymentMethod.lastFour']);
    expect(entry?.shown).toContain('Invoice.amountMinor');
  });

  it('nothing of it stands in clear in a table or in the log', async () => {
    const texts = [...Object.values(given), String(own.invoices[0]?.['number']), 'local_customer', 'local_card'];
    const tables = await api.app.database.query<{ readonly name: string }>(
      `select table_name as "name" from information_schema.tables where table_schema = 'public'`,
      [],
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['billing', 'invoice', 'payment']));
    for (const { name } of tables) {
      const [row] = await api.app.database.query<{ readonly all: string }>(
        `select coalesce(json_agg(row_to_json(t)), '[]')::text as "all" from "${name}" t`,
        [],
      );
      expect([name, plainOrHex(row?.all ?? '', texts)]).toEqual([name, []]);
    }
    expect(api.logged.length).toBeGreaterThan(10);
    expect(plainOrHex(api.logged.join(), texts)).toEqual([]);
    expect(plainOrHex(JSON.stringify(given), texts)).toHaveLength(Object.keys(given).length);
  });

  function plainOrHex(text: string, values: readonly string[]): string[] {
    return values.filter((value) => [value, Buffer.from(value).toString('hex')].some((form) => text.includes(form)));
  }

  const fields = `billing { ${billingFields} } subscription { ${subscriptionFields} }
    invoices { ${invoiceFields} } payments { ${paymentFields} }`;

  function look(viewer: TestViewer): Promise<Answer> {
    return api.as(viewer).query(`query P($id: ID!) { person(id: $id) { ${fields} } }`, { id: person.personId });
  }

  /** Every way that leads to billing, twice: the second time goes another way through the server. */
  async function everyLook(viewer: TestViewer): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let times = 0; times < 2; times += 1) {
      answers.push(await look(viewer));
      answers.push(await api.as(viewer).query(`query People { people { nodes { ${fields} } } }`));
      answers.push(await api.as(viewer).query(`query Me { me { ${fields} } }`));
      for (const [type, id, inner] of [
        ['Billing', own.billing?.id, billingFields],
        ['Subscription', own.subscription['id'], subscriptionFields],
        ['Invoice', own.invoices[0]?.['id'], invoiceFields],
        ['Payment', own.payments[0]?.['id'], paymentFields],
      ] as const) {
        answers.push(
          await api.as(viewer).query(`query Node($id: ID!) { node(id: $id) { ... on ${type} { ${inner} } } }`, { id }),
        );
      }
    }
    return answers;
  }
});
