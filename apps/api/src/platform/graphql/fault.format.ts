import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import {
  inputSentences,
  operationSentences,
  otherwise,
  requestSentences,
  syntaxSentences,
  type Sentence,
} from './fault.sentences.js';
import { reworded } from './fault.wording.js';
import { operationCodes } from './operation.errors.js';
import { namesOf } from './schema.names.js';
import { validationSentences } from './validation.sentences.js';
import { sayVariableFault } from './variable.fault.js';

/** What the mask must be told. */
export interface FaultOptions {
  readonly schema: GraphQLSchema;
  /** The codes of errors that the server builds by name: their sentences are public and pass as they are. */
  readonly codes: Iterable<string>;
  /** Which request is being answered, so that a person can quote it. */
  readonly requestId: () => string | undefined;
  /** Hears of every fault whose text was kept back; what it logs of it is its own promise. */
  readonly onMasked?: (error: unknown, requestId: string | undefined) => void;
}

/** What Apollo's `formatError` takes. */
export type FormatFault = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Masks every fault: errors built by name pass, errors of the request are said anew without anything that was sent,
 * and whatever else happened is "our side". Response paths stay as the client named them, as GraphQL has it.
 */
export function createFaultFormat(options: FaultOptions): FormatFault {
  const names = namesOf(options.schema);
  const own = new Set<string>([...options.codes, ...operationCodes]);
  for (const code of Object.values(ApolloServerErrorCode)) if (own.has(code)) throw codeIsApollos(code);

  return (formatted, error) => {
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const { stacktrace: _stack, http: _http, exception: _exception, ...extensions } = formatted.extensions ?? {};
    if (typeof extensions['code'] === 'string' && own.has(extensions['code'])) {
      return { message: formatted.message, ...place, extensions };
    }

    const said = sayRequestFault(formatted, error, options.schema, names);
    if (said !== undefined) return { message: said.message, ...place, extensions: said.extensions };

    const requestId = options.requestId();
    options.onMasked?.(error, requestId);
    return {
      message: 'Something went wrong on our side.',
      ...place,
      extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, ...(requestId !== undefined && { requestId }) },
    };
  };
}

// Under such a code a sentence of ours could not be told from one of graphql-js, which quotes the request.
function codeIsApollos(code: string): Error {
  return new Error(`The code ${code} belongs to Apollo Server: give the error a code of its own.`);
}

interface Said {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

function sayRequestFault(
  { message, extensions, path }: GraphQLFormattedError,
  error: unknown,
  schema: GraphQLSchema,
  names: ReadonlySet<string>,
): Said | undefined {
  const code = extensions?.['code'];
  const say = (sentences: readonly Sentence[], fallback: string, as = code): Said => ({
    message: reworded(message, sentences, names) ?? fallback,
    extensions: { code: as },
  });
  switch (code) {
    case ApolloServerErrorCode.GRAPHQL_PARSE_FAILED:
      return tooManyTokens(message) ?? say(syntaxSentences, otherwise.syntax);
    case ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED:
      return say(validationSentences, otherwise.validation);
    case ApolloServerErrorCode.BAD_USER_INPUT: {
      const told = error instanceof GraphQLError ? sayVariableFault(error, schema, names) : undefined;
      if (told === undefined) return say(inputSentences, otherwise.input);
      return { message: told.message, extensions: { code, path: told.path } };
    }
    case ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE:
      return say(operationSentences, otherwise.operation);
    case ApolloServerErrorCode.BAD_REQUEST:
      return say(requestSentences, otherwise.request);
    case ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND:
    case ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED:
      return {
        message:
          code === ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND
            ? 'PersistedQueryNotFound'
            : 'PersistedQueryNotSupported',
        extensions: { code },
      };
    default:
      return sayUncodedFault(message, path, say);
  }
}

/** Some faults of the request come without a code: two of Apollo's, and arguments that are judged while executing. */
function sayUncodedFault(
  message: string,
  path: GraphQLFormattedError['path'],
  say: (sentences: readonly Sentence[], fallback: string, as: string) => Said,
): Said | undefined {
  if (
    /^(?:Argument|Variable) "\$?\w+" (?:of (?:required|non-null) type|has invalid value|got invalid value)/.test(
      message,
    )
  ) {
    return say(inputSentences, otherwise.input, ApolloServerErrorCode.BAD_USER_INPUT);
  }
  if (
    path === undefined &&
    /^(?:Unsupported persisted query version|provided sha does not match query)$/.test(message)
  ) {
    return say(requestSentences, otherwise.request, ApolloServerErrorCode.BAD_REQUEST);
  }
  return undefined;
}

function tooManyTokens(message: string): Said | undefined {
  const limit = /^Syntax Error: Document contains more that (\d+) tokens/.exec(message)?.[1];
  if (limit === undefined) return undefined;
  return {
    message: `A document has at most ${limit} tokens.`,
    extensions: { code: 'TOO_MANY_TOKENS', limit: Number(limit) },
  };
}
