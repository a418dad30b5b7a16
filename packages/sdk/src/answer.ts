import type { Notice, PrivacyReport } from './privacy.report.js';
import { retryAfterMs } from './retry.js';
import { runErrors, type AttemptError, type GraphqlFault } from './run.error.js';
import type { AttemptResult } from './run.result.js';

/** Reads an answer as a result. What is not as the protocol has it is an error, and never half a success. */
export function readAnswer<Data>(
  { status, headers }: { readonly status: number; readonly headers: Headers },
  text: string,
  sentRequestId: string | null,
): AttemptResult<Data> {
  const requestId = namedRequest(headers.get('x-request-id')) ?? sentRequestId;
  const body = parsed(text);
  const errors = faultsOf(body?.['errors']);
  const data = (recordOf(body?.['data']) ?? null) as Data | null;
  const privacy = reportOf(recordOf(body?.['extensions'])?.['privacy']);
  const failure = (error: AttemptError): AttemptResult<Data> => ({ ok: false, error, data, privacy });

  const isTold = (wanted: string): boolean => errors?.some(({ code }) => code === wanted) ?? false;
  // Nobody gets a link back by signing in.
  if (isTold('UNAUTHENTICATED') || (status === 401 && !isTold('LINK_OVER'))) {
    return failure(runErrors.unauthenticated(requestId, status));
  }
  // By whatever it was refused, a limit of the server's or of a gateway before it: the time to wait is what counts.
  if (status === 429) {
    return failure(runErrors.rateLimited(requestId, status, retryAfterMs(headers.get('retry-after'), Date.now())));
  }
  if (errors !== null && errors.length > 0) return failure(runErrors.graphql(requestId, status, errors));
  if (status < 200 || status > 299) return failure(runErrors.http(requestId, status));
  // Without the report, null could not be told from withheld.
  if (errors === null || data === null || privacy === null) return failure(runErrors.protocol(requestId, status));
  return { ok: true, data, privacy, requestId };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): Fields | undefined {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** Empty where there are none; null where `errors` is something else. */
function faultsOf(errors: unknown): readonly GraphqlFault[] | null {
  if (errors === undefined) return [];
  if (!Array.isArray(errors) || errors.length === 0) return null;
  return errors.map((error: unknown) => {
    const { message, path, extensions } = recordOf(error) ?? {};
    const { code, path: inputPath } = recordOf(extensions) ?? {};
    return {
      code: typeof code === 'string' ? code : 'UNKNOWN',
      message: typeof message === 'string' ? message : 'The server told of a fault.',
      path: Array.isArray(path) ? (path as GraphqlFault['path']) : null,
      inputPath: typeof inputPath === 'string' ? inputPath : null,
    };
  });
}

function reportOf(value: unknown): PrivacyReport | null {
  const { policyVersion, notices } = recordOf(value) ?? {};
  if (typeof policyVersion !== 'string' || !Array.isArray(notices)) return null;
  return { policyVersion, notices: notices as readonly Notice[] };
}

/** Taken over only if it looks like an id, since it will stand in logs. */
function namedRequest(header: string | null): string | null {
  return header !== null && /^[\w-]{1,100}$/.test(header) ? header : null;
}
