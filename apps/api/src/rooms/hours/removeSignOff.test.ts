import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, refusalOf, startApi, type TestApi, type TestViewer } from '../../testing/api.testing.js';
import { support } from '../../testing/people.testing.js';
import { anAssociate, anEntry, asked, entriesOf, kept, signHours, signOffsOf } from './hours.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
});
afterAll(() => api.close());

const remove = (viewer: TestViewer, id: string) =>
  api
    .as(viewer)
    .query(
      'mutation R($id: ID!) { result: removeSignOff(id: $id) { __typename ... on NoSuchHoursRecord { nextStep } } }',
      { id },
    );

describe('removing a sign-off', () => {
  it('takes it back with the supervisor’s address, asked for or signed; its link dies and its hours stay', async () => {
    for (const isSigned of [false, true]) {
      const person = await anAssociate(api);
      await kept(api, person, anEntry(api, person));
      const { id, link } = await asked(api, person);
      if (isSigned) await signHours(api, link, 'R. Achterberg');
      expect((await remove(person, id)).at('result.__typename')).toBe('HoursRecordRemoved');
      expect(await signOffsOf(api, person)).toEqual([]);
      expect(await api.app.database.query('select 1 from "sign_off" where "id" = $1', [id])).toEqual([]);
      expect(await entriesOf(api, person)).toMatchObject([{ minutes: 90, signOff: null }]);
      expect((await signHours(api, link, 'R. Achterberg')).status).toBe(401);
    }
  });

  it('is the person’s own', async () => {
    const [person, other] = [await anAssociate(api), await anAssociate(api)];
    await kept(api, person, anEntry(api, person));
    const { id, link } = await asked(api, person);
    expect((await remove(other, id)).text).toBe((await remove(other, 'no id')).text);
    for (const viewer of [anonymous, await support(api), link]) {
      expect(await remove(viewer, id)).toMatchObject(refusalOf(viewer));
    }
    expect(await signOffsOf(api, person)).toHaveLength(1);
  });
});
