import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson } from '../../testing/people.testing.js';
import { agentsOf, asAgent, bringCode, filePermission, somePermission } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const one = 'query One($id: ID!) { person(id: $id) { contact { givenName } } }';

async function filed() {
  const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Philippa' });
  const agent = await aPerson(api).verified().signedIn();
  const answer = await filePermission(api, agent, person.email);
  expect(answer.at('filePermission.__typename')).toBe('PermissionFiled');
  return { person, agent, code: await api.codeMailedTo(person.email, 'PERMISSION_FILED') };
}

describe('a permission that is filed', () => {
  it('opens nothing until the person confirms it at their own address, signed in, with their password', async () => {
    const { person, agent, code } = await filed();
    const look = async () => (await asAgent(api, agent).query(one, { id: person.personId })).data;
    expect(await look()).toEqual({ person: null });
    expect((await agentsOf(api, person)).at('me.mandates')).toMatchObject([
      { permission: somePermission, agentEmail: agent.email, basis: 'SIGNED_PERMISSION', isInForce: false },
    ]);
    const outcome = async (viewer: typeof person, password?: string) =>
      (await bringCode(api, viewer, 'confirmPermission', code, password)).at('confirmPermission.__typename');
    expect(await outcome(person, 'not the right one')).toBe('PasswordRefused');
    expect(await outcome(agent)).toBe('MandateCodeNotValid');
    expect(await look()).toEqual({ person: null });
    expect(await outcome(person)).toBe('PermissionConfirmed');
    expect(await look()).toEqual({ person: { contact: { givenName: 'Philippa' } } });
    expect(await outcome(person)).toBe('MandateCodeNotValid');
    expect((await agentsOf(api, person)).at('me.agentActions')).toMatchObject([{ deed: 'FILED_PERMISSION' }]);
    expect(await bringCode(api, anonymous, 'confirmPermission', code)).toMatchObject(refusalOf(anonymous));
  });

  it('cannot be accepted by the agent in the person’s place', async () => {
    const { agent, code } = await filed();
    const answer = await bringCode(api, agent, 'acceptMandate', code);
    expect(answer.at('acceptMandate.__typename')).toBe('MandateCodeNotValid');
  });
});

describe('filing a permission', () => {
  it('is refused without one, with the reason', async () => {
    const [person, agent] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    for (const permission of ['', '  \n ']) {
      const answer = await filePermission(api, agent, person.email, { permission });
      expect(answer.at('filePermission')).toEqual({ __typename: 'PermissionMissing' });
    }
    expect((await agentsOf(api, person)).at('me.mandates')).toEqual([]);
    const refused = await filePermission(api, agent, person.email, { password: 'not the right one' });
    expect(refused.at('filePermission.__typename')).toBe('PasswordRefused');
    expect(await filePermission(api, anonymous, person.email)).toMatchObject(refusalOf(anonymous));
  });

  it('is answered alike for somebody who is here, somebody who is not, and somebody who has too many that wait', async () => {
    const [person, agent] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const nobody = bytesOf(await filePermission(api, agent, anAddress()));
    for (let times = 0; times < 7; times += 1) {
      expect(bytesOf(await filePermission(api, agent, person.email))).toEqual(nobody);
    }
    expect((await agentsOf(api, person)).at('me.mandates')).toHaveLength(5);
  });
});
