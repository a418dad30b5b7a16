import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../testing/answer.testing.js';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import {
  aPerson,
  serviceProvider,
  support,
  type KeyHolder,
  type SignedInPerson,
} from '../../testing/people.testing.js';
import { anAffiliate, choicesOf, everybodySeen, idsOn, optOut, optOutOfSaleAndSharing } from './consent.testing.js';

let api: TestApi;
let affiliate: KeyHolder;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  affiliate = await anAffiliate(api);
});
afterAll(() => api.close());

const one = 'query One($id: ID!) { person(id: $id) { id contact { email givenName } } }';

describe('opting out of our affiliates’ marketing', () => {
  it('takes nothing but to say so, and shows as done, with a receipt; said again it stays as it was', async () => {
    const person = await aPerson(api).verified().signedIn();
    const changedAt = api.clock.now().toISOString();
    const done = [{ id: expect.any(String), about: 'AFFILIATE_MARKETING', isOptedOut: true, changedAt }];
    const answer = await optOut(api, person, 'optOutOfAffiliateMarketing');
    expect(answer.at('optOutOfAffiliateMarketing.person.choices')).toEqual(done);
    api.clock.advance(60_000);
    await optOut(api, person, 'optOutOfAffiliateMarketing');
    const { version } = await api.app.policyVersions.inForce();
    const receipt = { number: 1, about: 'AFFILIATE_MARKETING', isAllowed: false, source: 'ACCOUNT' };
    expect((await choicesOf(api, person)).at('me')).toEqual({
      choices: done,
      consents: [],
      choiceReceipts: [{ id: expect.any(String), ...receipt, policyVersion: version, madeAt: changedAt }],
    });
  });

  it('is for people: staff, recipients and strangers are refused', async () => {
    for (const viewer of [anonymous, await support(api), affiliate]) {
      expect(await optOut(api, viewer, 'optOutOfAffiliateMarketing')).toMatchObject(refusalOf(viewer));
    }
  });

  it('holds from the very next request of an affiliate, which is told why some are left out', async () => {
    const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Odile' });
    const look = () => api.as(affiliate).query(one, { id: person.personId });
    for (let times = 0; times < 2; times += 1) {
      expect((await look()).at('person.contact')).toEqual({ email: person.email, givenName: 'Odile' });
    }
    await optOut(api, person, 'optOutOfAffiliateMarketing');
    const [after, missing] = [await look(), await api.as(affiliate).query(one, { id: randomUUID() })];
    expect(after.data).toEqual({ person: null });
    expect(after.notices).toContainEqual(
      expect.objectContaining({ coordinate: 'Contact.email', reason: 'OBJECTED', appliesTo: 'SOME' }),
    );
    expect(bytesOf(after)).toEqual(bytesOf(missing));
  });

  it('reveals nothing by any other way: a row, a node, a list', async () => {
    const person = await aPerson(api).verified().signedIn();
    const ids = await api.as(person).query('query Ids { me { contact { id } emailAddresses { id } } }');
    await optOut(api, person, 'optOutOfAffiliateMarketing');
    for (const id of [person.personId, ids.textAt('me.contact.id'), ids.textAt('me.emailAddresses.0.id')]) {
      const node = await api.as(affiliate).query('query N($id: ID!) { node(id: $id) { id } }', { id });
      expect(node.data).toEqual({ node: null });
    }
    const several = 'query S($id: ID!) { one: person(id: $id) { id } people(first: 100) { nodes { id } } }';
    const answer = await api.as(affiliate).query(several, { id: person.personId });
    expect(answer.text).not.toContain(person.personId);
  });

  it('changes nothing for whoever serves the person', async () => {
    const person = await aPerson(api).verified().signedIn();
    await optOut(api, person, 'optOutOfAffiliateMarketing');
    await optOutOfSaleAndSharing(api, person);
    const sender = await api.as(await serviceProvider(api)).query(one, { id: person.personId });
    expect(sender.at('person.contact.email')).toBe(person.email);
    expect((await api.as(person).query(one, { id: person.personId })).at('person.contact.email')).toBe(person.email);
  });
});

describe('a list that an affiliate asks for', () => {
  let house: TestApi;
  let asking: KeyHolder;
  const people: SignedInPerson[] = [];
  beforeAll(async () => {
    house = await startApi({ limits: 'NONE' });
    asking = await anAffiliate(house);
    for (let count = 0; count < 7; count += 1) people.push(await aPerson(house).verified().signedIn());
    for (const index of [0, 3]) await optOut(house, people[index] ?? anonymous, 'optOutOfAffiliateMarketing');
    await optOutOfSaleAndSharing(house, people[5] ?? anonymous);
  });
  afterAll(() => house.close());

  it.each([1, 2, 100])(
    'gives those who have not opted out, %d to a page, and no gap tells of the others',
    async (size) => {
      const pages = await everybodySeen(house, asking, size);
      const stayed = people.filter((_person, index) => ![0, 3, 5].includes(index)).map(({ personId }) => personId);
      expect([...idsOn(pages)].sort()).toEqual([...stayed].sort());
      const sizes = pages.map((page) => (page.at('people.nodes') as readonly unknown[]).length);
      expect(sizes).toEqual(sizes.map((_size, at) => Math.min(size, stayed.length - at * size)));
      for (const page of pages) {
        expect(page.at('people.nodes')).not.toContainEqual(expect.objectContaining({ contact: null }));
      }
    },
  );

  it('is answered with the same notices whether or not anybody has opted out', async () => {
    const [few] = await everybodySeen(house, asking, 1);
    const empty = await startApi({ limits: 'NONE' });
    try {
      await aPerson(empty).verified().signedIn();
      const [other] = await everybodySeen(empty, await anAffiliate(empty), 1);
      expect(other?.notices).toEqual(few?.notices);
      expect(other?.notices).not.toEqual([]);
    } finally {
      await empty.close();
    }
  });

  it('leaves in the ledger those whom it gave, and nobody else', async () => {
    await everybodySeen(house, await anAffiliate(house), 100);
    const rows = await house.app.database.query<{ readonly person: string }>(
      'select distinct unnest("person_ids") as "person" from "disclosure" where "gate" = $1',
      ['AFFILIATE'],
    );
    expect(rows).toHaveLength(4);
  });
});
