import { GraphQLError } from 'graphql';

/** Faults of an execution in words that hold nothing of any row. */
export const executionErrors = {
  /** The value, or the row, does not fit the type that the schema gives it. Where that was, its path says. */
  notOfItsType: (): GraphQLError => new GraphQLError('What was to be answered is not of its type.'),
  /** What a row says of its failure can hold the row. */
  rowNotRead: (): GraphQLError => new GraphQLError('The row could not be read.'),
  /** What a resolver says of its failure can hold the whole value, of which the viewer may see a part. */
  behindMask: (): GraphQLError => new GraphQLError('The value could not be had.'),
} as const;

/**
 * An error as it may leave: those in which an executor itself repeats a row or a value, since it is not of its type, are
 * replaced. Nothing but their words tells them from what a resolver raised, which is the application's to say.
 */
export function withoutRow(error: GraphQLError): GraphQLError {
  if (!repeatsValue(error.message)) return error;
  const { message } = executionErrors.notOfItsType();
  const { nodes, path } = error;
  const replaced = new GraphQLError(message, {
    ...(nodes === undefined ? {} : { nodes }),
    ...(path === undefined ? {} : { path }),
  });
  // Compiled code knows the place in the document, and no nodes of it.
  if (nodes === undefined && error.locations !== undefined) {
    Object.defineProperty(replaced, 'locations', { value: error.locations, enumerable: true });
  }
  return replaced;
}

/** Whether a message is one of those by which graphql-js, or code that graphql-jit compiled where somebody executes by it, repeats what it was given. */
export function repeatsValue(message: string): boolean {
  return repeating.some((pattern) => pattern.test(message));
}

const repeating: readonly RegExp[] = [
  /^(Int|Float|String|Boolean|ID) cannot represent /,
  /^Enum "\w+" cannot represent /,
  /^Expected `.+\.serialize\(/s,
  /^Expected a? ?value of type "\w+" but (got|received)/,
  /^Abstract type "?\w+"? (must resolve|was resolved) to /,
  /^Runtime Object type /,
  /^Support for returning GraphQLObjectType /,
  /^(Promises are not supported for|Could not) resol(ving|ve) /,
  /^Subscription field must return Async Iterable/,
];
