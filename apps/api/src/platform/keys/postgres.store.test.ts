import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeysError } from './keys.errors.js';
import { aDatabase, connectionLost, onServer } from './keys.testing.js';
import { PostgresKeyStore } from './postgres.store.js';

const isOnPostgresql = process.env['TEST_STORE'] === 'postgresql';

describe('the store on PostgreSQL', () => {
  it('leaves nothing open when the server cannot be reached', async () => {
    await expect(open('postgresql://nobody@127.0.0.1:1/nowhere')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  if (isOnPostgresql) {
    let database: Awaited<ReturnType<typeof aDatabase>>;
    beforeAll(async () => {
      database = await aDatabase();
    });
    afterAll(() => database.drop());

    it('is made once by servers that start together', async () => {
      const stores = await Promise.all([1, 2, 3, 4].map(() => open(database.url)));
      await Promise.all(stores.map((store) => store.close()));
    });

    it('uses its own table, whatever the search path puts before it', async () => {
      const url = new URL(database.url);
      url.searchParams.set('options', '-c search_path=decoy,pg_catalog');
      await onServer(
        database.url,
        'create schema decoy; create table decoy.wrapped_key (subject text); create table decoy.migration (number int)',
      );
      const store = await open(url.href);
      const wrapped = { wrapperId: 'id', bytes: randomBytes(61) };
      await store.create('ada', wrapped);
      expect((await store.read(['ada'])).get('ada')).toEqual(wrapped);
      await store.close();
    });

    it('refuses to start on keys that a newer server has arranged', async () => {
      await onServer(database.url, 'insert into person_keys.migration (number) values (1000)');
      await expect(open(database.url)).rejects.toThrow(KeysError.schemaNewer());
    });
  }
});

function open(url: string): Promise<PostgresKeyStore> {
  return PostgresKeyStore.open({ url, onConnectionLost: connectionLost });
}
