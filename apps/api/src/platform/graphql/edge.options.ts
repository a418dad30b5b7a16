import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { currentRequestId, type EdgeLog } from '../http/index.js';
import { apolloLogger } from './apollo.logger.js';
import { explorerPage, type ExplorerOptions } from './explorer.page.js';
import { createFaultFormat } from './fault.format.js';
import { introspectionPolicy, type IntrospectionPolicy } from './introspection.policy.js';
import { literalGuard } from './literal.guard.js';
import { defaultOperationLimits, operationLimits, type OperationLimits } from './operation.limits.js';

/** What the GraphQL edge must be told. */
export interface EdgeOptions<Context> {
  readonly schema: GraphQLSchema;
  readonly log: EdgeLog;
  /** The codes of errors that the rooms build by name. */
  readonly codes: Iterable<string>;
  readonly introspection: IntrospectionPolicy<Context>;
  readonly explorer: ExplorerOptions;
  readonly limits?: Partial<OperationLimits>;
}

/** The part of Apollo's options that makes the edge; spread it into them, and put further plugins after `plugins`. */
export function edgeOptions<Context extends BaseContext>(options: EdgeOptions<Context>) {
  const limits = { ...defaultOperationLimits, ...options.limits };
  return {
    plugins: [
      literalGuard(),
      operationLimits(limits),
      introspectionPolicy(options.introspection),
      explorerPage(options.explorer),
      ApolloServerPluginCacheControlDisabled(),
    ],
    formatError: createFaultFormat({
      schema: options.schema,
      codes: options.codes,
      requestId: currentRequestId,
      onMasked: (error, requestId) => {
        options.log.error('graphql.masked', { requestId, error });
      },
    }),
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 20, hideSuggestions: true },
    // Always on for Apollo, whose own rule cannot see who asks: the policy above decides.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: apolloLogger(options.log),
  } as const satisfies Partial<ApolloServerOptions<Context>>;
}
