import {
  typeFromAST,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { visitFields, type Variables } from '../annotation/selection.js';
import type { ClassifiedInput, ClassifiedInputs, InputElement } from '../classification/input.classify.js';
import { addLiteral, addPlace, hasParts, partsOfValue, type LiteralParts } from '../classification/input.parts.js';

/** What an operation asks for, asks by and gives, as far as its document tells without its variables. */
export interface OperationUses {
  /** The coordinates of concrete types that it selects. */
  readonly selected: ReadonlySet<string>;
  /** The inputs that are used: in any case, or if the variable in their place is given. */
  readonly inputs: readonly { readonly input: ClassifiedInput; readonly variable: string | null }[];
  /** The variables in use whose values can use further inputs. */
  readonly variables: readonly UsedVariable[];
}

interface UsedVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly byDefault: ValueNode | undefined;
}

/** Of the variables it looks at those alone that leave selections in or out. */
export function usesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  inputs: ClassifiedInputs,
): OperationUses {
  const selected = new Set<string>();
  const found: LiteralParts = { parts: [], variables: new Set() };
  visitFields(schema, document, operation, variables, (type, field, node) => {
    selected.add(`${type.name}.${field.name}`);
    addArguments(field.args, node.arguments);
  });
  visit(document, {
    Directive: (node) => {
      addArguments(schema.getDirective(node.name.value)?.args ?? [], node.arguments);
    },
  });
  return {
    selected,
    inputs: found.parts.flatMap(({ element, variable }) => {
      const input = inputs.of(element);
      return input === null ? [] : [{ input, variable }];
    }),
    variables: (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node) as GraphQLInputType | undefined;
      if (type === undefined || !hasParts(type) || !found.variables.has(variable.name.value)) return [];
      return [{ name: variable.name.value, type, byDefault: defaultValue }];
    }),
  };

  function addArguments(takes: readonly GraphQLArgument[], given: readonly ArgumentNode[] = []): void {
    for (const { name, value } of given) {
      const argument = takes.find((each) => each.name === name.value);
      if (argument !== undefined) addPlace(found, argument, argument.type, value);
    }
  }
}

/** The inputs that an operation uses with these variables. A variable that is not given leaves its place empty. */
export function inputsInUse(
  uses: OperationUses,
  operation: OperationDefinitionNode,
  variables: Variables,
  inputs: ClassifiedInputs,
): ReadonlySet<ClassifiedInput> {
  const used = new Set<ClassifiedInput>();
  for (const { input, variable } of uses.inputs) if (variable === null || isGiven(variable)) used.add(input);
  for (const { name, type, byDefault } of uses.variables) {
    for (const element of Object.hasOwn(variables, name)
      ? partsOfValue(variables[name], type)
      : partsOfDefault(type, byDefault)) {
      const input = inputs.of(element);
      if (input !== null) used.add(input);
    }
  }
  return used;

  /** Coerced variables hold their defaults; whoever hands over those that were sent is not believed the less. */
  function isGiven(variable: string): boolean {
    if (Object.hasOwn(variables, variable)) return true;
    const definition = operation.variableDefinitions?.find((each) => each.variable.name.value === variable);
    return definition?.defaultValue !== undefined;
  }
}

function partsOfDefault(type: GraphQLInputType, node: ValueNode | undefined): readonly InputElement[] {
  if (node === undefined) return [];
  const found: LiteralParts = { parts: [], variables: new Set() };
  addLiteral(found, type, node);
  return found.parts.map(({ element }) => element);
}
