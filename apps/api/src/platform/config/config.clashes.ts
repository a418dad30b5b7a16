import type { ConfigFault } from './config.errors.js';

/** Finds variables that are sound by themselves but not together. They are reported beside the others' faults. */
export function clashes(given: Readonly<Record<string, string>>): ConfigFault[] {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = given;
  const { NODE_ENV, DATABASE_URL, KEYS_DATABASE_URL, MASTER_KEY, MASTER_KEY_FILE, DEMO } = given;
  const faults: ConfigFault[] = [];
  if (KEYS_DATABASE_URL !== undefined && DATABASE_URL === undefined) {
    faults.push({
      variable: 'KEYS_DATABASE_URL',
      problem: 'is set without DATABASE_URL, and the embedded database keeps its keys in a folder of its own',
      mend: 'Set DATABASE_URL too, or leave both out.',
    });
  }
  // A key file made at the first start would be lost with the container, and every person's data with it.
  if (DATABASE_URL !== undefined && MASTER_KEY === undefined && MASTER_KEY_FILE === undefined) {
    faults.push({
      variable: 'MASTER_KEY',
      problem: 'is needed with DATABASE_URL',
      mend: 'Make one with: openssl rand -base64 32. Then set MASTER_KEY to it, or MASTER_KEY_FILE to a file that holds it.',
    });
  }
  if (MASTER_KEY !== undefined && MASTER_KEY_FILE !== undefined) {
    faults.push({
      variable: 'MASTER_KEY_FILE',
      problem: 'is set beside MASTER_KEY, and only one can be right',
      mend: 'Leave one of them out.',
    });
  }
  // Without the other, payments would be taken and never heard of, or heard of and never taken.
  if (STRIPE_SECRET_KEY !== undefined && STRIPE_WEBHOOK_SECRET === undefined) {
    faults.push({
      variable: 'STRIPE_WEBHOOK_SECRET',
      problem: 'is needed with STRIPE_SECRET_KEY',
      mend: 'Copy it from the Stripe dashboard, Developers, Webhooks: it begins with whsec_.',
    });
  }
  if (STRIPE_SECRET_KEY === undefined && STRIPE_WEBHOOK_SECRET !== undefined) {
    faults.push({
      variable: 'STRIPE_SECRET_KEY',
      problem: 'is needed with STRIPE_WEBHOOK_SECRET',
      mend: 'Copy it from the Stripe dashboard, Developers, API keys: it begins with sk_ or rk_.',
    });
  }
  if (DEMO === 'on' && (DATABASE_URL !== undefined || NODE_ENV === 'production')) {
    faults.push({
      variable: 'DEMO',
      problem: 'is on where real people are kept',
      mend: 'Leave it out: made-up people are for the embedded database outside production.',
    });
  }
  return faults;
}
