import { annotationKey, annotationsOf, isAnnotation, type PersonalData } from '@trackyourhours/privacy/graphql';
import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { declarationOf } from './read.catalog.js';

/**
 * Lets each field that the reader computes, or reads through another row, name what it is made from: how it is read says
 * so already. A field whose sources are personal cannot pass for one that is not.
 */
export function nameSources(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const { field, said } of annotationsOf(type)) {
      const declaration = declarationOf(field);
      if (declaration === null || !('value' in declaration)) continue;
      const { value } = declaration;
      const read =
        value.kind === 'DERIVED'
          ? value.from.map((property) => `${type.name}.${property}`)
          : [`${value.relation.entity().name}.${value.property}`];
      const sources = read.filter((coordinate) => isPersonal(schema, coordinate, `${type.name}.${field.name}`));
      if (sources.length === 0 || !isAnnotation(said)) continue;
      if (said.kind === 'NOT_PERSONAL') {
        throw new TypeError(`${type.name}.${field.name} is made from ${sources.join(', ')}: annotate it as personal.`);
      }
      field.extensions = { ...field.extensions, [annotationKey]: withSources(said, sources) };
    }
  }
  return schema;
}

function withSources(said: PersonalData, sources: readonly string[]): PersonalData {
  return { ...said, derivedFrom: [...new Set([...(said.derivedFrom ?? []), ...sources])] };
}

/** Whether what is read is personal; what is no field of the schema has no annotation by which to judge. */
function isPersonal(schema: GraphQLSchema, coordinate: string, reader: string): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const said = isObjectType(type) ? saidOf(type, fieldName) : undefined;
  if (said === undefined) {
    throw new TypeError(`${reader} is made from ${coordinate}, which is no field of the schema: classify it there.`);
  }
  return isAnnotation(said) && said.kind === 'PERSONAL';
}

function saidOf(type: GraphQLObjectType, fieldName: string): unknown {
  return annotationsOf(type).find(({ field }) => field.name === fieldName)?.said;
}
