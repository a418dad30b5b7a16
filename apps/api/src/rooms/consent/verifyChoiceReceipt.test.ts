import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { TestBrowser } from '../../testing/browser.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, type SignedInPerson } from '../../testing/people.testing.js';
import { aResearcher, choicesOf, giveConsent, optOut, optOutOfSaleAndSharing } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

async function verified(person: SignedInPerson): Promise<readonly unknown[]> {
  const receipts = (await choicesOf(api, person)).at('me.choiceReceipts') as readonly { readonly id: string }[];
  const found: unknown[] = [];
  for (const { id } of receipts) found.push((await verify(person, id)).at('verifyChoiceReceipt.isGenuine'));
  return found;
}

function verify(viewer: Parameters<TestApi['as']>[0], id: string) {
  const document =
    'query V($id: ID!) { verifyChoiceReceipt(id: $id) { __typename ... on ChoiceReceiptVerification { isGenuine } } }';
  return api.as(viewer).query(document, { id });
}

/** Somebody with a receipt of every kind: of choices, of a consent, of cookies. */
async function whoChoseMuch(): Promise<SignedInPerson> {
  const person = await aPerson(api).verified().signedIn();
  await optOut(api, person, 'optOutOfAffiliateMarketing');
  await giveConsent(api, person, (await aResearcher(api)).id);
  await new TestBrowser(api).choose(true, false, person);
  await optOutOfSaleAndSharing(api, person);
  return person;
}

describe('receipts of choices', () => {
  it('are of each choice, those of cookies and consents among them, and hold', async () => {
    const person = await whoChoseMuch();
    const { version } = await api.app.policyVersions.inForce();
    const made = { policyVersion: version, madeAt: api.clock.now().toISOString() };
    expect((await choicesOf(api, person)).at('me.choiceReceipts')).toMatchObject([
      { number: 1, about: 'AFFILIATE_MARKETING', isAllowed: false, source: 'ACCOUNT', ...made },
      { number: 2, about: 'SHARING_BY_CONSENT', isAllowed: true, source: 'ACCOUNT', ...made },
      { number: 3, about: 'ANALYTICS_COOKIES', isAllowed: true, source: 'COOKIE_PREFERENCES', ...made },
      { number: 4, about: 'ADVERTISING_COOKIES', isAllowed: false, source: 'COOKIE_PREFERENCES', ...made },
      { number: 5, about: 'SALE_AND_SHARING', isAllowed: false, source: 'ACCOUNT', ...made },
    ]);
    expect(await verified(person)).toEqual([true, true, true, true, true]);
  });

  it.each([
    ['what it was about', `"about" = 'PARTNER_OFFERS_BY_EMAIL'`],
    ['whether it was allowed', '"is_allowed" = not "is_allowed"'],
    ['by what it was made', `"source" = 'UNSUBSCRIBE_PAGE'`],
    ['when', `"made_at" = "made_at" - interval '1 second'`],
    ['under which version', `"policy_version" = '1-000000000000'`],
    ['its number', '"number" = 99'],
    ['its signature', `"signature" = decode(repeat('00', 64), 'hex')`],
  ])('tell when somebody changed %s, whoever they were', async (_what, change) => {
    const person = await whoChoseMuch();
    const where = `"person_id" = '${person.personId}' and "number" = 5`;
    await asOwner(api.app.database, `update "choice_receipt" set ${change} where ${where}`);
    expect(await verified(person)).toEqual([true, true, true, true, false]);
  });

  it('tell when the consent that they are of was changed', async () => {
    const person = await whoChoseMuch();
    const where = `"person_id" = '${person.personId}'`;
    await asOwner(
      api.app.database,
      `update "consent" set "expires_at" = "expires_at" + interval '1 year' where ${where}`,
    );
    expect(await verified(person)).toEqual([true, false, true, true, true]);
  });

  it('tell when one between them was taken out, and when one was given to another person', async () => {
    const [person, other] = [await whoChoseMuch(), await whoChoseMuch()];
    const where = `"person_id" = '${person.personId}' and "number" = 3`;
    await asOwner(api.app.database, `delete from "choice_receipt" where ${where}`);
    expect(await verified(person)).toEqual([true, true, false, true]);
    const moved = `"person_id" = '${other.personId}', "number" = 6`;
    await asOwner(
      api.app.database,
      `update "choice_receipt" set ${moved} where "person_id" = '${person.personId}' and "number" = 1`,
    );
    expect(await verified(other)).toEqual([true, true, true, true, true, false]);
  });

  it('cannot be changed by the server', async () => {
    const person = await whoChoseMuch();
    const change = api.app.database.query('update "choice_receipt" set "is_allowed" = true where "person_id" = $1', [
      person.personId,
    ]);
    await expect(change).rejects.toThrow();
  });

  it('are read by their person alone, page by page', async () => {
    const [person, other] = [await whoChoseMuch(), await whoChoseMuch()];
    const page = await api
      .as(person)
      .query(
        'query R($first: Int) { choiceReceipts(first: $first) { nodes { id number } pageInfo { hasNextPage endCursor } } }',
        { first: 3 },
      );
    expect(page.at('choiceReceipts.nodes')).toHaveLength(3);
    const next = await api
      .as(person)
      .query('query R($after: String) { choiceReceipts(after: $after) { nodes { number } } }', {
        after: page.textAt('choiceReceipts.pageInfo.endCursor'),
      });
    const numbers = [page, next].flatMap((answer) => answer.at('choiceReceipts.nodes') as { number: number }[]);
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
    const id = page.textAt('choiceReceipts.nodes.0.id');
    for (const bad of [id, randomUUID(), 'none']) {
      expect((await verify(other, bad)).at('verifyChoiceReceipt.__typename')).toBe('ChoiceReceiptNotFound');
    }
    expect(await verify(anonymous, id)).toMatchObject(refusalOf(anonymous));
  });
});
