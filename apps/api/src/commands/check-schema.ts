import { PrivacyCompileError } from '@trackyourhours/privacy/graphql';
import { examinePolicy } from '../app.policy.js';
import { buildSchema, guardSchema } from '../app.schema.js';
import { statementsLine } from '../rooms/policy/index.js';

// A part of the build: a field that nobody classified, and a statement of the policy that nothing carries out, are found
// here, by their names, and not when the server starts.
try {
  const privacy = guardSchema(buildSchema());
  const { fields, slots } = privacy;
  process.stdout.write(`${String(fields.length)} fields classified, ${String(slots.length)} of them personal\n`);
  const { statements, faults } = examinePolicy(privacy);
  process.stdout.write(`${statementsLine(statements)}\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof PrivacyCompileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
