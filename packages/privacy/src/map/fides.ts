import type { DataMap, MappedField, MappedPurpose } from './data.map.js';
import { inFides, type FidesKind, type Translation } from './taxonomy.js';
import { forPurposes, keptFor, placeOf, titleOf } from './wording.js';
import { printYaml, type Plain } from './yaml.js';

/** A text for other tools, with what could not be said in their words. */
export interface Export {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Two Fides datasets: the fields that the schema offers, type by type, and the tables in which their values are kept.
 * A field of a category that Fides has no key for is there without one.
 */
export function printFidesDatasets(map: DataMap): Export {
  const warnings = new Set<string>();
  const stored = map.fields.flatMap((field) => (field.storedIn === null ? [] : [{ field, store: field.storedIn }]));
  const offered = {
    fides_key: schemaKey(map),
    name: `${map.system.name}, as its schema offers it`,
    description: 'What the schema offers; each collection is a type.',
    collections: grouped(map.fields, ({ type }) => type).map(([type, fields]) => ({
      name: type,
      fields: fields.map((field) => ({
        name: field.field,
        description: described(map, field),
        data_categories: categoriesOf(map, field, warnings),
      })),
    })),
  };
  const tables = {
    fides_key: storeKey(map),
    name: `${map.system.name}, as it is kept`,
    description: 'Where the values are kept; each collection is a table.',
    collections: grouped(stored, ({ store }) => store.table).map(([table, kept]) => ({
      name: table,
      fields: grouped(kept, ({ store }) => store.column).map(([column, within]) =>
        columnField(
          map,
          column,
          within.map(({ field }) => field),
          warnings,
        ),
      ),
    })),
  };
  const datasets = stored.length === 0 ? [offered] : [offered, tables];
  return { text: printYaml({ dataset: datasets }), warnings: [...warnings] };
}

/**
 * A Fides system with a declaration for each purpose. A purpose that Fides has no data use for cannot be declared: it is
 * left out, and a warning says so.
 */
export function printFidesSystem(map: DataMap): Export {
  const warnings = new Set<string>();
  const isStored = map.fields.some(({ storedIn }) => storedIn !== null);
  const datasets = [schemaKey(map), ...(isStored ? [storeKey(map)] : [])];
  const subjects = keysOf('subjects', map.dataSubjects, warnings);
  const declarations = map.purposes.flatMap((purpose) => {
    const fields = map.fields.filter(({ purposes }) => purposes.includes(purpose.word));
    if (fields.length === 0) return [];
    const [use] = keysOf('uses', [purpose], warnings);
    return use === undefined ? [] : [declarationOf(map, purpose, fields, use, subjects, datasets, warnings)];
  });
  const system = {
    fides_key: map.system.key,
    name: map.system.name,
    description: map.system.description,
    system_type: 'Application',
    dataset_references: datasets,
    privacy_declarations: declarations,
  };
  return { text: printYaml({ system: [system] }), warnings: [...warnings] };
}

function declarationOf(
  map: DataMap,
  purpose: MappedPurpose,
  fields: readonly MappedField[],
  use: string,
  subjects: readonly string[],
  datasets: readonly string[],
  warnings: Set<string>,
): Plain {
  const leaving = map.recipients.filter(({ gate }) => gate !== null);
  const seenBy = (key: string, { seenBy: sights }: MappedField): boolean =>
    sights.some(({ recipient, purposes }) => recipient === key && (purposes?.includes(purpose.word) ?? true));
  const third = leaving.filter(({ key }) => fields.some((field) => seenBy(key, field)));
  const shared = fields.filter((field) => third.some(({ key }) => seenBy(key, field)));
  return {
    name: purpose.title,
    data_use: use,
    data_categories: allCategoriesOf(map, fields, warnings),
    data_subjects: subjects,
    dataset_references: datasets,
    // The consent that such a purpose needs is the one legal basis that the vocabulary knows of.
    legal_basis_for_processing: purpose.needsConsent ? 'Consent' : undefined,
    retention_period: [...new Set(fields.map((field) => keptFor(map, field)))].sort().join('; '),
    data_shared_with_third_parties: third.length > 0,
    third_parties: third.length === 0 ? undefined : third.map(({ title }) => title).join('; '),
    shared_categories: shared.length === 0 ? undefined : allCategoriesOf(map, shared, warnings),
  };
}

/** A column; one that holds several values has them below it. */
function columnField(map: DataMap, column: string, fields: readonly MappedField[], warnings: Set<string>): Plain {
  const [only] = fields;
  if (fields.length === 1 && only?.storedIn?.path.length === 0) {
    return { name: column, description: described(map, only), data_categories: categoriesOf(map, only, warnings) };
  }
  return {
    name: column,
    description: fields.some(({ storedIn }) => storedIn?.isSealed === true)
      ? 'Sealed with the person’s own key.'
      : undefined,
    fields: fields.map((field) => ({
      name: (field.storedIn?.path ?? []).join('.') || field.field,
      description: described(map, field),
      data_categories: categoriesOf(map, field, warnings),
    })),
  };
}

function described(map: DataMap, field: MappedField): string {
  const { coordinate, holds, purposes, source, requirement, derivedFrom, storedIn } = field;
  return [
    `${coordinate}: ${holds} (${titleOf(map.sources, source)}; ${titleOf(map.requirements, requirement)})`,
    forPurposes(purposes),
    `kept ${keptFor(map, field)}`,
    ...(derivedFrom.length === 0 ? [] : [`made from ${derivedFrom.join(', ')}`]),
    ...(storedIn === null ? [] : [`stored in ${placeOf(storedIn)}`]),
  ].join('; ');
}

function categoriesOf(map: DataMap, { category }: MappedField, warnings: Set<string>): readonly string[] | undefined {
  const keys = keysOf(
    'categories',
    map.categories.filter(({ word }) => word === category),
    warnings,
  );
  return keys.length === 0 ? undefined : keys;
}

function allCategoriesOf(map: DataMap, fields: readonly MappedField[], warnings: Set<string>): readonly string[] {
  return [...new Set(fields.flatMap((field) => categoriesOf(map, field, warnings) ?? []))].sort();
}

function keysOf(
  kind: FidesKind,
  words: readonly Parameters<typeof inFides>[1][],
  warnings: Set<string>,
): readonly string[] {
  return words.flatMap((word) => {
    const translation: Translation = inFides(kind, word);
    if ('key' in translation) return [translation.key];
    warnings.add(translation.warning);
    return [];
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function schemaKey({ system }: DataMap): string {
  return `${system.key}_schema`;
}

function storeKey({ system }: DataMap): string {
  return `${system.key}_store`;
}
