import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OptimisticLockError } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { KeyRing, localKeyWrapper, MemoryKeyStore } from '@trackyourhours/privacy';
import { aStore, run, type TestedDatabase } from '../database/database.testing.js';
import type { EntityManager } from '../database/index.js';
import { SealedBy, sealedClassOf, SealedProperty, SealingSubscriber } from './index.js';

@Entity({ tableName: 'note' })
@SealedBy('note', 'ownerId')
class Note {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', fieldName: 'owner_id' })
  ownerId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @SealedProperty()
  text!: string | null;

  @SealedProperty()
  parts!: { readonly one: string; readonly two: number } | null;

  @Property({ type: 'integer', version: true })
  version!: number;
}

@Entity({ tableName: 'shelf' })
class Shelf {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'string' })
  name!: string;
}

const keys = new KeyRing({
  store: new MemoryKeyStore(),
  wrapper: localKeyWrapper({ current: createSecretKey(randomBytes(32)) }),
});
let database: TestedDatabase;
beforeAll(async () => {
  database = await aStore({ entities: [Note, Shelf], subscribers: [new SealingSubscriber(keys)] });
  await run(
    database,
    'create table note (id uuid primary key, owner_id uuid not null, sealed bytea not null, version integer not null default 1)',
    'create table shelf (id uuid primary key, name text not null unique)',
  );
});
afterAll(() => database.close());

describe('a sealed property', () => {
  it('comes back as it was written, and stands in no column', async () => {
    const { id } = await aNote({ text: 'secret-canary', parts: { one: 'part-canary', two: 2 } });
    expect(await loaded(id)).toMatchObject({ text: 'secret-canary', parts: { one: 'part-canary', two: 2 } });
    const row = await rowOf(id);
    expect(Object.keys(row).sort()).toEqual(['id', 'owner_id', 'sealed', 'version']);
    expect(Buffer.from(row.sealed).includes('canary')).toBe(false);
  });

  it('is written when nothing else of the row has changed', async () => {
    const { id } = await aNote({ text: 'before' });
    await changed(id, (note) => {
      note.text = 'after';
    });
    expect((await loaded(id)).text).toBe('after');
    expect((await rowOf(id)).version).toBe(2);
  });

  it('is written when only a part of it has changed', async () => {
    const { id } = await aNote({ parts: { one: 'before', two: 2 } });
    await changed(id, (note) => {
      note.parts = { one: 'after', two: 2 };
    });
    expect((await loaded(id)).parts).toEqual({ one: 'after', two: 2 });
  });

  it('is left alone, to the byte, when the row is loaded and nothing is changed', async () => {
    const { id } = await aNote({ text: 'same', parts: { one: '1', two: 2 } });
    const before = await rowOf(id);
    await changed(id, (note) => {
      note.text = 'same';
      note.parts = { one: '1', two: 2 };
    });
    expect(await rowOf(id)).toEqual(before);
  });

  it('can be removed: null and never set come back as null', async () => {
    const { id } = await aNote({ text: 'there', parts: { one: '1', two: 2 } });
    await changed(id, (note) => {
      note.text = null;
    });
    expect(await loaded(id)).toMatchObject({ text: null, parts: { one: '1', two: 2 } });
    const bare = await aNote({});
    expect(await loaded(bare.id)).toMatchObject({ text: null, parts: null });
  });

  it('differs in its sealed form from an equal one, of another person and of the same', async () => {
    const ownerId = randomUUID();
    const notes = [
      await aNote({ ownerId, text: 'equal' }),
      await aNote({ ownerId, text: 'equal' }),
      await aNote({ text: 'equal' }),
    ];
    const forms = await Promise.all(notes.map(async ({ id }) => Buffer.from((await rowOf(id)).sealed).toString('hex')));
    expect(new Set(forms).size).toBe(3);
  });
});

describe('a sealed row', () => {
  it.each<[string, (ownerId: string) => string]>([
    ['of the same person', (ownerId) => ownerId],
    ['of another person', () => randomUUID()],
  ])('does not open in the place of another row %s', async (_, ownerOf) => {
    const source = await aNote({ text: 'of the source' });
    const target = await aNote({ ownerId: ownerOf(source.ownerId), text: 'of the target' });
    await database.query('update note set sealed = (select sealed from note where id = $1) where id = $2', [
      source.id,
      target.id,
    ]);
    await expect(loaded(target.id)).rejects.toMatchObject({ name: 'SealingError', code: 'NOT_OPENABLE' });
  });

  it('does not open once its person’s key is destroyed, and the message holds nothing of it', async () => {
    const { id, ownerId } = await aNote({ text: 'secret-canary' });
    await keys.destroy(ownerId);
    await expect(loaded(id)).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('canary') }),
    );
  });

  it('does not bring a destroyed key back by being loaded, removed, or left as it is', async () => {
    const { id, ownerId } = await aNote({ text: 'gone' });
    const em = database.orm.em.fork();
    const note = await em.findOneOrFail(Note, { id });
    await keys.destroy(ownerId);
    await em.flush();
    await em.remove(note).flush();
    expect(keys.held(ownerId)).toBeUndefined();
    expect((await keys.load([ownerId])).size).toBe(0);
  });

  it('cannot be written without saying whose it is', async () => {
    const em = database.orm.em.fork();
    const note = new Note();
    note.id = randomUUID();
    note.text = 'nobody’s';
    await expect(em.persist(note).flush()).rejects.toThrow(/names nobody/);
    expect(await count(note.id)).toBe(0);
  });
});

describe('a unit of work', () => {
  it('seals every row of it, new and changed, and leaves what has nothing to seal', async () => {
    const known = await aNote({ text: 'known' });
    const fresh = [randomUUID(), randomUUID()].map((id) => noteOf({ id, text: `fresh ${id}` }));
    const shelf = Object.assign(new Shelf(), { id: randomUUID(), name: 'plain' });
    await work(async (em) => {
      (await em.findOneOrFail(Note, { id: known.id })).text = 'changed';
      em.persist([...fresh, shelf]);
    });
    expect((await loaded(known.id)).text).toBe('changed');
    for (const note of fresh) expect((await loaded(note.id)).text).toBe(`fresh ${note.id}`);
    expect(await database.query('select name from shelf where id = $1', [shelf.id])).toEqual([{ name: 'plain' }]);
  });

  it('that is rolled back leaves the row as it was, and can be tried again with the same objects', async () => {
    const { id } = await aNote({ text: 'before' });
    const before = await rowOf(id);
    const em = database.orm.em.fork();
    const note = await em.findOneOrFail(Note, { id });
    note.text = 'after';
    await database.query('insert into shelf values ($1, $2)', [randomUUID(), id]);
    const clash = Object.assign(new Shelf(), { id: randomUUID(), name: id });
    await expect(em.persist(clash).flush()).rejects.toThrow();
    expect(await rowOf(id)).toEqual(before);
    clash.name = `${id} again`;
    await em.persist(clash).flush();
    expect((await loaded(id)).text).toBe('after');
  });

  it('that takes a change back after a failure leaves the value that was there', async () => {
    const { id } = await aNote({ text: 'before' });
    const em = database.orm.em.fork();
    const note = await em.findOneOrFail(Note, { id });
    note.text = 'after';
    await database.query('insert into shelf values ($1, $2)', [randomUUID(), id]);
    const clash = Object.assign(new Shelf(), { id: randomUUID(), name: id });
    await expect(em.persist(clash).flush()).rejects.toThrow();
    note.text = 'before';
    clash.name = `${id} again`;
    await em.persist(clash).flush();
    expect((await loaded(id)).text).toBe('before');
  });

  it('of two at once on one row, one is made and the other is told: nothing is lost without a word', async () => {
    const { id } = await aNote({ text: 'first', parts: { one: '1', two: 2 } });
    const [one, other] = [database.orm.em.fork(), database.orm.em.fork()];
    const [mine, theirs] = [await one.findOneOrFail(Note, { id }), await other.findOneOrFail(Note, { id })];
    mine.text = 'mine';
    theirs.parts = { one: 'theirs', two: 3 };
    await one.flush();
    await expect(other.flush()).rejects.toThrow(OptimisticLockError);
    expect(await loaded(id)).toMatchObject({ text: 'mine', parts: { one: '1', two: 2 } });
  });

  it('that loads a row again cannot write over what another has sealed meanwhile', async () => {
    const { id } = await aNote({ text: 'before' });
    const em = database.orm.em.fork();
    const note = await em.findOneOrFail(Note, { id });
    await changed(id, (theirs) => {
      theirs.text = 'after';
    });
    await em.refresh(note);
    await em.flush();
    note.parts = { one: 'mine', two: 1 };
    await expect(em.flush()).rejects.toThrow(/loaded again/);
    expect(await loaded(id)).toMatchObject({ text: 'after', parts: null });
  });
});

describe('a class that seals', () => {
  it('seals what its parents do, too', () => {
    abstract class Parent {
      @SealedProperty()
      inherited!: string;
    }
    @SealedBy('child', 'ownerId')
    class Child extends Parent {
      @SealedProperty()
      own!: string;
    }
    expect(sealedClassOf(Child)).toEqual({
      table: 'child',
      subject: 'ownerId',
      properties: new Set(['inherited', 'own']),
    });
    expect(() => sealedClassOf(Parent)).toThrow(/@SealedBy/);
  });

  it('and does not say by whose key is refused', async () => {
    class Nameless {
      @SealedProperty()
      text!: string;
    }
    const subscriber = new SealingSubscriber(keys);
    await expect(subscriber.onLoad({ entity: new Nameless() } as never)).rejects.toThrow(/Nameless seals properties/);
  });
});

interface NoteValues {
  readonly id?: string;
  readonly ownerId?: string;
  readonly text?: string | null;
  readonly parts?: Note['parts'];
}

function noteOf({ id = randomUUID(), ownerId = randomUUID(), ...values }: NoteValues): Note {
  return Object.assign(new Note(), { id, ownerId, ...values });
}

async function aNote(values: NoteValues): Promise<Note> {
  const note = noteOf(values);
  await database.orm.em.fork().persist(note).flush();
  return note;
}

function work(act: (em: EntityManager) => Promise<void>): Promise<void> {
  return database.orm.em.fork().transactional(act);
}

function changed(id: string, change: (note: Note) => void): Promise<void> {
  return work(async (em) => {
    change(await em.findOneOrFail(Note, { id }));
  });
}

function loaded(id: string): Promise<Note> {
  return database.orm.em.fork().findOneOrFail(Note, { id });
}

async function rowOf(id: string): Promise<{ readonly sealed: Uint8Array; readonly version: number }> {
  const [row] = await database.query<{ readonly sealed: Uint8Array; readonly version: number }>(
    'select * from note where id = $1',
    [id],
  );
  if (row === undefined) throw new Error('There is no such row.');
  return row;
}

async function count(id: string): Promise<number> {
  return (await database.query('select 1 from note where id = $1', [id])).length;
}
