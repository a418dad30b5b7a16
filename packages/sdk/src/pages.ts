import type { Client, RunOptions } from './client.js';
import type { Operation } from './operation.js';
import type { RunFailure, RunSuccess } from './run.result.js';

/** What a list that goes on page by page tells of its end. */
export interface PagedConnection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** One page, and the whole answer it came in; or the failure with which the list ends. */
export type Page<Data, Connection> = (RunSuccess<Data> & { readonly connection: Connection }) | RunFailure<Data>;

/** How a list is gone through. */
export interface PagesOptions extends RunOptions {
  /** The cursor of the page before the first that is wanted, to go on where an earlier run ended. */
  readonly after?: string | null | undefined;
}

/**
 * Goes through a list page by page, and asks for a page when the one before was taken. A failure is the last that comes:
 * nothing is thrown, and what was taken before stays good. The operation takes the cursor as its variable `after`.
 *
 * @example
 * for await (const page of pages(client, people, { first: 50 }, (data) => data.people)) {
 *   if (!page.ok) return report(page.error);
 *   for (const { node } of page.connection.edges) show(node);
 * }
 */
export async function* pages<Data, Variables extends { readonly after?: unknown }, Connection extends PagedConnection>(
  client: Client,
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  connectionIn: (data: Data) => Connection | null | undefined,
  { after: first = null, ...options }: PagesOptions = {},
): AsyncGenerator<Page<Data, Connection>, void, undefined> {
  let after = first;
  for (;;) {
    const asked = { ...variables, after } as unknown as Variables & Record<string, never>;
    const result = await client.run<Data, Variables & Record<string, never>>(operation, asked, options);
    if (!result.ok) {
      yield result;
      return;
    }
    const connection = connectionIn(result.data);
    // A list that is withheld as a whole has no page.
    if (connection === null || connection === undefined) return;
    yield { ...result, connection };
    const { hasNextPage, endCursor } = connection.pageInfo;
    // A cursor that does not move would go on for ever.
    if (!hasNextPage || endCursor === null || endCursor === after) return;
    after = endCursor;
  }
}
