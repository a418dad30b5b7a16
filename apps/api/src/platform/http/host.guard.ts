import type { IncomingMessage } from 'node:http';
import { EdgeError } from './http.errors.js';

/** Refuses a request with no `Host`, with two, or with one that is no host: proxies and servers disagree on which of two counts. */
export function refuseAmbiguousHost(request: IncomingMessage): void {
  // `headers` keeps the first of two Hosts and hides the second; only `rawHeaders` shows both.
  const hosts = request.rawHeaders.filter(
    (text, at) => at % 2 === 1 && request.rawHeaders[at - 1]?.toLowerCase() === 'host',
  );
  const [host] = hosts;
  if (hosts.length !== 1 || host === undefined || !hostAndPort.test(host)) throw EdgeError.hostNotSingle();
}

const hostAndPort = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;
