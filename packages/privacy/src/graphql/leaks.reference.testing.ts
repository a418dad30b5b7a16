import {
  defaultFieldResolver,
  execute,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { unknownStanding, type AccessPolicy, type Standing, type Viewer } from '../decision/index.js';
import type { MaskName } from '../redaction/index.js';
import { sightOf, type PolicyText, type ReadField, type Sight } from '../testing/index.js';
import { vocabulary } from '../vocabulary/vocabulary.testing.js';
import { annotationKey, type PersonalData, type TypeAnnotation } from './index.js';
import { leakAnnotations, leakSchema } from './leaks.schema.testing.js';
import { worldResolvers, type Surroundings } from './leaks.world.testing.js';

/** Who asks, when, and what is known of people then. */
export interface Situated {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The answer that the policy promises, and by person and field what of it is another's. */
export interface ReferenceAnswer {
  readonly result: ExecutionResult;
  readonly shown: ReadonlySet<string>;
  readonly masked: ReadonlySet<string>;
}

interface ReferenceContext extends Surroundings {
  readonly sightIn: (person: string, coordinate: string) => Sight;
  readonly shown: Set<string>;
  readonly masked: Set<string>;
}

/** The fields of the schema as a reader of its annotations knows them, without the engine. */
export function readFields(): readonly ReadField[] {
  const schema = leakSchema({});
  return Object.entries(leakAnnotations).flatMap(([coordinate, annotation]) => {
    const [typeName = '', fieldName] = coordinate.split('.');
    const type = schema.getType(typeName);
    const said = annotation as Partial<PersonalData>;
    if (fieldName === undefined || !isObjectType(type) || said.kind !== 'PERSONAL') return [];
    const named = getNamedType(type.getFields()[fieldName]?.type);
    const {
      category = '',
      purposes = [],
      mask = named?.name === 'String' ? 'CONSTANT' : null,
      derivedFrom = [],
    } = said;
    return [{ coordinate, category, purposes, mask, hasParts: isCompositeType(named), derivedFrom }];
  });
}

/** The policy as a text to be read. */
export function policyText(accessPolicy: AccessPolicy): PolicyText {
  return { vocabulary, accessPolicy, fields: readFields() };
}

/** What one viewer sees of each field of each person, read once. */
export function sightsOf(text: PolicyText, { viewer, now, standings }: Situated) {
  const unknown = unknownStanding(vocabulary);
  const read = new Map<string, Sight>();
  return (person: string, coordinate: string): Sight => {
    const key = `${person} ${coordinate}`;
    const known =
      read.get(key) ?? sightOf(text, coordinate, { viewer, person, now, standing: standings.get(person) ?? unknown });
    read.set(key, known);
    return known;
  };
}

/**
 * The same application over the same rows without the engine: every field asks a reading of the policy, slowly and
 * plainly. What it answers is what the engine must answer.
 */
export function referenceSchema(): GraphQLSchema {
  const schema = leakSchema(worldResolvers);
  for (const { coordinate } of readFields()) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    if (!isObjectType(type) || isInterfaceType(type)) throw new Error(`${typeName} is no object type.`);
    const field = type.getFields()[fieldName];
    if (field === undefined) throw new Error(`There is no field ${coordinate}.`);
    const { subject = 'personId' } = (type.extensions[annotationKey] ?? {}) as TypeAnnotation;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context, info) => {
      const { sightIn, shown, masked, viewer } = context as ReferenceContext;
      const person = String((source as Readonly<Record<string, unknown>>)[subject]);
      const sight = sightIn(person, coordinate);
      if (sight === 'NOTHING') return null;
      const value = await (sight === 'ALL'
        ? resolve(source, args, context, info)
        : unlessItFails(resolve, source, args, context, info));
      if (value == null || value instanceof Error) return value;
      const others = person === viewer.subject ? null : sight === 'ALL' ? shown : masked;
      others?.add(`${person} ${coordinate}`);
      return sight === 'ALL' ? value : inPart(await settled(value), sight.part);
    };
  }
  return schema;
}

/** Whoever sees a part is told that it failed, and not in whose words. */
async function unlessItFails(
  resolve: GraphQLFieldResolver<unknown, unknown>,
  ...asked: Parameters<typeof resolve>
): Promise<unknown> {
  const value: unknown = await Promise.resolve()
    .then(() => resolve(...asked))
    .catch((error: unknown) => error);
  if (value instanceof Error) throw new Error('The value could not be had.');
  return value;
}

/** Asks the reference. */
export async function referenceAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
  sightIn: ReferenceContext['sightIn'],
): Promise<ReferenceAnswer> {
  const shown = new Set<string>();
  const masked = new Set<string>();
  const context: ReferenceContext = { ...surroundings, sightIn, shown, masked };
  const result = await execute({ schema, document, contextValue: context, variableValues: variables });
  return { result, shown, masked };
}

/** Lists of lists with all that is waited for. */
async function settled(value: unknown): Promise<unknown> {
  const awaited = await value;
  if (typeof awaited !== 'object' || awaited === null || !(Symbol.iterator in awaited)) return awaited;
  return Promise.all(Array.from(awaited as Iterable<unknown>, settled));
}

/** What a mask promises to leave, for values in the forms that occur here. */
function inPart(value: unknown, mask: MaskName): unknown {
  if (Array.isArray(value)) return value.map((item) => inPart(item, mask));
  if (value == null) return null;
  const text = typeof value === 'string' ? value : '';
  switch (mask) {
    case 'CONSTANT':
      return '•••';
    case 'EMAIL':
      return /^[a-z]+@[a-z]+\.example$/.test(text) ? `${text.charAt(0)}•••@•••` : '•••';
    case 'INITIAL':
      return /^[A-Za-z][A-Za-z]/.test(text) ? `${text.charAt(0)}•••` : '•••';
    case 'LAST_FOUR': {
      const digits = text.replace(/[-.]/g, '');
      return /^[0-9]{8,}$/.test(digits) ? `•••• ${digits.slice(-4)}` : '•••';
    }
    case 'YEAR_ONLY':
      return /^[0-9]{4}-[0-9]{2}-[0-9]{2}T/.test(text) ? text.slice(0, 4) : '•••';
    case 'POSTAL_PREFIX':
      return /^[0-9]{5}-[0-9]{4}$/.test(text) ? `${text.slice(0, 3)}••` : '•••';
    case 'IP_NETWORK':
      return /^([0-9]+\.){3}[0-9]+$/.test(text) ? text.slice(0, text.lastIndexOf('.')) + '.0' : '•••';
  }
}
