import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, type KeyHolder } from '../../testing/people.testing.js';
import { aResearcher, choicesOf, giveConsent, withdrawConsent } from './consent.testing.js';

let api: TestApi;
let researcher: KeyHolder;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  researcher = await aResearcher(api);
});
afterAll(() => api.close());

const one = 'query One($id: ID!) { person(id: $id) { contact { email } } }';

describe('withdrawing a consent', () => {
  it.each([1, 3])('between two requests withholds the second, with the reason, after %d before it', async (times) => {
    const person = await aPerson(api).verified().signedIn();
    const id = (await giveConsent(api, person, researcher.id)).textAt('giveConsent.consentId');
    const look = () => api.as(researcher).query(one, { id: person.personId });
    for (let time = 0; time < times; time += 1) {
      const seen = await look();
      expect(seen.at('person.contact.email')).toBe(person.email);
      expect(seen.headers.get('cache-control')).toBe('no-store');
    }
    const answer = await withdrawConsent(api, person, id);
    expect(answer.at('withdrawConsent.consent')).toMatchObject({
      isInForce: false,
      withdrawnAt: api.clock.now().toISOString(),
    });
    const after = await look();
    expect(after.data).toEqual({ person: null });
    expect(after.notices).toContainEqual(
      expect.objectContaining({ coordinate: 'Contact.email', effect: 'WITHHOLD', reason: 'CONSENT_MISSING' }),
    );
    expect(bytesOf(after)).toEqual(bytesOf(await api.as(researcher).query(one, { id: randomUUID() })));
  });

  it('is not needed where it is over: from that moment on nothing rests upon it', async () => {
    const person = await aPerson(api).verified().signedIn();
    const expiresAt = new Date(api.clock.now().getTime() + 60_000).toISOString();
    await giveConsent(api, person, researcher.id, { expiresAt });
    const look = () => api.as(researcher).query(one, { id: person.personId });
    api.clock.advance(59_999);
    expect((await look()).at('person.contact.email')).toBe(person.email);
    api.clock.advance(1);
    expect((await look()).data).toEqual({ person: null });
    expect((await choicesOf(api, person)).at('me.consents')).toMatchObject([{ isInForce: false, withdrawnAt: null }]);
  });

  it('leaves a receipt, once, and stays at its first moment', async () => {
    const person = await aPerson(api).verified().signedIn();
    const id = (await giveConsent(api, person, researcher.id)).textAt('giveConsent.consentId');
    const withdrawnAt = api.clock.now().toISOString();
    await withdrawConsent(api, person, id);
    api.clock.advance(1000);
    expect((await withdrawConsent(api, person, id)).at('withdrawConsent.consent')).toMatchObject({ withdrawnAt });
    expect((await choicesOf(api, person)).at('me.choiceReceipts')).toMatchObject([
      { isAllowed: true },
      { isAllowed: false },
    ]);
  });

  it('is its giver’s alone: another person’s, and none, are not found', async () => {
    const [person, other] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const id = (await giveConsent(api, person, researcher.id)).textAt('giveConsent.consentId');
    for (const bad of [id, randomUUID(), 'none']) {
      expect((await withdrawConsent(api, other, bad)).at('withdrawConsent.__typename')).toBe('ConsentNotFound');
    }
    expect((await choicesOf(api, person)).at('me.consents')).toMatchObject([{ isInForce: true }]);
    for (const viewer of [anonymous, researcher]) {
      expect(await withdrawConsent(api, viewer, id)).toMatchObject(refusalOf(viewer));
    }
  });
});
