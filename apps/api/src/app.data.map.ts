import { dataMapOf } from '@trackyourhours/privacy/graphql';
import type { DataMap } from '@trackyourhours/privacy/map';
import { buildSchema, entities, guardSchema } from './app.schema.js';
import { metadataOf } from './platform/database/index.js';
import { ReadCatalog, storesOf } from './platform/reader/index.js';

/** The map of what this server holds of people, from its schema, its policies and its tables: no database is opened. */
export function buildDataMap(): DataMap {
  const privacy = guardSchema(buildSchema());
  const stores = storesOf(new ReadCatalog(privacy.schema, metadataOf(entities)));
  return dataMapOf(privacy, { system, storeOf: (coordinate) => stores.get(coordinate) ?? null });
}

/** The system whose data is mapped. */
export const system = {
  key: 'track_your_hours',
  name: 'Track Your Hours',
  description: 'What Track Your Hours holds of the people whose hours it keeps, what for, and who sees it.',
  iri: 'https://trackyourhours.com/data-map',
} as const;
