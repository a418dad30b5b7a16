import type { EventArgs, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { open, seal, type KeyRing } from '@trackyourhours/privacy';
import { coordinateOf, sealedClassOf, type SealedClass } from './sealed.property.js';

/** An entity with a sealed column, seen by its parts. */
type SealedRow = Record<string, unknown> & { id: string; sealed: Buffer };

/**
 * Opens the sealed column of an entity when it is loaded for a change, and seals it anew before it is written.
 * Reads do not pass here: the reader opens what an operation may show, and nothing else.
 */
export class SealingSubscriber implements EventSubscriber {
  /** What was sealed in the row as it was last read or written, to tell whether it has changed since. */
  readonly #known = new WeakMap<object, string>();

  constructor(private readonly keys: KeyRing) {}

  async onLoad({ entity }: EventArgs<object>): Promise<void> {
    const sealed = sealedClassOf(entity.constructor);
    if (sealed === null) return;
    const row = entity as SealedRow;
    const subject = subjectOf(row, sealed);
    const key = (await this.keys.load([subject])).get(subject);
    if (key === undefined) throw new TypeError(`No key opens ${coordinateOf(sealed, row.id)}.`);
    const values = open(key, coordinateOf(sealed, row.id), row.sealed);
    for (const property of sealed.properties) row[property] = values[property] ?? null;
    this.#known.set(entity, contentOf(row, sealed));
  }

  async beforeFlush({ uow }: FlushEventArgs): Promise<void> {
    const entities = new Set<object>([...(uow.getPersistStack() as Set<object>), ...uow.getIdentityMap()]);
    for (const entity of entities) await this.#seal(entity);
  }

  async #seal(entity: object): Promise<void> {
    const sealed = sealedClassOf(entity.constructor);
    if (sealed === null) return;
    const row = entity as SealedRow;
    const content = contentOf(row, sealed);
    if (this.#known.get(entity) === content) return;
    const key = await this.keys.keyFor(subjectOf(row, sealed));
    row.sealed = seal(key, coordinateOf(sealed, row.id), JSON.parse(content) as Record<string, unknown>);
    this.#known.set(entity, content);
  }
}

function subjectOf(row: SealedRow, sealed: SealedClass): string {
  const subject = row[sealed.subject];
  if (typeof subject !== 'string') throw new TypeError(`A row of ${sealed.table} names nobody whose key could seal it.`);
  return subject;
}

function contentOf(row: SealedRow, sealed: SealedClass): string {
  return JSON.stringify(Object.fromEntries([...sealed.properties].sort().map((name) => [name, row[name] ?? null])));
}
