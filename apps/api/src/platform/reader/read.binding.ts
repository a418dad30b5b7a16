import { readsRow, runtimeOf, type RowReading } from '@trackyourhours/privacy/graphql';
import { isAbstractType, isObjectType } from 'graphql';
import { createParameterDecorator } from 'type-graphql';
import { declarationOf, type FieldSource, type ReadCatalog, type Table } from './read.catalog.js';
import { relationKey, throughKey } from './read.plan.js';
import { stateOf, type FetchedRow } from './read.state.js';

/**
 * Gives every field of a row type its synchronous resolver over fetched rows, and every field of a payload that starts
 * a read its own. It runs before the schema is guarded, so that the guard stands before all of them.
 */
export function bindReads(catalog: ReadCatalog): void {
  for (const [coordinate, source] of catalog.sources()) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = catalog.schema.getType(typeName);
    const table = catalog.tableOf(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (field === undefined || table === null) continue;
    const readingOf = readingsOf(catalog, table, fieldName, source);
    field.resolve = (row, _args, context, info) => readingOf(String(info.path.key))(row, context);
    readsRow(field, readingOf);
  }
  for (const type of Object.values(catalog.schema.getTypeMap())) {
    // Rows name their type and payloads are instances of it; TypeGraphQL's own ways would wait for a promise.
    if (isAbstractType(type)) type.resolveType = typeNameOf;
    else if (isObjectType(type)) type.isTypeOf = undefined;
  }
  const roots = new Set([catalog.schema.getQueryType(), catalog.schema.getMutationType()]);
  for (const type of Object.values(catalog.schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || catalog.tableOf(type.name) !== null) continue;
    for (const field of Object.values(type.getFields())) {
      const declaration = declarationOf(field);
      if (declaration !== null && 'read' in declaration) {
        field.resolve = (source, args: Record<string, unknown>, context, info) =>
          stateOf(context).reader.fetch(info, { source, args, context });
      }
    }
  }
}

/** In a resolver's parameters: what the reader fetched for this root field, in the operation's one statement. */
export function ReadResult(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ context, info }) => stateOf(context).roots.get(String(info.path.key)) ?? null);
}

/** How a field of a row reads what was fetched, by the key that the field has in the answer. */
function readingsOf(
  catalog: ReadCatalog,
  table: Table,
  fieldName: string,
  source: FieldSource,
): (responseKey: string) => RowReading {
  if (source.kind === 'RELATION') {
    return (responseKey) => {
      const key = relationKey(responseKey);
      return (row) => (row as FetchedRow)[key] ?? null;
    };
  }
  const reading = readingOf(catalog, table, fieldName, source);
  return () => reading;
}

function readingOf(
  catalog: ReadCatalog,
  table: Table,
  fieldName: string,
  source: Exclude<FieldSource, { readonly kind: 'RELATION' }>,
): RowReading {
  switch (source.kind) {
    case 'COLUMN': {
      const { property } = source;
      return (row) => (row as FetchedRow)[property];
    }
    case 'SEALED': {
      const { property } = source;
      return (row, context) => stateOf(context).opened(table, row as FetchedRow)[property];
    }
    case 'SEALED_OBJECT': {
      const { property } = source;
      // Always an object, whose fields are null where there is nothing: that an address exists is itself personal.
      return (row, context) => {
        const parts = hasSealed(row) ? stateOf(context).opened(table, row as FetchedRow)[property] : null;
        return { ...(typeof parts === 'object' ? parts : null), personId: (row as FetchedRow)[table.subject] };
      };
    }
    case 'VALUE': {
      const { value } = source;
      if (value.kind === 'DERIVED') {
        return (row, context) => {
          const fetched = row as FetchedRow;
          const values = hasSealed(row) ? { ...fetched, ...stateOf(context).opened(table, fetched) } : fetched;
          return value.derive(values, runtimeOf(context).now);
        };
      }
      const other = catalog.tableOfEntity(value.relation.entity);
      const isSealed = other.sealed?.properties.has(value.property) === true;
      const key = throughKey(fieldName);
      return (row, context) => {
        const through = (row as FetchedRow)[key] as FetchedRow | null | undefined;
        if (through === null || through === undefined) return null;
        return isSealed ? stateOf(context).opened(other, through)[value.property] : through[value.property];
      };
    }
  }
}

function typeNameOf(value: { readonly __typename?: string } & object): string {
  return value.__typename ?? value.constructor.name;
}

function hasSealed(row: unknown): boolean {
  return (row as FetchedRow).sealed !== undefined;
}
