import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { anAddress, aPerson, signedIn, support } from '../../testing/people.testing.js';
import { agentsAtMost } from './agents.limits.js';
import { agentsOf, appointAgent, asAgent } from './agents.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const dayMs = 24 * 3_600_000;
const inDays = (days: number) => new Date(api.clock.now().getTime() + days * dayMs).toISOString();

describe('appointing an agent', () => {
  it('asks them by mail, and gives them nothing until they accept', async () => {
    const [person, agent] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const answer = await appointAgent(api, person, agent.email);
    expect(answer.at('appointAgent.mandate')).toMatchObject({
      agentEmail: agent.email,
      basis: 'APPOINTMENT',
      acceptedAt: null,
      isInForce: false,
    });
    const [mail] = (await api.mailsTo(agent.email)).filter(({ kind }) => kind === 'AGENT_APPOINTED');
    expect(mail?.text).not.toContain(person.email);
    const seen = await asAgent(api, agent).query('query P($id: ID!) { person(id: $id) { id } }', {
      id: person.personId,
    });
    expect(seen.data).toEqual({ person: null });
  });

  it('is answered alike whether or not the address is anybody’s', async () => {
    const [person, known] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const answers = [await appointAgent(api, person, known.email), await appointAgent(api, person, anAddress())];
    const [one, other] = answers.map((answer) => {
      const { id: _id, agentEmail: _email, ...mandate } = answer.at('appointAgent.mandate') as Record<string, unknown>;
      return mandate;
    });
    expect(one).toEqual(other);
  });

  it('takes the password once more: a session alone appoints nobody', async () => {
    const person = await aPerson(api).verified().signedIn();
    const address = anAddress();
    const answer = await appointAgent(api, person, address, { password: 'not the right one' });
    expect(answer.at('appointAgent.__typename')).toBe('PasswordRefused');
    expect(await api.mailsTo(address)).toEqual([]);
    expect((await agentsOf(api, person)).at('me.mandates')).toEqual([]);
  });

  it('is for a purpose, for a time that is to come and within a year', async () => {
    const person = await aPerson(api).verified().signedIn();
    const problems = async (scope: object) =>
      (await appointAgent(api, person, anAddress(), scope)).at('appointAgent.problems');
    expect(await problems({ purposes: [] })).toEqual([{ field: 'scope.purposes', code: expect.any(String) }]);
    for (const expiresAt of [inDays(0), inDays(-1), inDays(367)]) {
      expect(await problems({ expiresAt })).toEqual([{ field: 'scope.expiresAt', code: 'OUT_OF_RANGE' }]);
    }
    expect((await appointAgent(api, person, person.email)).at('appointAgent.problems')).toEqual([
      { field: 'email', code: 'NOT_ANOTHER' },
    ]);
    const longest = await appointAgent(api, person, anAddress(), { expiresAt: inDays(366), categories: [] });
    expect(longest.at('appointAgent.__typename')).toBe('AgentAsked');
  });

  it('is done for so many at once, those included who have yet to accept', async () => {
    const person = await aPerson(api).verified().signedIn();
    const tries = Array.from({ length: agentsAtMost + 1 }, () => appointAgent(api, person, anAddress()));
    const outcomes = (await Promise.all(tries)).map((answer) => answer.at('appointAgent.__typename'));
    expect(outcomes.filter((outcome) => outcome === 'AgentAsked')).toHaveLength(agentsAtMost);
    const last = await appointAgent(api, person, anAddress());
    expect(last.at('appointAgent')).toEqual({ __typename: 'TooManyAgents', atMost: agentsAtMost });
    // Whoever never accepted is out of the count once their code works no more.
    api.clock.advance(14 * dayMs);
    const later = await appointAgent(api, await signedIn(api, person), anAddress());
    expect(later.at('appointAgent.__typename')).toBe('AgentAsked');
  });

  it('is a person’s own to do: nobody does it for them, an agent least of all', async () => {
    for (const viewer of [anonymous, await support(api)]) {
      expect(await appointAgent(api, viewer, anAddress())).toMatchObject(refusalOf(viewer));
    }
    const agent = await aPerson(api).verified().signedIn();
    const acting = await asAgent(api, agent).query(
      'mutation A($input: AppointAgentInput!) { appointAgent(input: $input) { __typename } }',
      {
        input: {
          email: anAddress(),
          password: agent.password,
          scope: { purposes: ['COMPLY_WITH_LAW'], categories: [], expiresAt: inDays(3) },
        },
      },
    );
    expect(acting).toMatchObject(refusalOf(agent));
  });
});

describe('appointing agents again and again', () => {
  it('comes to an end: nobody’s mailbox is filled', async () => {
    const limited = await startApi();
    try {
      const person = await aPerson(limited).verified().signedIn();
      const address = anAddress();
      const outcomes = new Set<unknown>();
      for (let times = 0; times < 12; times += 1) {
        outcomes.add((await appointAgent(limited, person, address)).at('appointAgent.__typename'));
      }
      expect(outcomes).toContain('TooManyAttempts');
      expect((await limited.mailsTo(address)).length).toBeLessThanOrEqual(5);
    } finally {
      await limited.close();
    }
  });
});
