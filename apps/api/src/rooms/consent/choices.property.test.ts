import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, type KeyHolder, type SignedInPerson } from '../../testing/people.testing.js';
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

jest.setTimeout(300_000);

let api: TestApi;
let affiliate: KeyHolder;
const people: SignedInPerson[] = [];
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  affiliate = await anAffiliate(api);
  for (let count = 0; count < 4; count += 1) people.push(await aPerson(api).verified().signedIn());
});
afterAll(() => api.close());

/** What somebody has opted out of, as the model has it. */
interface Expected {
  sale: boolean;
  affiliates: boolean;
}

const acts = ['OUT_OF_SALE', 'OUT_OF_AFFILIATES', 'SIGNAL', 'INTO_SALE', 'INTO_AFFILIATES', 'BEGIN_ONLY'] as const;

const model = new Map<string, Expected>();

async function act(person: SignedInPerson, what: (typeof acts)[number]): Promise<void> {
  const expected = model.get(person.personId) ?? { sale: false, affiliates: false };
  model.set(person.personId, expected);
  const into = async (about: 'SALE_AND_SHARING' | 'AFFILIATE_MARKETING'): Promise<void> => {
    const first = await requestOptIn(api, person, about);
    if (first.at('requestOptIn.__typename') === 'NothingToOptInTo') return;
    await confirmOptIn(api, person, first.textAt('requestOptIn.token'));
  };
  switch (what) {
    case 'OUT_OF_SALE':
      await optOutOfSaleAndSharing(api, person);
      expected.sale = true;
      break;
    case 'OUT_OF_AFFILIATES':
      await optOut(api, person, 'optOutOfAffiliateMarketing');
      expected.affiliates = true;
      break;
    case 'SIGNAL':
      await api.as(person, { 'sec-gpc': '1' }).query('query M { me { id } }');
      expected.sale = true;
      break;
    case 'INTO_SALE':
      await into('SALE_AND_SHARING');
      expected.sale = false;
      break;
    case 'INTO_AFFILIATES':
      await into('AFFILIATE_MARKETING');
      expected.affiliates = false;
      break;
    case 'BEGIN_ONLY':
      await requestOptIn(api, person, 'AFFILIATE_MARKETING');
      break;
  }
}

const step = fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...acts), fc.integer({ min: 1, max: 5 }));

describe('whatever people choose, in whatever order', () => {
  it('an affiliate’s list is at each moment that of those who have opted out of nothing, and receipts follow what changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
        for (const [index, what, size] of steps) {
          const person = people[index];
          if (person === undefined) throw new TypeError('There is nobody.');
          const before = { ...(model.get(person.personId) ?? { sale: false, affiliates: false }) };
          const receipts = await receiptsOf(person);
          await act(person, what);
          const after = model.get(person.personId);
          const hasChanged = before.sale !== after?.sale || before.affiliates !== after.affiliates;
          expect(await receiptsOf(person)).toBe(receipts + (hasChanged ? 1 : 0));
          const open = people.filter(({ personId }) => {
            const { sale, affiliates } = model.get(personId) ?? { sale: false, affiliates: false };
            return !sale && !affiliates;
          });
          const seen = idsOn(await everybodySeen(api, affiliate, size));
          expect([...seen].sort()).toEqual(open.map(({ personId }) => personId).sort());
        }
      }),
      { numRuns: 5, seed: 20_200_820 },
    );
  });
});

async function receiptsOf(person: SignedInPerson): Promise<number> {
  return ((await choicesOf(api, person)).at('me.choiceReceipts') as readonly unknown[]).length;
}
