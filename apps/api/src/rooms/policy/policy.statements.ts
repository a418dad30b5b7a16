import type { PolicyStatement } from './policy.statement.js';
import { closingStatements } from './statements.closing.js';
import { collectionStatements } from './statements.collection.js';
import { cookieStatements } from './statements.cookies.js';
import { disclosureStatements } from './statements.disclosure.js';
import { purposeStatements } from './statements.purposes.js';
import { rightsStatements } from './statements.rights.js';

/** Every statement of the policy of 20 August 2020, in its order, with what carries it out. */
export const policyStatements: readonly PolicyStatement[] = [
  ...collectionStatements,
  ...purposeStatements,
  ...disclosureStatements,
  ...cookieStatements,
  ...rightsStatements,
  ...closingStatements,
];
