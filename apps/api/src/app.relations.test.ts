import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema } from './app.schema.js';
import { ReadCatalog, type Relation, type Table } from './platform/reader/index.js';
import { startApi, type TestApi } from './testing/api.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** A unique index, and the columns that its condition is about. */
interface UniqueIndex {
  readonly columns: readonly string[];
  readonly condition: string | null;
}

it('where a field is said to lead to one row at the most, a unique index sees to it', async () => {
  const catalog = new ReadCatalog(buildSchema(), api.app.database.orm.getMetadata().getAll().values());
  const told: string[] = [];
  const unproved: string[] = [];
  for (const [coordinate, source] of catalog.sources()) {
    const relation = relationOf(source);
    if (relation?.isOnly !== true && relation?.by !== 'id') continue;
    told.push(coordinate);
    const table = catalog.tableOfEntity(relation.entity);
    const indexes = await uniqueIndexesOf(table);
    if (!indexes.some((index) => proves(index, relation, table))) unproved.push(coordinate);
  }
  expect(unproved).toEqual([]);
  // Or nothing would have been looked at.
  expect(told).toEqual(expect.arrayContaining(['Person.contact', 'Contact.email', 'Supervision.supervisor']));
});

function relationOf(source: ReturnType<ReadCatalog['sourceOf']>): Omit<Relation, 'kind'> | null {
  if (source?.kind === 'RELATION') return source.relation.kind === 'TO_ONE' ? source.relation : null;
  return source?.kind === 'VALUE' && source.value.kind === 'THROUGH' ? source.value.relation : null;
}

/** An index for some rows is enough where the relation looks at no others. */
function proves(
  { columns, condition }: UniqueIndex,
  { by, filter = {} }: Omit<Relation, 'kind'>,
  table: Table,
): boolean {
  const isFiltered = Object.entries(filter).some(([property, value]) => {
    return value === true && condition === (table.columns.get(property) ?? property);
  });
  return columns.join() === table.columns.get(by) && (condition === null || isFiltered);
}

async function uniqueIndexesOf({ name }: Table): Promise<readonly UniqueIndex[]> {
  return api.app.database.query<UniqueIndex>(
    `select array(select a.attname::text from unnest(i.indkey::int[]) with ordinality as k(attnum, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum order by k.place) as "columns",
       pg_get_expr(i.indpred, i.indrelid) as "condition"
     from pg_index i where i.indisunique and i.indrelid = $1::regclass`,
    [name],
  );
}
