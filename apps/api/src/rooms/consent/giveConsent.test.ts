import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, keyHolder } from '../../testing/people.testing.js';
import { anAffiliate, aResearcher, choicesOf, giveConsent } from './consent.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const one = 'query One($id: ID!) { person(id: $id) { contact { email phone } educations { school } } }';
const education = 'mutation E($input: EducationInput!) { addEducation(input: $input) { __typename } }';

describe('consenting', () => {
  it('lets one recipient have what was named, and tells the ledger upon which consent', async () => {
    const researcher = await aResearcher(api);
    const person = await aPerson(api).verified().signedIn().withContact({ phone: '+1 619 555 0111' });
    await api.as(person).query(education, { input: { school: 'Linden College', degree: 'MA' } });
    const look = () => api.as(researcher).query(one, { id: person.personId });
    expect((await look()).data).toEqual({ person: null });
    const given = await giveConsent(api, person, researcher.id);
    const consentId = given.textAt('giveConsent.consentId');
    expect(given.at('giveConsent.consent')).toMatchObject({
      purpose: 'To ask you how your first year went.',
      recipient: 'Under test',
      categories: ['IDENTIFIERS_AND_CONTACT'],
      givenAt: api.clock.now().toISOString(),
      withdrawnAt: null,
      isInForce: true,
    });
    const answer = await look();
    expect(answer.at('person.contact')).toEqual({ email: person.email, phone: '+1 619 555 0111' });
    expect(answer.at('person.educations')).toBeNull();
    expect(
      await api.app.database.query(
        'select "consent_id", "gate", "purpose" from "disclosure" where "recipient_id" = $1',
        [researcher.id],
      ),
    ).toEqual([{ consent_id: consentId, gate: 'DIRECTION_OR_CONSENT', purpose: 'OTHER_WITH_CONSENT' }]);
    await giveConsent(api, person, researcher.id, { categories: ['EDUCATION_AND_TRAINING'] });
    const other = await look();
    expect(other.at('person.educations')).toEqual([{ school: 'Linden College' }]);
    expect(other.at('person.contact')).toEqual({ email: null, phone: null });
  });

  it('opens nothing to another recipient, nothing by another purpose, and nobody else', async () => {
    const [researcher, other] = [await aResearcher(api), await aResearcher(api)];
    const [person, silent] = [await aPerson(api).verified().signedIn(), await aPerson(api).verified().signedIn()];
    await giveConsent(api, person, researcher.id);
    const looks = [
      api.as(other).query(one, { id: person.personId }),
      api.as({ ...researcher, purpose: 'PROVIDE_PRODUCTS_AND_SERVICES' }).query(one, { id: person.personId }),
      api.as(researcher).query(one, { id: silent.personId }),
    ];
    for (const look of looks) expect((await look).data).toEqual({ person: null });
    const all = await api.as(researcher).query('query All { people(first: 100) { nodes { id } } }');
    expect(all.at('people.nodes')).toEqual([{ id: person.personId }]);
  });

  it('again with the same recipient takes the place of the one before, each with its receipt', async () => {
    const researcher = await aResearcher(api);
    const person = await aPerson(api).verified().signedIn();
    await giveConsent(api, person, researcher.id);
    api.clock.advance(1000);
    await giveConsent(api, person, researcher.id, { purpose: 'To write of your school.' });
    const answer = await choicesOf(api, person);
    expect(answer.at('me.consents')).toMatchObject([
      { isInForce: false, withdrawnAt: api.clock.now().toISOString() },
      { isInForce: true, purpose: 'To write of your school.' },
    ]);
    const about = 'SHARING_BY_CONSENT';
    expect(answer.at('me.choiceReceipts')).toMatchObject([
      { number: 1, about, isAllowed: true },
      { number: 2, about, isAllowed: false },
      { number: 3, about, isAllowed: true },
    ]);
  });

  it('names whom and what: an id that is no such recipient’s, and what is wrong, are refused', async () => {
    const person = await aPerson(api).verified().signedIn();
    const researcher = await aResearcher(api);
    const desk = await keyHolder(api, { kind: 'STAFF', role: 'SUPPORT' }, null);
    for (const id of [person.personId, desk.id, (await anAffiliate(api)).id, 'nobody']) {
      expect((await giveConsent(api, person, id)).at('giveConsent.__typename')).toBe('NoSuchRecipient');
    }
    await api.app.recipients.putTo('SUSPENDED', { id: researcher.id, version: 1 });
    expect((await giveConsent(api, person, researcher.id)).at('giveConsent.__typename')).toBe('NoSuchRecipient');
    const bad = { purpose: ' ', categories: [], expiresAt: api.clock.now().toISOString() };
    expect((await giveConsent(api, person, researcher.id, bad)).at('giveConsent')).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'purpose' }, { field: 'categories' }, { field: 'expiresAt', code: 'OUT_OF_RANGE' }],
    });
    expect((await choicesOf(api, person)).at('me.consents')).toEqual([]);
  });

  it('is for people', async () => {
    const researcher = await aResearcher(api);
    for (const viewer of [anonymous, researcher]) {
      expect(await giveConsent(api, viewer, researcher.id)).toMatchObject(refusalOf(viewer));
    }
  });
});
