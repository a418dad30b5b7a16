import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, signedIn, type SignedInPerson } from '../../testing/people.testing.js';
import {
  anAffiliate,
  choicesOf,
  confirmOptIn,
  everybodySeen,
  idsOn,
  optOut,
  optOutOfSaleAndSharing,
  requestOptIn,
} from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const about = 'AFFILIATE_MARKETING';

async function whoOptedOut(): Promise<SignedInPerson> {
  const person = await aPerson(api).verified().signedIn();
  await optOut(api, person, 'optOutOfAffiliateMarketing');
  return person;
}

async function tokenFor(person: SignedInPerson, of = about): Promise<string> {
  return (await requestOptIn(api, person, of)).textAt('requestOptIn.token');
}

describe('opting in again', () => {
  it('takes two steps, of which the first changes nothing; then it holds, with a receipt', async () => {
    const person = await whoOptedOut();
    const affiliate = await anAffiliate(api);
    const first = await requestOptIn(api, person, about);
    expect(first.at('requestOptIn')).toEqual({
      __typename: 'OptInToConfirm',
      token: expect.stringMatching(/^[\w-]+$/),
      expiresAt: new Date(api.clock.now().getTime() + 15 * 60_000).toISOString(),
    });
    expect(idsOn(await everybodySeen(api, affiliate, 100))).not.toContain(person.personId);
    const second = await confirmOptIn(api, person, first.textAt('requestOptIn.token'));
    expect(second.at('confirmOptIn.person.choices')).toMatchObject([{ about, isOptedOut: false }]);
    expect(idsOn(await everybodySeen(api, affiliate, 100))).toContain(person.personId);
    expect((await choicesOf(api, person)).at('me.choiceReceipts')).toMatchObject([
      { number: 1, isAllowed: false },
      { number: 2, about, isAllowed: true, source: 'ACCOUNT' },
    ]);
  });

  it('is over when it waits too long', async () => {
    const person = await whoOptedOut();
    const token = await tokenFor(person);
    api.clock.advance(15 * 60_000);
    // By then the session has to be renewed as well.
    expect((await confirmOptIn(api, await signedIn(api, person), token)).at('confirmOptIn.__typename')).toBe(
      'OptInNotValid',
    );
  });

  it('holds once: who opts out again is not opted in by what they had begun before', async () => {
    const person = await whoOptedOut();
    const token = await tokenFor(person);
    expect((await confirmOptIn(api, person, token)).at('confirmOptIn.__typename')).toBe('ChoiceMade');
    await optOut(api, person, 'optOutOfAffiliateMarketing');
    expect((await confirmOptIn(api, person, token)).at('confirmOptIn.__typename')).toBe('OptInNotValid');
    expect((await choicesOf(api, person)).at('me.choices')).toMatchObject([{ isOptedOut: true }]);
  });

  it('takes nobody else’s token, none for another thing, and none that is made up or changed', async () => {
    const [person, other] = [await whoOptedOut(), await whoOptedOut()];
    const token = await tokenFor(other);
    const changed = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    for (const bad of [token, changed, '', 'x'.repeat(200)]) {
      expect((await confirmOptIn(api, person, bad)).at('confirmOptIn.__typename')).toBe('OptInNotValid');
    }
  });

  it('has nothing to do where nobody opted out', async () => {
    const person = await aPerson(api).verified().signedIn();
    expect((await requestOptIn(api, person, about)).at('requestOptIn.__typename')).toBe('NothingToOptInTo');
  });

  it('to sale and sharing waits until the browser’s signal is gone, at both steps', async () => {
    const person = await aPerson(api).verified().signedIn();
    await optOutOfSaleAndSharing(api, person);
    const signal = { 'sec-gpc': '1' };
    const first = await requestOptIn(api, person, 'SALE_AND_SHARING', signal);
    expect(first.at('requestOptIn.__typename')).toBe('OptedOutBySignal');
    const token = await tokenFor(person, 'SALE_AND_SHARING');
    const second = await confirmOptIn(api, person, token, signal);
    expect(second.at('confirmOptIn.__typename')).toBe('OptedOutBySignal');
    expect((await confirmOptIn(api, person, token)).at('confirmOptIn.__typename')).toBe('ChoiceMade');
  });

  it('is for people', async () => {
    for (const viewer of [anonymous, await anAffiliate(api)]) {
      expect(await requestOptIn(api, viewer, about)).toMatchObject(refusalOf(viewer));
      expect(await confirmOptIn(api, viewer, 'x')).toMatchObject(refusalOf(viewer));
    }
  });
});
