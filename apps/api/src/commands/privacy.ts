import { readFileSync } from 'node:fs';
import { overBudget } from '@trackyourhours/privacy/graphql';
import { z } from 'zod';
import { buildSchema, guardSchema } from '../app.schema.js';
import { systemClock } from '../platform/clock/index.js';
import { hasOperation, type NamedText } from '../platform/graphql/index.js';
import { PolicyService } from '../rooms/policy/index.js';
import { argumentsOf, usage, type Asked } from './privacy.arguments.js';
import { textOf, type OperationReport } from './privacy.report.js';

/** Longer documents are not read to their end; a build has longer ones than a server takes. */
const maxTokens = 100_000;

// Tells what operations come to under the access policy, and fails when that is more than a budget allows.
process.exitCode = run();

/** The exit code: 0 for within the budget, 1 for over it or refused, 2 for what was not understood. */
function run(): number {
  const asked = argumentsOf(process.argv.slice(2));
  if (asked === 'HELP') {
    process.stdout.write(usage);
    return 0;
  }
  if ('wrong' in asked) {
    process.stderr.write(`${asked.wrong}\n\n${usage}`);
    return 2;
  }
  const variables = asked.variablesFile === undefined ? {} : readVariables(asked.variablesFile);
  return variables === null ? 2 : explainFiles(asked, variables);
}

function explainFiles(asked: Asked, variables: GivenVariables): number {
  const { files, as, purpose, operationName, budget } = asked;
  const privacy = guardSchema(buildSchema());
  const policy = new PolicyService(() => privacy, systemClock);
  const texts = files.flatMap((file): NamedText[] => {
    const text = contentOf(file);
    return text === null ? [] : [{ name: nameOf(file), text }];
  });
  const documents = texts.filter(({ text }) => hasOperation(text, maxTokens));
  const reports: OperationReport[] = [];
  let isUnderstood = texts.length === files.length && documents.length > 0;
  if (texts.length > 0 && documents.length === 0) process.stderr.write('There is no operation in these files.\n');
  for (const { name: file, text: document } of documents) {
    const explained = policy.explainOperation({
      document,
      operationName,
      fragments: texts,
      ...variables,
      as,
      purpose,
      maxTokens,
    });
    if ('problems' in explained) {
      isUnderstood = false;
      for (const { line, column, sentence, source = file, operationNames = [] } of explained.problems) {
        const names = operationNames.length === 0 ? '' : ` Say --operation NAME, one of ${operationNames.join(', ')}.`;
        process.stderr.write(`${source}:${String(line)}:${String(column)} ${sentence}${names}\n`);
      }
      continue;
    }
    const [worst] = explained.explanations;
    const breaches = explained.explanations.flatMap((one) =>
      overBudget(one.explanation, budget).map((breach) => ({ ...breach, purpose: one.purpose })),
    );
    reports.push({ file, as, ...worst, breaches });
  }
  process.stdout.write(asked.isJson ? `${JSON.stringify(reports, null, 2)}\n` : reports.map(textOf).join('\n'));
  if (!isUnderstood) return 2;
  return reports.some(({ breaches, explanation }) => breaches.length + explanation.refusals.length > 0) ? 1 : 0;
}

interface GivenVariables {
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Null, and said why, when the file holds no variables; what it holds is not repeated. */
function readVariables(file: string): GivenVariables | null {
  const content = contentOf(file);
  if (content === null) return null;
  const parsed = z.record(z.string(), z.unknown()).safeParse(jsonIn(content));
  if (parsed.success) return { variables: parsed.data };
  process.stderr.write(`${nameOf(file)}: variables are a JSON object, by their names.\n`);
  return null;
}

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    // The parser's message quotes what it could not read.
    return undefined;
  }
}

/** The text of a file; null, and said so, when it cannot be read. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch {
    process.stderr.write(`${nameOf(file)}: this file cannot be read.\n`);
    return null;
  }
}

/** What a file is called in what is told of it. */
function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}
