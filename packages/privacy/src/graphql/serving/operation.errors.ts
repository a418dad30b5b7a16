import { GraphQLError } from 'graphql';
import type { VariableFault, VariableReason } from './variable.faults.js';

/** The code of the fault that a schema has no operations of a kind. */
export const operationNotServed = 'OPERATION_NOT_SERVED';

/** The code of the fault that a variable is not of its type, as Apollo Server has it. */
export const variableNotValid = 'BAD_USER_INPUT';

/** The code of the fault that nobody could tell who asks. */
export const viewerNotEstablished = 'VIEWER_NOT_ESTABLISHED';

/** Why an operation was not executed, by name; none repeats anything of what was sent but the names in its document. */
export const operationErrors = {
  notServed: (): GraphQLError =>
    new GraphQLError('This kind of operation is not served here.', {
      extensions: { code: operationNotServed, http: { status: 400 } },
    }),
  viewerNotEstablished: (): GraphQLError =>
    new GraphQLError('It could not be established who asks, so nothing was given. Try again.', {
      extensions: { code: viewerNotEstablished, http: { status: 500 } },
    }),
  /** `path` says where, from the variables on: `variables.input.items[1].minutes`. */
  variableNotValid: ({ definition, path, reason }: VariableFault): GraphQLError => {
    const name = definition.variable.name.value;
    return new GraphQLError(variableSentence(`variable "$${name}"`, path, reason), {
      nodes: definition,
      extensions: { code: variableNotValid, path: placeIn(['variables', name, ...path]), http: { status: 400 } },
    });
  },
} as const;

function variableSentence(variable: string, path: VariableFault['path'], reason: VariableReason): string {
  const field = path.at(-1);
  if (field === undefined && reason.kind === 'REQUIRED') return `The ${variable} of type "${reason.type}" is required.`;
  if (reason.kind === 'NULL') return `The ${variable} of type "${reason.type}" must not be null.`;
  // Of what is missing it is said where it is missing.
  const place = placeIn(reason.kind === 'REQUIRED' ? path.slice(0, -1) : path);
  const words = reasonInWords(reason, `the field "${String(field)}"`);
  return `The value of the ${variable} is not valid${place === '' ? '' : ` at "${place}"`}: ${words}.`;
}

function reasonInWords(reason: Exclude<VariableReason, { readonly kind: 'NULL' }>, field: string): string {
  switch (reason.kind) {
    case 'REQUIRED':
      return `${field} of type "${reason.type}" is required`;
    case 'NULL_FIELD':
      return `${field} must not be null`;
    case 'UNKNOWN_FIELD':
      return `the input type "${reason.type}" has no such field`;
    case 'NOT_ONE':
      return `the input type "${reason.type}" takes exactly one of its fields`;
    case 'TOO_LARGE':
      return 'expected a whole number of 32 bits';
    case 'TYPE':
      return `expected "${reason.type}"`;
  }
}

function placeIn(path: VariableFault['path']): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
