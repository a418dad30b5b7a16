import {
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  Kind,
  typeFromAST,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';
import { valueSentences } from './fault.sentences.js';
import { reworded, variableCalled } from './fault.wording.js';

/**
 * Says which variable holds a value that was refused, where in it, and what was expected there; `undefined` if the
 * error is of another kind. The message of graphql-js holds the value, so only its shape is read.
 */
export function sayVariableFault(
  error: GraphQLError,
  schema: GraphQLSchema,
  names: ReadonlySet<string>,
): string | undefined {
  const [node] = error.nodes ?? [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const name = node.variable.name.value;
  if (!error.message.startsWith(`Variable "$${name}" got invalid value `)) return undefined;

  const inner = error.originalError?.message ?? '';
  const outer = error.message.endsWith(`; ${inner}`) ? error.message.slice(0, -inner.length - 2) : '';
  const path = pathIn(outer, name, names);
  const expected = expectedAt(node.type, path, schema);
  const reason =
    reworded(inner, valueSentences, names) ?? (expected ? `expected "${expected}"` : 'it has another type');
  const place =
    path.length === 0
      ? ''
      : ` at "${path
          .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
          .join('')
          .replace(/^\./, '')}"`;
  return `The value of the ${variableCalled(name, names)} is not valid${place}: ${reason}.`;
}

type Path = readonly (string | number)[];

// graphql-js descends through input fields of the schema only, so a step with another name is not a path of its making.
function pathIn(outer: string, variable: string, names: ReadonlySet<string>): Path {
  const text = outer.slice(outer.lastIndexOf(` at "${variable}`)).match(/^ at "\w+((?:\.\w+|\[\d+\])+)"$/)?.[1] ?? '';
  const steps = [...text.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, field, index]) => field ?? Number(index));
  return steps.every((step) => typeof step === 'number' || names.has(step)) ? steps : [];
}

function expectedAt(declared: TypeNode, path: Path, schema: GraphQLSchema): string | undefined {
  let type = declaredType(declared, schema);
  for (const step of path) {
    const inner = type && getNullableType(type);
    if (typeof step === 'string') type = isInputObjectType(inner) ? inner.getFields()[step]?.type : undefined;
    else type = isListType(inner) ? inner.ofType : undefined;
  }
  return type && String(type);
}

function declaredType(node: TypeNode, schema: GraphQLSchema): GraphQLInputType | undefined {
  const type = typeFromAST(schema, node);
  return isInputType(type) ? type : undefined;
}
