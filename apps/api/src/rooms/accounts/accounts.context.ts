import { personRequired, unauthenticated } from './accounts.errors.js';
import type { Client } from './attempt.service.js';
import type { Identity } from './viewer.service.js';

/** What every resolver is given of the request. */
export interface RequestContext extends Identity {
  readonly client: Client;
}

/** The person who is signed in; anybody else is refused. */
export function signedInPerson({ viewer }: RequestContext): string {
  if (viewer.subject === null) throw viewer.kind === 'ANONYMOUS' ? unauthenticated() : personRequired();
  return viewer.subject;
}
