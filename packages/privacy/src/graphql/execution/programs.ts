import {
  getNamedType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fieldNodesOf, type SelectionFacts } from './field.nodes.js';
import { FieldProgram, type ExecuteUnder } from './field.program.js';
import { ObjectProgram } from './object.program.js';

/** What programs are made from. */
export interface ProgramFacts extends SelectionFacts {
  /** Told how many fields each program has, when it is made. */
  readonly made: (fields: number) => void;
}

/** The program for what selection sets ask of a concrete type; of what stands under its fields when rows come there. */
export function objectProgram(
  facts: ProgramFacts,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ObjectProgram {
  const fields = [...fieldNodesOf(facts, type, sets)].flatMap(([key, nodes]) => {
    const field = fieldOf(facts.schema, type, nodes[0]?.name.value ?? '');
    if (field === undefined) return [];
    const under = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return new FieldProgram(key, type, field, nodes, executionUnder(facts, field, under));
  });
  facts.made(fields.length);
  return new ObjectProgram(fields);
}

function executionUnder(
  facts: ProgramFacts,
  field: GraphQLField<unknown, unknown>,
  sets: readonly SelectionSetNode[],
): ExecuteUnder {
  const returned = getNamedType(field.type);
  if (isObjectType(returned)) {
    let only: ObjectProgram | null = null;
    return (type, source, path, frame) => (only ??= objectProgram(facts, type, sets)).execute(source, path, frame);
  }
  const programs = new Map<GraphQLObjectType, ObjectProgram>();
  return (type, source, path, frame) => {
    let program = programs.get(type);
    if (program === undefined) programs.set(type, (program = objectProgram(facts, type, sets)));
    return program.execute(source, path, frame);
  };
}

function fieldOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}
