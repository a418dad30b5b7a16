import { aViewer, type Viewpoint } from '@trackyourhours/privacy/testing';
import type { Purpose } from '../rooms/policy/index.js';
import { anonymous, type TestApi, type TestViewer } from './api.testing.js';
import { aPerson, keyHolder, serviceProvider, support } from './people.testing.js';

/** Every kind of viewer that the access policy tells apart, as the decision sees them and, below, as the server does. */
export type ViewpointName =
  | 'person'
  | 'support'
  | 'noticeSender'
  | 'accountKeeper'
  | 'otherPerson'
  | 'supportWithoutPurpose'
  | 'billingStaff'
  | 'withoutPurpose'
  | 'unknownPurpose'
  | 'purposeNotGranted'
  | 'advertiser'
  | 'affiliate'
  | 'anonymous';

const notices = 'MANAGE_CUSTOMER_RELATIONSHIPS' satisfies Purpose;
const accounts = 'ADMINISTER_ACCOUNTS_AND_PAYMENTS' satisfies Purpose;
const answers = 'UNDERSTAND_AND_RESPOND' satisfies Purpose;

/** The viewpoints for a table of decisions. */
export const viewpoints: Readonly<Record<ViewpointName, Viewpoint>> = {
  person: { viewer: aViewer('PERSON', { subject: 'person' }), relation: 'SELF' },
  support: stranger('STAFF', answers, [answers], { roles: ['SUPPORT'] }),
  noticeSender: stranger('RECIPIENT', notices, [notices], { gate: 'SERVICE_PROVIDER' }),
  accountKeeper: stranger('RECIPIENT', accounts, [accounts], { gate: 'SERVICE_PROVIDER' }),
  otherPerson: { viewer: aViewer('PERSON', { subject: 'other' }), relation: 'NONE' },
  supportWithoutPurpose: stranger('STAFF', null, [answers], { roles: ['SUPPORT'] }),
  billingStaff: stranger('STAFF', answers, [answers], { roles: ['BILLING'] }),
  withoutPurpose: stranger('RECIPIENT', null, [notices], { gate: 'SERVICE_PROVIDER' }),
  unknownPurpose: stranger('RECIPIENT', 'CURIOSITY', [notices], { gate: 'SERVICE_PROVIDER' }),
  purposeNotGranted: stranger('RECIPIENT', notices, [accounts], { gate: 'SERVICE_PROVIDER' }),
  advertiser: stranger('RECIPIENT', 'ADVERTISE', ['ADVERTISE'], { gate: 'SERVICE_PROVIDER' }),
  affiliate: stranger('RECIPIENT', notices, [notices], { gate: 'AFFILIATE' }),
  anonymous: { viewer: aViewer('ANONYMOUS', { id: null, purpose: notices }), relation: 'NONE' },
};

/** The same viewers with tokens, to be sent to a server; `person` is whom they look at. */
export async function viewersOf(
  api: TestApi,
  person: TestViewer,
): Promise<Readonly<Record<ViewpointName, TestViewer>>> {
  return {
    person,
    support: await support(api, answers),
    noticeSender: await serviceProvider(api, notices, [notices]),
    accountKeeper: await serviceProvider(api, accounts, [accounts]),
    otherPerson: await aPerson(api).verified().signedIn(),
    supportWithoutPurpose: await support(api, null),
    billingStaff: await keyHolder(api, { kind: 'STAFF', role: 'BILLING' }, answers),
    withoutPurpose: await serviceProvider(api, null, [notices]),
    unknownPurpose: await serviceProvider(api, 'CURIOSITY', [notices]),
    purposeNotGranted: await serviceProvider(api, notices, [accounts]),
    advertiser: await serviceProvider(api, 'ADVERTISE', ['ADVERTISE']),
    affiliate: await keyHolder(api, { kind: 'RECIPIENT', gate: 'AFFILIATE' }, notices, [notices]),
    anonymous: { ...anonymous, purpose: notices },
  };
}

/** The names of those who see something of a person by the access policy, in the order of the tables' columns. */
export const seers = ['person', 'support', 'noticeSender', 'accountKeeper'] as const satisfies readonly ViewpointName[];

function stranger(
  kind: string,
  purpose: string | null,
  granted: readonly Purpose[],
  facts: { readonly roles?: readonly string[]; readonly gate?: string },
): Viewpoint {
  return { viewer: aViewer(kind, { purpose, grant: { purposes: granted }, ...facts }), relation: 'NONE' };
}
