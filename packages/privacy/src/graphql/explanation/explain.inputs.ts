import {
  getNullableType,
  isInputObjectType,
  isListType,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { inputsInUse, usesOf } from '../admission/admission.uses.js';
import type { Variables } from '../annotation/selection.js';
import type { CompiledPrivacy } from '../compilation/compile.js';

/** One input that an operation asks for personal data by, or gives personal data to. */
export interface ExplainedInput {
  /** `Type.field(argument:)`, `@directive(argument:)`, `InputType.field` or `Enum.VALUE`. */
  readonly coordinate: string;
  readonly kind: 'SELECTS' | 'GIVES';
  /** The personal fields that it selects by or gives to, sorted; none for what is kept nowhere. */
  readonly fields: readonly string[];
  /** The categories of these fields, sorted, each once. */
  readonly categories: readonly string[];
}

/** The personal inputs that an operation uses with these variables, by coordinate. */
export function explainInputs(
  privacy: CompiledPrivacy,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly ExplainedInput[] {
  const { schema } = privacy;
  const byElement = new Map(privacy.inputs.map((input) => [input.element, input]));
  const inputs = {
    all: privacy.inputs,
    of: (element) => byElement.get(element) ?? null,
    malformed: [],
  } satisfies Parameters<typeof usesOf>[4];
  const used = inputsInUse(usesOf(schema, document, operation, variables, inputs), operation, variables, inputs);
  return [...used]
    .flatMap(({ coordinate, annotation }): ExplainedInput[] => {
      if (annotation.kind === 'NOT_PERSONAL') return [];
      const { kind } = annotation;
      const fields = kind === 'SELECTS' ? annotation.by : annotation.to;
      const categories = fields.flatMap((field) => privacy.slotOf(field)?.annotation.category ?? []);
      return [{ coordinate, kind, fields: [...fields].sort(), categories: [...new Set(categories)].sort() }];
    })
    .sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1));
}

/** Values that use whatever the variables of an operation could use, for when nobody knows what they will hold. */
export function fullestVariables(schema: GraphQLSchema, operation: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      fullestValue(typeFromAST(schema, type) as GraphQLInputType | undefined),
    ]),
  );
}

/** Within one variable each type is filled once: what matters is that a field of it is used, not how deep. */
function fullestValue(type: GraphQLInputType | undefined, filled = new Set<GraphQLInputObjectType>()): unknown {
  if (type === undefined) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [fullestValue(nullable.ofType, filled)];
  // Of an enum it is no value at all, which could be any of them; of a scalar only that it is given matters.
  if (!isInputObjectType(nullable)) return unknownValue;
  if (filled.has(nullable)) return {};
  filled.add(nullable);
  return Object.fromEntries(
    Object.values(nullable.getFields()).map((field) => [field.name, fullestValue(field.type, filled)]),
  );
}

const unknownValue = Symbol('unknown');
