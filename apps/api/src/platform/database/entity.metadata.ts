import type { EntityClass, EntityMetadata } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM } from '@mikro-orm/postgresql';

/** What is declared of entities, for whoever wants to know where things are kept and opens no database. */
export function metadataOf(entities: readonly EntityClass<object>[]): readonly EntityMetadata[] {
  const orm = new MikroORM({
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    // It never connects, and asks for a name all the same.
    dbName: 'none',
  });
  return [...orm.getMetadata().getAll().values()];
}
