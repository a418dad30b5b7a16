import type { Viewer } from '@trackyourhours/privacy';
import type { Closing } from '@trackyourhours/privacy/graphql';
import { isUuid } from '../input/index.js';
import type { Table } from './read.catalog.js';
import { maxRows, type Filter, type Having, type ReadFacts, type Relation } from './read.declaration.js';
import { cursorNotValid } from './read.errors.js';
import type { RootPlan, RowPlan } from './read.plan.js';

/** What the values of a statement are taken from, anew for each operation. */
export interface StatementFacts {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The people whose rows the viewer reaches; not looked at when the viewer reaches everybody's. */
  readonly subjects: readonly string[];
  /** The facts of each root field, by its key in the answer. */
  readonly roots: ReadonlyMap<string, ReadFacts>;
}

type ValueOf = (facts: StatementFacts) => unknown;

/** One SQL statement for all that an operation reads, and where its values come from. */
export interface ReadStatement {
  readonly text: string;
  readonly values: readonly ValueOf[];
}

/** A condition that the caller's authority rests upon, judged in the very statement that reads. */
export interface Precondition {
  /** SQL with `?` where a value goes, in order. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The places in a condition upon a person, as SQL. */
export interface StandingPlaces {
  /** The person's id, a `uuid`. */
  readonly person: string;
  /** Who receives the answer, as text; null for nobody in particular. */
  readonly recipient: string;
  readonly now: string;
}

/**
 * How what holds of a person is told, in the very statement that reads their rows: a choice that is made before it is
 * heeded by it, and none is remembered.
 */
export interface StandingSource {
  /** Every word of the vocabulary's circumstances, with the SQL condition under which it holds. */
  readonly circumstances: Readonly<Record<string, (places: StandingPlaces) => string>>;
  /** SQL for the id of the consent upon which the recipient's purpose rests, as text; null where there is none. */
  readonly consentId: (places: StandingPlaces) => string;
}

/** What of people's standing a statement looks at. */
export interface StandingReads {
  readonly source: StandingSource;
  /** Whether what is shown can differ from person to person, so that each row says what holds of its person. */
  readonly isTold: boolean;
  /** What leaves a person's rows out altogether. */
  readonly closing: Closing;
}

/** The property of a fetched row that tells what holds of its person. */
export const standingKey = '@@@standing';

/** The column of the answer that tells whether the precondition held. */
export const heldColumn = 'held';

/** The column of the answer that holds a root field's value: by its place, since its alias is the caller's to choose. */
export function rootColumn(place: number): string {
  return `root${String(place)}`;
}

/** What the rows of a root field are called in the statement. */
const rootAlias = 't';

/** Rows to a page where the caller does not say. */
const defaultPageSize = 20;

/**
 * Writes one statement whose columns are the root fields, each a JSON value. `reachesAll` is part of the text, so that
 * a viewer who reaches only some people's rows never shares a statement with one who reaches all.
 */
export function writeStatement(
  roots: readonly RootPlan[],
  reachesAll: boolean,
  preconditionText: string | null,
  standing: StandingReads | null = null,
): ReadStatement {
  const values: ValueOf[] = [];
  const at = (value: ValueOf): string => `$${String(values.push(value))}`;
  const columns = roots.map((root, place) => `(${rootSql(root)}) as ${quoted(rootColumn(place))}`);
  if (preconditionText !== null) columns.push(`(${numbered(preconditionText)}) as ${quoted(heldColumn)}`);
  return { text: `select ${columns.join(', ')}`, values };

  /** The precondition's own values come last, in its own order. */
  function numbered(condition: string): string {
    let next = values.length;
    return condition.replace(/\?/g, () => `$${String((next += 1))}`);
  }

  function rootSql({ key, read, rows }: RootPlan): string {
    const facts = ({ roots: byKey }: StatementFacts): ReadFacts => {
      const found = byKey.get(key);
      if (found === undefined) throw new TypeError(`No facts for the root field ${key}.`);
      return found;
    };
    switch (read.kind) {
      case 'ONE':
        return rows
          .map((plan) => {
            const by = column(plan.table, read.by);
            const value = at((all) => uuidOrNull(read.value(facts(all))));
            return asObject(
              `${select(plan, 't', false)} where t.${by} = ${value}::uuid and ${reach(plan.table, 't')} limit 1`,
            );
          })
          .join('');
      case 'NODE': {
        const id = at((all) => uuidOrNull(read.value(facts(all))));
        const found = rows.map(
          (plan) =>
            `(${asObject(`${select(plan, 't', true)} where t."id" = ${id}::uuid and ${reach(plan.table, 't')} limit 1`)})`,
        );
        return `select coalesce(${found.join(', ')})`;
      }
      case 'PAGE':
        return rows
          .map((plan) => {
            const after = at((all) => cursorId(facts(all).args['after']));
            const limit = at((all) => pageSize(facts(all).args['first']) + 1);
            return asList(
              `${select(plan, 't', false)} where ${reach(plan.table, 't')}${having(plan.table, 't', read.having, facts)} ` +
                `and (${after}::uuid is null or t."id" > ${after}::uuid) order by t."id" limit ${limit}::int`,
            );
          })
          .join('');
    }
  }

  function select(plan: RowPlan, alias: string, withTypeName: boolean): string {
    const { table } = plan;
    const parts = [...plan.columns].map((property) => `${alias}.${column(table, property)} as ${quoted(property)}`);
    if (withTypeName) parts.push(`'${table.typeName}' as "__typename"`);
    // Rows that a row leads to are the same person's: what holds of them is told once.
    if (standing?.isTold === true && alias === rootAlias) {
      parts.push(`${told(standing.source, table, alias)} as ${quoted(standingKey)}`);
    }
    if (plan.sealed) parts.push(`encode(${alias}."sealed", 'base64') as "sealed"`);
    for (const { key, relation, plan: inner } of plan.relations) {
      const child = `${alias}r`;
      const joined =
        `${select(inner, child, false)} where ${child}.${column(inner.table, relation.by)} = ` +
        `${alias}.${column(table, relation.from ?? table.subject)}${filter(inner.table, child, relation.filter)}` +
        `${samePerson(table, alias, inner.table, child, relation)}${within(inner.table, child)}`;
      const inOrder = `${joined} order by ${order(inner.table, child, relation.orderBy)}`;
      const related =
        relation.kind === 'TO_MANY'
          ? asList(`${inOrder} limit ${String(maxRows)}`)
          : asObject(isOnly(relation) ? joined : `${inOrder} limit 1`);
      parts.push(`(${related}) as ${quoted(key)}`);
    }
    return `select ${parts.join(', ')} from ${quoted(table.name)} ${alias}`;
  }

  /** An order tells what it is made by: whoever reaches others' rows gets one that tells nothing. */
  function order(table: Table, alias: string, by: string | undefined): string {
    return by === undefined || reachesAll ? `${alias}."id"` : `${alias}.${column(table, by)}, ${alias}."id"`;
  }

  /** What a row names by an id may have been named amiss: nobody's row leads to another person's. */
  function samePerson(table: Table, alias: string, inner: Table, child: string, { from }: Relation): string {
    if (from === undefined) return '';
    return ` and ${child}.${column(inner, inner.subject)} = ${alias}.${column(table, table.subject)}`;
  }

  function filter(table: Table, alias: string, conditions: Filter = {}): string {
    return Object.entries(conditions)
      .map(([property, value]) => {
        const place = `${alias}.${column(table, property)}`;
        if (value === null) return ` and ${place} is null`;
        if (value === 'STILL_TO_COME') return ` and ${place} > ${at(({ now }) => now.toISOString())}::timestamptz`;
        return ` and ${place} is ${String(value)}`;
      })
      .join('');
  }

  function reach(table: Table, alias: string): string {
    if (reachesAll) return `true${within(table, alias)}${open(table, alias)}`;
    const own = `${alias}.${column(table, table.subject)} = any(${at(({ subjects }) => subjects)}::uuid[])`;
    return own + within(table, alias);
  }

  /** Whose rows show nothing to a stranger are as if they were not there; those whom the viewer speaks for are no strangers. */
  function open(table: Table, alias: string): string {
    if (standing === null) return '';
    const { closing, source } = standing;
    const places = placesOf(table, alias);
    const conditions = [
      ...closing.unless.map((word) => `not (${conditionOf(source, word)(places)})`),
      ...closing.given.map((word) => `(${conditionOf(source, word)(places)})`),
      ...(closing.needsConsent ? [`(${source.consentId(places)}) is not null`] : []),
    ];
    if (conditions.length === 0) return '';
    const own = `${places.person} = any(${at(({ subjects }) => subjects)}::uuid[])`;
    return ` and (${own} or (${conditions.join(' and ')}))`;
  }

  function told(source: StandingSource, table: Table, alias: string): string {
    const places = placesOf(table, alias);
    const words = Object.keys(source.circumstances).map(
      (word) => `case when ${conditionOf(source, word)(places)} then '${word}' end`,
    );
    return (
      `json_build_object('circumstances', array_remove(array[${words.join(', ')}]::text[], null), ` +
      `'consentId', (${source.consentId(places)}))`
    );
  }

  function placesOf(table: Table, alias: string): StandingPlaces {
    // A parameter that a statement is given and nowhere uses is refused: each is made where it is asked for.
    return {
      person: `${alias}.${column(table, table.subject)}`,
      get recipient() {
        return `${at(({ viewer }) => viewer.id)}::text`;
      },
      get now() {
        return `${at(({ now }) => now.toISOString())}::timestamptz`;
      },
    };
  }

  function within(table: Table, alias: string): string {
    const { within: narrowing } = table;
    if (narrowing === null) return '';
    const values = ({ viewer }: StatementFacts): readonly string[] => narrowing.values(viewer);
    const found =
      narrowing.among === null ? '' : ` and ${alias}.${column(table, narrowing.among)} && ${at(values)}::uuid[]`;
    return `${found} and ${alias}.${column(table, narrowing.property)}::text = any(${at(values)}::text[])`;
  }

  function having(
    table: Table,
    alias: string,
    condition: Having | undefined,
    facts: (all: StatementFacts) => ReadFacts,
  ): string {
    if (condition === undefined) return '';
    const wanted = at((all) => condition.isGiven(facts(all)));
    const isGiven = `${alias}.${column(table, condition.property)} is not null`;
    return ` and (${wanted}::boolean is null or (${isGiven}) = ${wanted}::boolean)`;
  }
}

function conditionOf({ circumstances }: StandingSource, word: string): (places: StandingPlaces) => string {
  const condition = circumstances[word];
  if (condition === undefined) throw new TypeError(`Nothing tells whether ${word} holds of a person.`);
  return condition;
}

/** Whether there is one row at the most that a relation leads to. */
function isOnly({ by, isOnly: isSaidToBe }: Relation): boolean {
  return by === 'id' || isSaidToBe === true;
}

/** The opaque cursor of a row. */
export function cursorOf(id: string): string {
  return Buffer.from(`after:${id}`).toString('base64url');
}

/** The row a cursor stands for; null for one that was never given out. */
export function idOfCursor(cursor: string): string | null {
  const [, id] = /^after:(.*)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  return id === undefined ? null : uuidOrNull(id);
}

/** How many rows a page holds. */
export function pageSize(first: unknown): number {
  return typeof first === 'number' ? first : defaultPageSize;
}

function cursorId(after: unknown): string | null {
  if (typeof after !== 'string') return null;
  const id = idOfCursor(after);
  // Beginning again from the start would look like an answer.
  if (id === null) throw cursorNotValid();
  return id;
}

/** What is no id finds nothing, just as an id that is nobody's. */
function uuidOrNull(value: string | null): string | null {
  return value !== null && isUuid(value) ? value : null;
}

function column(table: Table, property: string): string {
  const name = table.columns.get(property);
  if (name === undefined) throw new TypeError(`${table.typeName} has no column for ${property}.`);
  return quoted(name);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function asObject(rows: string): string {
  return `select row_to_json(o) from (${rows}) o`;
}

function asList(rows: string): string {
  return `select coalesce(json_agg(l), '[]'::json) from (${rows}) l`;
}
