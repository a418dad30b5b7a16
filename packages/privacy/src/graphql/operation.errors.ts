import { GraphQLError, print, type VariableDefinitionNode } from 'graphql';

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
  variableNotValid: (definition: VariableDefinitionNode): GraphQLError =>
    new GraphQLError(
      `The variable "$${definition.variable.name.value}" must be of the type ${print(definition.type)}, and is not.`,
      { nodes: definition, extensions: { code: variableNotValid, http: { status: 400 } } },
    ),
} as const;
