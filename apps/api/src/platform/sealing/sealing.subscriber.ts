import type { EventArgs, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { open, seal, type KeyRing } from '@trackyourhours/privacy';
import { coordinateOf, sealedClassOf, type SealedClass } from './sealed.property.js';

/** An entity with a sealed column, seen by its parts. */
type SealedRow = Record<string, unknown> & { id: string; sealed: Buffer };

/**
 * Opens the sealed column of an entity when it is loaded for a change, and seals it anew before it is written.
 * Reads do not pass here: the reader opens what an operation may show, and nothing else.
 *
 * A row is opened once in a unit of work, since the ORM tells of its first loading alone. One that is loaded again
 * keeps the values of the first time, and a change to it is refused: it would write over what another has sealed since.
 */
export class SealingSubscriber implements EventSubscriber {
  /** What was sealed in the row as it was last opened or sealed here, to tell whether it has changed since. */
  readonly #known = new WeakMap<object, Known>();

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
    this.#known.set(entity, { content: contentOf(row, sealed), bytes: row.sealed });
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
    const known = this.#known.get(entity);
    if (known?.content === content) return;
    if (known !== undefined && !known.bytes.equals(row.sealed)) {
      throw new TypeError(
        `${coordinateOf(sealed, row.id)} was loaded again since it was opened: change it in a unit of work of its own.`,
      );
    }
    const key = await this.keys.keyFor(subjectOf(row, sealed));
    row.sealed = seal(key, coordinateOf(sealed, row.id), JSON.parse(content) as Record<string, unknown>);
    this.#known.set(entity, { content, bytes: row.sealed });
  }
}

interface Known {
  readonly content: string;
  readonly bytes: Buffer;
}

function subjectOf(row: SealedRow, sealed: SealedClass): string {
  const subject = row[sealed.subject];
  if (typeof subject !== 'string') {
    throw new TypeError(`A row of ${sealed.table} names nobody whose key could seal it.`);
  }
  return subject;
}

function contentOf(row: SealedRow, sealed: SealedClass): string {
  return JSON.stringify(Object.fromEntries([...sealed.properties].sort().map((name) => [name, row[name] ?? null])));
}
