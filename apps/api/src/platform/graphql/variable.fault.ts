import {
  getNamedType,
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
import { missingSentences, valueSentences } from './fault.sentences.js';
import { reworded, variableCalled } from './fault.wording.js';

/** What is said of a value that was refused, and where it stands: `variables.input.minutes`. */
export interface VariableFaultSaid {
  readonly message: string;
  readonly path: string;
}

/**
 * Says which variable holds a value that was refused, where in it, and what was expected there; `undefined` if the
 * error is of another kind. The message of graphql-js holds the value, so only its shape is read; the engine's has no
 * value, and passes. Both name the variable as the client did, which is told where the schema has that name, too.
 */
export function sayVariableFault(
  error: GraphQLError,
  schema: GraphQLSchema,
  names: ReadonlySet<string>,
): VariableFaultSaid | undefined {
  const [node] = error.nodes ?? [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const name = node.variable.name.value;
  const { path: place } = error.extensions;
  if (typeof place === 'string') {
    return {
      message: error.message.replace(`variable "$${name}"`, variableCalled(name, names)),
      path: `variables${placeIn([stepCalled(name, names)])}${place.slice(`variables.${name}`.length)}`,
    };
  }
  const missing = reworded(error.message, missingSentences, names);
  if (missing !== undefined) return { message: missing, path: `variables.${stepCalled(name, names)}` };
  if (!error.message.startsWith(`Variable "$${name}" got invalid value `)) return undefined;

  const inner = error.originalError?.message ?? '';
  const outer = error.message.endsWith(`; ${inner}`) ? error.message.slice(0, -inner.length - 2) : '';
  const path = pathIn(outer, name, names);
  const expected = expectedAt(node.type, path, schema);
  const reason =
    reworded(inner, valueSentences, names) ?? (expected ? `expected "${expected}"` : 'it has another type');
  const where = path.length === 0 ? '' : ` at "${placeIn(path).replace(/^\./, '')}"`;
  const required = /^Field "(\w+)" of required type /.exec(inner)?.[1];
  const whole = required !== undefined && names.has(required) ? [...path, required] : path;
  return {
    message: `The value of the ${variableCalled(name, names)} is not valid${where}: ${reason}.`,
    path: `variables${placeIn([stepCalled(name, names), ...whole])}`,
  };
}

type Path = readonly (string | number)[];

function placeIn(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
}

/** As the guard of texts calls what it does not repeat. */
function stepCalled(variable: string, names: ReadonlySet<string>): string {
  return names.has(variable) ? variable : '*';
}

// graphql-js descends through input fields of the schema only, so a step with another name is not a path of its making.
function pathIn(outer: string, variable: string, names: ReadonlySet<string>): Path {
  const text = outer.slice(outer.lastIndexOf(` at "${variable}`)).match(/^ at "\w+((?:\.\w+|\[\d+\])+)"$/)?.[1] ?? '';
  const steps = [...text.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, field, index]) => field ?? Number(index));
  return steps.every((step) => typeof step === 'number' || names.has(step)) ? steps : [];
}

function expectedAt(declared: TypeNode, path: Path, schema: GraphQLSchema): string | undefined {
  let type = declaredType(declared, schema);
  for (const step of path) {
    const list = type && getNullableType(type);
    // What is no list stands for a list of one, and takes no step in the path.
    const object = type && getNamedType(type);
    if (typeof step === 'string') type = isInputObjectType(object) ? object.getFields()[step]?.type : undefined;
    else type = isListType(list) ? list.ofType : undefined;
  }
  return type && String(type);
}

function declaredType(node: TypeNode, schema: GraphQLSchema): GraphQLInputType | undefined {
  const type = typeFromAST(schema, node);
  return isInputType(type) ? type : undefined;
}
