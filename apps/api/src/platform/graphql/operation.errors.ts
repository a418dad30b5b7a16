import { GraphQLError, type ASTNode } from 'graphql';

/** A refusal of a whole operation before any of it runs: answered 400, with a stable code and the limit it broke. */
export class OperationError extends GraphQLError {
  override readonly name = 'OperationError';

  private constructor(
    code: OperationCode,
    sentence: string,
    facts: Readonly<Record<string, unknown>> = {},
    nodes?: ASTNode,
  ) {
    super(sentence, { nodes, extensions: { code, ...facts, http: { status: 400 } } });
  }

  static tooDeep(limit: number): OperationError {
    return new OperationError('OPERATION_TOO_DEEP', `An operation is nested at most ${limit} levels deep.`, { limit });
  }

  static introspectionTooDeep(limit: number): OperationError {
    return new OperationError('INTROSPECTION_TOO_DEEP', `Introspection is nested at most ${limit} levels deep.`, {
      limit,
    });
  }

  static tooCostly(limit: number): OperationError {
    const sentence = `This operation could read too much at once: ask for smaller pages or fewer fields (limit ${limit}).`;
    return new OperationError('OPERATION_TOO_COSTLY', sentence, { limit });
  }

  static tooManyAliases(limit: number): OperationError {
    return new OperationError(
      'TOO_MANY_ALIASES',
      `An operation has at most ${limit} aliases, counted where fragments are spread.`,
      { limit },
    );
  }

  static tooManyRootFields(limit: number): OperationError {
    return new OperationError('TOO_MANY_ROOT_FIELDS', `An operation asks for at most ${limit} fields at its root.`, {
      limit,
    });
  }

  static tooManyDirectives(limit: number): OperationError {
    return new OperationError('TOO_MANY_DIRECTIVES', `A field or fragment carries at most ${limit} directives.`, {
      limit,
    });
  }

  static pageSizeNotAllowed(argument: string, field: string, limit: number, node: ASTNode): OperationError {
    const sentence = `The argument "${argument}" of "${field}" is a whole number from 0 to ${limit}.`;
    return new OperationError('PAGE_SIZE_NOT_ALLOWED', sentence, { limit, argument, field }, node);
  }

  static introspectionDisabled(): OperationError {
    return new OperationError(
      'INTROSPECTION_DISABLED',
      'The schema is not told here. It is published with the schema package.',
    );
  }

  static introspectionNeedsCredential(): OperationError {
    return new OperationError('INTROSPECTION_DISABLED', 'The schema is told only to a request with a credential.');
  }

  /** In the words of graphql-js, so that it is told like its own. */
  static notResolved(operationName: string | undefined): OperationError {
    const sentence = operationName
      ? 'Unknown operation named.'
      : 'Must provide operation name if query contains multiple operations.';
    return new OperationError('OPERATION_RESOLUTION_FAILURE', sentence);
  }

  static unacceptableCharacter(node: ASTNode): OperationError {
    const sentence =
      'A text in the document has a control character other than tab and line break, or half of a surrogate pair.';
    return new OperationError('UNACCEPTABLE_CHARACTER', sentence, { path: 'query' }, node);
  }
}

/** The codes under which an operation is refused; whoever masks faults lets them through. */
export const operationCodes = [
  'OPERATION_TOO_DEEP',
  'INTROSPECTION_TOO_DEEP',
  'OPERATION_TOO_COSTLY',
  'TOO_MANY_ALIASES',
  'TOO_MANY_ROOT_FIELDS',
  'TOO_MANY_DIRECTIVES',
  'PAGE_SIZE_NOT_ALLOWED',
  'INTROSPECTION_DISABLED',
  'UNACCEPTABLE_CHARACTER',
] as const;

type OperationCode = (typeof operationCodes)[number] | 'OPERATION_RESOLUTION_FAILURE';
