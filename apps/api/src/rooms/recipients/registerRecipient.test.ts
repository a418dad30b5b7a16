import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPerson, keyHolder, serviceProvider, support, type KeyHolder } from '../../testing/people.testing.js';
import {
  aPrivacyOfficer,
  changeRecipient,
  put,
  recipientFields,
  registerRecipient,
  someTerms,
} from './recipients.testing.js';

let api: TestApi;
let officer: KeyHolder;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  officer = await aPrivacyOfficer(api);
});
afterAll(() => api.close());

const list = `query All($gate: PrivacyGate, $after: ID) { recipients(gate: $gate, after: $after) { ${recipientFields} } }`;

describe('registering a recipient', () => {
  it('notes who they are and what they may have, and the list tells it', async () => {
    const at = api.clock.now().toISOString();
    const answer = await registerRecipient(api, officer, { gate: 'LEGAL_PROCESS', terms: null });
    const recipient = answer.at('registerRecipient.recipient');
    expect(recipient).toEqual({
      ...someTerms(api),
      ...{ id: expect.any(String), gate: 'LEGAL_PROCESS', terms: null, status: 'ACTIVE', version: 1 },
      ...{ registeredAt: at, changedAt: at },
    });
    const found = await api.as(officer).query(list, { gate: 'LEGAL_PROCESS' });
    expect(found.at('recipients')).toEqual([recipient]);
    const rest = await api
      .as(officer)
      .query(list, { gate: 'LEGAL_PROCESS', after: answer.textAt('registerRecipient.recipient.id') });
    expect(rest.at('recipients')).toEqual([]);
  });

  it.each([
    ['a service provider without a contract', { terms: null }, 'terms', 'REQUIRED'],
    ['nobody by name', { name: ' ' }, 'name', 'REQUIRED'],
    ['nowhere to write to', { address: '' }, 'address', 'REQUIRED'],
    ['no purpose', { purposes: [] }, 'purposes', 'TOO_SHORT'],
    ['a grant that is over', { grantedUntil: '2020-01-01T00:00:00.000Z' }, 'grantedUntil', 'OUT_OF_RANGE'],
    ['a grant without an end in sight', { grantedUntil: '2099-01-01T00:00:00.000Z' }, 'grantedUntil', 'OUT_OF_RANGE'],
  ])('refuses %s', async (_what, given, field, code) => {
    const answer = await registerRecipient(api, officer, given);
    expect(answer.at('registerRecipient')).toMatchObject({ __typename: 'InvalidInput', problems: [{ field, code }] });
  });

  it('is for our privacy officer with the purpose of the law, and so is the list', async () => {
    for (const viewer of [
      await support(api, 'COMPLY_WITH_LAW'),
      await aPrivacyOfficer(api, 'MANAGE_OPERATIONS'),
      await keyHolder(api, { kind: 'STAFF', role: 'PRIVACY_OFFICER' }, 'COMPLY_WITH_LAW', ['MANAGE_OPERATIONS']),
      await serviceProvider(api, 'COMPLY_WITH_LAW'),
      await aPerson(api).verified().signedIn(),
    ]) {
      const refused = { status: 403, errors: [{ extensions: { code: 'PRIVACY_OFFICER_REQUIRED' } }] };
      expect(await registerRecipient(api, viewer)).toMatchObject(refused);
      expect(await api.as(viewer).query(list)).toMatchObject(refused);
    }
    expect(await registerRecipient(api, anonymous)).toMatchObject({ status: 401 });
  });
});

describe('changing a recipient', () => {
  it('holds in the version that was looked at alone', async () => {
    const id = (await registerRecipient(api, officer)).textAt('registerRecipient.recipient.id');
    const moved = await changeRecipient(api, officer, id, 1, { address: '2 Mail Street' });
    expect(moved.at('changeRecipient.recipient')).toMatchObject({ address: '2 Mail Street', version: 2 });
    const late = await changeRecipient(api, officer, id, 1, { address: '3 Mail Street' });
    expect(late.at('changeRecipient')).toEqual({ __typename: 'RecipientChangedMeanwhile', recipient: { version: 2 } });
    const unbound = await changeRecipient(api, officer, id, 2, { terms: null });
    expect(unbound.at('changeRecipient.problems')).toEqual([{ field: 'terms', code: 'REQUIRED' }]);
    expect((await put(api, officer, 'suspendRecipient', id, 1)).at('suspendRecipient.__typename')).toBe(
      'RecipientChangedMeanwhile',
    );
    for (const nobody of [randomUUID(), 'none']) {
      expect((await changeRecipient(api, officer, nobody, 1)).at('changeRecipient.__typename')).toBe(
        'RecipientNotFound',
      );
    }
  });

  it('is over once it has ended: nothing brings back whoever was put out', async () => {
    const id = (await registerRecipient(api, officer)).textAt('registerRecipient.recipient.id');
    expect((await put(api, officer, 'endRecipient', id, 1)).at('endRecipient.recipient.status')).toBe('ENDED');
    expect((await put(api, officer, 'resumeRecipient', id, 2)).at('resumeRecipient.__typename')).toBe(
      'RecipientHasEnded',
    );
    expect((await changeRecipient(api, officer, id, 2)).at('changeRecipient.__typename')).toBe('RecipientHasEnded');
  });
});
