import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, keyHolder } from '../../testing/people.testing.js';
import { disclosuresOf } from './disclosures.received.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const marketing = 'PROVIDE_PRODUCTS_AND_SERVICES';
const list = 'query List { people(first: 50) { nodes { id contact { email } } pageInfo { hasNextPage } } }';

describe('an affiliate who asks for a list to market with', () => {
  it('gets those who have not opted out, cannot tell that there are others, and each who went out can read it', async () => {
    const [kept, out] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    const affiliate = await keyHolder(api, { kind: 'RECIPIENT', gate: 'AFFILIATE' }, marketing, [marketing]);
    await api.as(out).query('mutation Out { optOutOfAffiliateMarketing { __typename } }');
    const mixed = await api.as(affiliate).query(list);
    expect(mixed.at('people.nodes')).toEqual([{ id: kept.personId, contact: { email: kept.email } }]);
    expect((await disclosuresOf(api, kept)).at('disclosures.nodes')).toMatchObject([
      { gate: 'AFFILIATE', purpose: marketing, categories: ['IDENTIFIERS_AND_CONTACT'] },
    ]);
    expect((await disclosuresOf(api, out)).at('disclosures.nodes')).toEqual([]);
    // Where nobody else is there at all, the answer is the same to the byte.
    await api.app.database.query('delete from "person" where "id" = $1', [out.personId]);
    expect(bytesOf(await api.as(affiliate).query(list))).toEqual(bytesOf(mixed));
  });
});
