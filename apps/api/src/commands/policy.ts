import { join } from 'node:path';
import { documentOf, examinePolicy, repository } from '../app.policy.js';
import { buildSchema, guardSchema } from '../app.schema.js';
import { printPolicyPage, printStatements, statementsLine } from '../rooms/policy/index.js';
import { runGenerated } from './generated.folder.js';

/** Writes what carries out the policy, and what is published of it, or tells whether the written ones are still true. */
const usage = `Usage:
  policy [--out FOLDER]            writes statements.md and privacy.html, by default to docs/policy
  policy [--out FOLDER] --check    writes nothing; fails when what is there is out of date

  Ends with 0 when done, 1 when something is out of date or a statement has nothing behind it, and 2 when its arguments
  were not understood.
`;

process.exitCode = runGenerated(
  { usage, command: 'policy', title: 'The policy', folder: join(repository, 'docs/policy'), files: policyFiles },
  process.argv.slice(2),
);

function policyFiles(): ReadonlyMap<string, string> | null {
  const privacy = guardSchema(buildSchema());
  const { statements, faults } = examinePolicy(privacy);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) return null;
  process.stdout.write(`${statementsLine(statements)}\n`);
  return new Map([
    ['statements.md', printStatements(statements)],
    ['privacy.html', printPolicyPage(documentOf(privacy), null)],
  ]);
}
