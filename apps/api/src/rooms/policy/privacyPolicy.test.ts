import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../testing/answer.testing.js';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, serviceProvider, support } from '../../testing/people.testing.js';
import { digestOf, type PolicyDocument } from './policy.document.js';
import { figuresFreshMs } from './policy.publication.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const query = `query Policy {
  privacyPolicy {
    version { version digest effectiveAt summary path }
    lastUpdated isSold disclosedSince disclosuresAsOf
    categories {
      word title place
      collected { holds source requirement retention }
      purposes { word title place }
      seenBy { who inClear inPart }
      leavesBy { gate who place purposes inClear inPart }
    }
    statements { id section place text }
    disclosures { gate category purposes atMost }
  }
}`;

describe('the policy', () => {
  it('is there for everybody in the same words, and is no disclosure', async () => {
    const person = await aPerson(api).verified().signedIn();
    const answers: Answer[] = [];
    for (const viewer of [anonymous, person, await support(api), await serviceProvider(api, null)]) {
      answers.push(await api.as(viewer).query(query));
    }
    for (const answer of answers) {
      expect(answer.errors).toEqual([]);
      expect(answer.notices).toEqual([]);
      expect(answer.data).toEqual(answers[0]?.data);
    }
    expect(await api.app.database.query('select 1 from "disclosure"', [])).toEqual([]);
  });

  it('tells of each of the four categories what is collected, why, and to whom it may go', async () => {
    const answer = await api.as(anonymous).query(query);
    const categories = answer.at('privacyPolicy.categories') as PolicyDocument['categories'];
    expect(categories.map(({ word, place }) => [word, place])).toEqual([
      ['IDENTIFIERS_AND_CONTACT', 'What we collect, item 1'],
      ['FINANCIAL_AND_BILLING', 'What we collect, item 2'],
      ['EDUCATION_AND_TRAINING', 'What we collect, items 3 and 4'],
      ['DEVICE_AND_USAGE', 'What we collect, item 5'],
    ]);
    for (const { collected, purposes } of categories) {
      expect(collected.length).toBeGreaterThan(0);
      expect(purposes.length).toBeGreaterThan(0);
    }
    expect(answer.at('privacyPolicy.isSold')).toBe(false);
  });

  it('says when it last changed: when its version came into force', async () => {
    const answer = await api.as(anonymous).query(query);
    const { version, digest, effectiveAt, document } = await api.app.policyVersions.inForce();
    expect(answer.at('privacyPolicy.version')).toMatchObject({ version, digest });
    expect(answer.at('privacyPolicy.lastUpdated')).toBe(effectiveAt.toISOString());
    expect(digest).toBe(digestOf(document));
  });

  it('tells of a disclosure within half an hour, and by its order of magnitude', async () => {
    const person = await aPerson(api).verified().signedIn().withContact({ givenName: 'Ada', phone: '+1 415 555 0187' });
    expect((await api.as(anonymous).query(query)).at('privacyPolicy.disclosures')).toEqual([]);
    const look = 'query Person($id: ID!) { person(id: $id) { contact { givenName phone } } }';
    const provider = await serviceProvider(api, 'MANAGE_CUSTOMER_RELATIONSHIPS');
    for (let times = 0; times < 3; times += 1) await api.as(provider).query(look, { id: person.personId });
    api.clock.advance(figuresFreshMs);
    const answer = await api.as(anonymous).query(query);
    expect(answer.at('privacyPolicy.disclosures')).toEqual([
      {
        gate: 'SERVICE_PROVIDER',
        category: 'IDENTIFIERS_AND_CONTACT',
        purposes: ['to keep up our relationship with you and send notices'],
        atMost: 9,
      },
    ]);
    expect(answer.at('privacyPolicy.disclosuresAsOf')).toBe(api.clock.now().toISOString());
    expect(answer.text).not.toContain(person.personId);
  });

  it('is the same at its address for programs, which may keep it', async () => {
    const response = await fetch(`${api.url}/.well-known/privacy-policy.json`);
    const body = (await response.json()) as {
      readonly version: string;
      readonly policy: PolicyDocument;
      readonly figures: object;
    };
    const { version, document } = await api.app.policyVersions.inForce();
    expect(body).toMatchObject({ version, policy: document });
    expect(body.figures).toMatchObject({ disclosures: expect.any(Array), asOf: expect.any(String) });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=1800');
    const again = await fetch(`${api.url}/.well-known/privacy-policy.json`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});
