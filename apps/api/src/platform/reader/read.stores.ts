import type { Store } from '@trackyourhours/privacy/map';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { FieldSource, ReadCatalog, Table } from './read.catalog.js';

/** The column that holds the sealed properties of a row. */
const sealedColumn = 'sealed';

/** Where the values of fields are kept, by coordinate: what is computed, or found in other rows, is kept nowhere itself. */
export function storesOf(catalog: ReadCatalog): ReadonlyMap<string, Store> {
  const stores = new Map<string, Store>();
  for (const [coordinate, source] of catalog.sources()) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const table = catalog.tableOf(typeName);
    if (table === null) continue;
    const store = storeOf(source, table);
    if (store === null) continue;
    stores.set(coordinate, store);
    if (source.kind !== 'SEALED_OBJECT') continue;
    for (const [part, within] of partsOf(catalog, typeName, fieldName, store)) stores.set(part, within);
  }
  return stores;
}

function storeOf(source: FieldSource, table: Table): Store | null {
  switch (source.kind) {
    case 'COLUMN':
      return { table: table.name, column: columnOf(table, source.property), path: [], isSealed: false };
    case 'SEALED':
    case 'SEALED_OBJECT':
      return { table: table.name, column: columnOf(table, sealedColumn), path: [source.property], isSealed: true };
    case 'RELATION':
    case 'VALUE':
      return null;
  }
}

/** The fields of a sealed object: its type is no table of its own. */
function partsOf(
  { schema }: ReadCatalog,
  typeName: string,
  fieldName: string,
  store: Store,
): readonly (readonly [string, Store])[] {
  const type = schema.getType(typeName);
  const parts = isObjectType(type) ? fieldTypeOf(type, fieldName) : null;
  return Object.keys(parts?.getFields() ?? {}).map((name) => [
    `${parts?.name ?? ''}.${name}`,
    { ...store, path: [...store.path, name] },
  ]);
}

function fieldTypeOf(type: GraphQLObjectType, fieldName: string): GraphQLObjectType | null {
  const field = type.getFields()[fieldName];
  const named = field === undefined ? null : getNamedType(field.type);
  return isObjectType(named) ? named : null;
}

function columnOf(table: Table, property: string): string {
  const column = table.columns.get(property);
  if (column === undefined) throw new TypeError(`${table.name} has no column for ${property}.`);
  return column;
}
