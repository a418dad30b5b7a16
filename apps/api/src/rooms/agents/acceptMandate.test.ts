import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn } from '../../testing/people.testing.js';
import { mandatorsAtMost } from './agents.limits.js';
import { agentsOf, aPair, appointAgent, asAgent, bringCode, endMandate, mandated } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const one = 'query One($id: ID!) { person(id: $id) { contact { givenName } billing { name } } }';

async function asked() {
  const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Philippa' });
  const agent = await aPerson(api).verified().signedIn();
  const mandateId = (await appointAgent(api, person, agent.email)).textAt('appointAgent.mandateId');
  return { person, agent, mandateId, code: await api.codeMailedTo(agent.email, 'AGENT_APPOINTED') };
}

describe('accepting a mandate', () => {
  it('lets the agent see what it covers, tells them for whom, and the person that it is so', async () => {
    const { person, agent, mandateId, code } = await asked();
    const accepted = await bringCode(api, agent, 'acceptMandate', code);
    expect(accepted.at('acceptMandate.mandator')).toMatchObject({
      personId: person.personId,
      mandateId,
      purposes: ['COMPLY_WITH_LAW'],
      categories: ['IDENTIFIERS_AND_CONTACT'],
    });
    const seen = await asAgent(api, agent).query(one, { id: person.personId });
    expect(seen.at('person.contact.givenName')).toBe('Philippa');
    expect(seen.headers.get('cache-control')).toBe('no-store');
    const own = await agentsOf(api, person);
    expect(own.at('me.mandates')).toMatchObject([{ isInForce: true, acceptedAt: api.clock.now().toISOString() }]);
    expect(own.at('me.agentActions')).toMatchObject([{ deed: 'ACCEPTED_MANDATE', agentEmail: agent.email }]);
    expect((await api.mailsTo(person.email)).map(({ kind }) => kind)).toContain('MANDATE_IN_FORCE');
  });

  it('takes the agent’s password once more, and the code works once', async () => {
    const { agent, code } = await asked();
    const outcome = async (password?: string) =>
      (await bringCode(api, agent, 'acceptMandate', code, password)).at('acceptMandate.__typename');
    expect(await outcome('not the right one')).toBe('PasswordRefused');
    expect(await Promise.all([outcome(), outcome()])).toEqual(
      expect.arrayContaining(['MandateAccepted', 'MandateCodeNotValid']),
    );
  });

  it('is for whoever the mail went to: of another account, and of the person’s own, the code opens nothing', async () => {
    const { person, agent, code } = await asked();
    const other = await aPerson(api).verified().signedIn();
    for (const viewer of [other, person]) {
      const answer = await bringCode(api, viewer, 'acceptMandate', code);
      expect(answer.at('acceptMandate.__typename')).toBe('MandateCodeNotValid');
    }
    expect((await bringCode(api, agent, 'acceptMandate', code)).at('acceptMandate.__typename')).toBe('MandateAccepted');
    expect(await bringCode(api, anonymous, 'acceptMandate', code)).toMatchObject(refusalOf(anonymous));
  });

  it('comes too late after two weeks, and once the person took it back', async () => {
    const [late, takenBack] = [await asked(), await asked()];
    await endMandate(api, takenBack.person, takenBack.mandateId);
    const refused = await bringCode(api, takenBack.agent, 'acceptMandate', takenBack.code);
    expect(refused.at('acceptMandate.__typename')).toBe('MandateCodeNotValid');
    api.clock.advance(14 * 24 * 3_600_000);
    const answer = await bringCode(api, await signedIn(api, late.agent), 'acceptMandate', late.code);
    expect(answer.at('acceptMandate.__typename')).toBe('MandateCodeNotValid');
  });

  it('is done for so many people at once, and one more once one of them ended it', async () => {
    const { person, agent, code } = await asked();
    const { orm } = api.app.database;
    const { mandates, signUps, passwords, clock } = api.app.demoParts;
    const password = await passwords.prepare('correct horse battery');
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    await orm.em.fork().transactional(async (em) => {
      for (let count = 0; count < mandatorsAtMost; count += 1) {
        const { personId } = await signUps.create(em, anAddress(), password);
        const to = { id: agent.personId, email: agent.email };
        mandates.plant(em, personId, to, { purposes: ['COMPLY_WITH_LAW'], categories: [], expiresAt });
        await em.flush();
      }
    });
    const refused = await bringCode(api, agent, 'acceptMandate', code);
    expect(refused.at('acceptMandate.__typename')).toBe('TooManyMandators');
    const all = 'query M { mandators { mandateId } }';
    const held = (await api.as(agent).query(all)).at('mandators') as readonly { readonly mandateId: string }[];
    expect(held).toHaveLength(mandatorsAtMost);
    await endMandate(api, agent, held[0]?.mandateId ?? '');
    const accepted = await bringCode(api, agent, 'acceptMandate', code);
    expect(accepted.at('acceptMandate.mandator.personId')).toBe(person.personId);
  });

  it('lets an earlier one between the two give way', async () => {
    const { person, agent } = await aPair(api, { categories: ['FINANCIAL_AND_BILLING'] });
    const narrow = await asAgent(api, agent).query(one, { id: person.personId });
    expect(narrow.at('person.contact.givenName') ?? null).toBeNull();
    expect(narrow.notices).toContainEqual(
      expect.objectContaining({ coordinate: 'Contact.givenName', reason: 'MANDATE_DOES_NOT_COVER' }),
    );
    await mandated(api, person, agent);
    expect((await asAgent(api, agent).query(one, { id: person.personId })).at('person.contact.givenName')).toBe(
      'Philippa',
    );
    const mandates = (await agentsOf(api, person)).at('me.mandates') as readonly object[];
    expect(mandates).toHaveLength(2);
    expect(mandates).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ isInForce: false, endedBy: 'REPLACED' }),
        expect.objectContaining({ isInForce: true, endedBy: null }),
      ]),
    );
  });
});
