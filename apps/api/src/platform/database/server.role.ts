import { escapeIdentifier } from 'pg';

/** The role that the migrations make for the server's own statements. It may not change the history of anything. */
export const serverRole = 'trackyourhours_server';

/** Takes a role on one connection; false when there is none of this name, or the login is no member of it. */
export async function takeRole(send: (statement: string) => Promise<unknown>, role: string): Promise<boolean> {
  try {
    await send(`set role ${escapeIdentifier(role)}`);
    return true;
  } catch (error) {
    if (refusals.has((error as { readonly code?: unknown } | null)?.code)) return false;
    throw error;
  }
}

/** `invalid_parameter_value` for a role that is not there, `insufficient_privilege` for one that may not be taken. */
const refusals = new Set<unknown>(['22023', '42501']);
