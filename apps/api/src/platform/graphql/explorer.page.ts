import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

/** What a developer finds at `GET /graphql` in a browser: Apollo Sandbox with a first operation, or nothing. */
export type ExplorerOptions =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'on';
      readonly document?: string;
      readonly variables?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** The page for developers; it loads Sandbox from Apollo, which is asked to report nothing about its use. */
export function explorerPage(options: ExplorerOptions): ApolloServerPlugin {
  if (options.mode === 'off') return ApolloServerPluginLandingPageDisabled();
  const { document, variables, headers } = options;
  return ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false, endpointIsEditable: false },
    footer: false,
    includeCookies: false,
    ...(document !== undefined && { document }),
    ...(variables !== undefined && { variables: { ...variables } }),
    ...(headers !== undefined && { headers: { ...headers } }),
  });
}
