import type { Answer } from '../../testing/answer.testing.js';
import type { TestApi, TestClient, TestViewer } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import type { MandateCategory, MandatePurpose } from './agents.words.js';

/** Every field of a mandate and of an action. */
export const mandateFields =
  'id agentEmail permission basis purposes categories offeredAt acceptedAt expiresAt endedAt endedBy isInForce';
export const actionFields = 'id agentEmail permission deed doneAt';

const dayMs = 24 * 3_600_000;

/** How far a mandate goes, from now on; a month for contact details, to exercise rights, unless said otherwise. */
export function aScope(api: TestApi, scope: Partial<TestScope> = {}): TestScope {
  return {
    purposes: ['COMPLY_WITH_LAW'],
    categories: ['IDENTIFIERS_AND_CONTACT'],
    expiresAt: new Date(api.clock.now().getTime() + 30 * dayMs).toISOString(),
    ...scope,
  };
}

/** What a mandate is given for. */
export interface TestScope {
  readonly purposes: readonly MandatePurpose[];
  readonly categories: readonly MandateCategory[];
  readonly expiresAt: string;
}

/** A client of a person who says that they act as an agent. */
export function asAgent(
  api: TestApi,
  agent: TestViewer,
  purpose: MandatePurpose | null = 'COMPLY_WITH_LAW',
): TestClient {
  return api.as({ ...agent, purpose, actingAs: 'AGENT' });
}

/** Appoints an agent, whatever comes of it. */
export function appointAgent(
  api: TestApi,
  viewer: TestViewer,
  email: string,
  { password = 'correct horse battery', ...scope }: Partial<TestScope> & { readonly password?: string } = {},
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Appoint($input: AppointAgentInput!) {
      appointAgent(input: $input) {
        __typename
        ... on AgentAsked { mandateId mandate { ${mandateFields} } }
        ... on TooManyAgents { atMost }
        ... on InvalidInput { problems { field code } }
      }
    }`,
    { input: { email, password, scope: aScope(api, scope) } },
  );
}

/** Accepts a mandate or confirms a permission, whatever comes of it. */
export function bringCode(
  api: TestApi,
  viewer: TestViewer,
  mutation: 'acceptMandate' | 'confirmPermission',
  code: string,
  password = 'correct horse battery',
): Promise<Answer> {
  const accepted =
    mutation === 'acceptMandate'
      ? '... on MandateAccepted { mandator { personId mandateId purposes categories expiresAt } }'
      : `... on PermissionConfirmed { mandateId mandate { ${mandateFields} } }`;
  return api
    .as(viewer)
    .query(`mutation Bring($input: MandateCodeInput!) { ${mutation}(input: $input) { __typename ${accepted} } }`, {
      input: { code, password },
    });
}

/** Lets somebody act for a person: asked, and accepted. Gives the mandate's id. */
export async function mandated(
  api: TestApi,
  person: SignedInPerson,
  agent: SignedInPerson,
  scope: Partial<TestScope> = {},
): Promise<string> {
  const asked = await appointAgent(api, person, agent.email, scope);
  const code = await api.codeMailedTo(agent.email, 'AGENT_APPOINTED');
  const accepted = await bringCode(api, agent, 'acceptMandate', code);
  if (accepted.at('acceptMandate.__typename') !== 'MandateAccepted') throw new TypeError(accepted.text);
  return asked.textAt('appointAgent.mandateId');
}

/** A person and their agent, who are signed in. */
export async function aPair(
  api: TestApi,
  scope: Partial<TestScope> = {},
): Promise<{ readonly person: SignedInPerson; readonly agent: SignedInPerson; readonly mandateId: string }> {
  const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Philippa' });
  const agent = await aPerson(api).verified().signedIn();
  return { person, agent, mandateId: await mandated(api, person, agent, scope) };
}

export const somePermission = 'I let the bearer act for me.\nSigned: Philippa, 2 May';

/** Files a permission, whatever comes of it. */
export function filePermission(
  api: TestApi,
  viewer: TestViewer,
  email: string,
  {
    permission = somePermission,
    password = 'correct horse battery',
    ...scope
  }: Partial<TestScope> & {
    readonly permission?: string;
    readonly password?: string;
  } = {},
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation File($input: FilePermissionInput!) {
      filePermission(input: $input) { __typename ... on InvalidInput { problems { field code } } }
    }`,
    { input: { email, permission, password, scope: aScope(api, scope) } },
  );
}

/** Ends a mandate, whatever comes of it. */
export function endMandate(api: TestApi, viewer: TestViewer, id: string): Promise<Answer> {
  return api.as(viewer).query('mutation End($id: ID!) { endMandate(id: $id) { __typename } }', { id });
}

/** Whom somebody lets act for them, and what those did. */
export function agentsOf(api: TestApi, person: TestViewer): Promise<Answer> {
  return api.as(person).query(`query Agents { me { mandates { ${mandateFields} } agentActions { ${actionFields} } } }`);
}

/** Opts somebody out under a mandate, whatever comes of it. */
export function optOutForMandator(
  api: TestApi,
  viewer: TestViewer,
  personId: string,
  about: readonly string[] = ['SALE_AND_SHARING', 'AFFILIATE_MARKETING'],
): Promise<Answer> {
  return api.as(viewer).query(
    `mutation Out($input: OptOutForMandatorInput!) {
      optOutForMandator(input: $input) { __typename ... on MandateTooNarrow { needed } }
    }`,
    { input: { personId, about } },
  );
}

/** Opts somebody out by a permission, whatever comes of it. */
export function optOutByPermission(
  api: TestApi,
  viewer: TestViewer,
  email: string,
  permission: string = somePermission,
): Promise<Answer> {
  return api
    .as(viewer)
    .query(`mutation Out($input: OptOutByPermissionInput!) { optOutByPermission(input: $input) { __typename } }`, {
      input: { email, permission, about: ['SALE_AND_SHARING'] },
    });
}
