import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const day = 24 * 3_600_000;

describe('renewing a session', () => {
  it('gives new tokens, and the access token before them is good no longer', async () => {
    const person = await aPerson(api).verified().signedIn();
    expect(await isGood(person.token)).toBe(true);
    const renewed = await attempt(person.refreshToken);
    expect(renewed.at('refreshSession')).toMatchObject({ __typename: 'SignedIn', personId: person.personId });
    expect(await isGood(renewed.textAt('refreshSession.accessToken'))).toBe(true);
    expect(await isGood(person.token)).toBe(false);
  });

  it('works again and again with the newest token', async () => {
    let { refreshToken } = await aPerson(api).verified().signedIn();
    for (let times = 0; times < 3; times += 1) {
      const renewed = await attempt(refreshToken);
      expect(await isGood(renewed.textAt('refreshSession.accessToken'))).toBe(true);
      refreshToken = renewed.textAt('refreshSession.refreshToken');
    }
  });

  it('by a token that was spent ends the session, for its thief and its owner', async () => {
    const person = await aPerson(api).verified().signedIn();
    const renewed = await attempt(person.refreshToken);
    expect(await isGood(renewed.textAt('refreshSession.accessToken'))).toBe(true);
    expect((await attempt(person.refreshToken)).at('refreshSession.__typename')).toBe('SessionOver');
    expect(await isGood(renewed.textAt('refreshSession.accessToken'))).toBe(false);
    expect((await attempt(renewed.textAt('refreshSession.refreshToken'))).at('refreshSession.__typename')).toBe(
      'SessionOver',
    );
  });

  it('by a token spent long ago ends the session too', async () => {
    const person = await aPerson(api).verified().signedIn();
    let newest = await attempt(person.refreshToken);
    newest = await attempt(newest.textAt('refreshSession.refreshToken'));
    expect((await attempt(person.refreshToken)).at('refreshSession.__typename')).toBe('SessionOver');
    expect(await isGood(newest.textAt('refreshSession.accessToken'))).toBe(false);
  });

  it('by two at once gives tokens to one of them, and ends the session', async () => {
    // Several times, because it takes luck to meet.
    for (let round = 0; round < 8; round += 1) {
      const { refreshToken } = await aPerson(api).verified().signedIn();
      const answers = await Promise.all([attempt(refreshToken), attempt(refreshToken)]);
      const renewed = answers.filter((answer) => answer.at('refreshSession.__typename') === 'SignedIn');
      expect(renewed).toHaveLength(1);
      for (const answer of renewed) expect(await isGood(answer.textAt('refreshSession.accessToken'))).toBe(false);
    }
  });

  it('is over thirty days after the last time', async () => {
    const [one, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    api.clock.advance(30 * day - 1);
    const renewed = await attempt(one.refreshToken);
    expect(renewed.at('refreshSession.__typename')).toBe('SignedIn');
    api.clock.advance(1);
    expect((await attempt(other.refreshToken)).at('refreshSession.__typename')).toBe('SessionOver');
    api.clock.advance(30 * day - 2);
    expect((await attempt(renewed.textAt('refreshSession.refreshToken'))).at('refreshSession.__typename')).toBe(
      'SignedIn',
    );
  });

  it('leaves the person’s other sessions alone, whatever becomes of this one', async () => {
    const person = await aPerson(api).verified().signedIn();
    const elsewhere = await again(person);
    await attempt(person.refreshToken);
    await attempt(person.refreshToken);
    expect(await isGood(elsewhere)).toBe(true);
  });

  it('by anything else is refused in the same words', async () => {
    const { token, refreshToken } = await aPerson(api).verified().signedIn();
    const renewed = await attempt(refreshToken);
    await attempt(refreshToken);
    const unknown = await attempt('tyh_refresh_CANARY');
    expect(unknown.at('refreshSession.__typename')).toBe('SessionOver');
    expect(unknown.text).not.toContain('CANARY');
    for (const spoilt of [token, '', 'x'.repeat(5000), renewed.textAt('refreshSession.refreshToken')]) {
      expect(bytesOf(await attempt(spoilt))).toEqual(bytesOf(unknown));
    }
  });
});

function attempt(refreshToken: string) {
  return api.as(anonymous).query(
    `mutation Refresh($refreshToken: String!) {
      refreshSession(refreshToken: $refreshToken) { __typename ... on SignedIn { accessToken refreshToken personId } }
    }`,
    { refreshToken },
  );
}

async function again({ email, password }: SignedInPerson): Promise<string> {
  const answer = await api
    .as(anonymous)
    .query('mutation S($i: SignInInput!) { signIn(input: $i) { ... on SignedIn { accessToken } } }', {
      i: { email, password },
    });
  return answer.textAt('signIn.accessToken');
}

async function isGood(token: string): Promise<boolean> {
  return (await api.as({ token, purpose: null }).query('query Me { me { id } }')).status === 200;
}
