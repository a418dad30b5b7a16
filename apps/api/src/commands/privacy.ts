import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { overBudget, type Budget } from '@trackyourhours/privacy/graphql';
import { z } from 'zod';
import { buildSchema, guardSchema } from '../app.schema.js';
import { systemClock } from '../platform/clock/index.js';
import {
  isViewerName,
  PolicyService,
  viewerTitles,
  vocabulary,
  type Purpose,
  type ViewerName,
} from '../rooms/policy/index.js';
import { kebab, textOf, type OperationReport } from './privacy.report.js';

/** Tells what operations come to under the access policy, and fails when that is more than a budget allows. */
const usage = `Usage:
  privacy explain FILE… --as VIEWER [--purpose PURPOSE] [--operation NAME] [--variables FILE.json]
                  [--max-category CATEGORY=N]… [--max-people N] [--max-values N] [--json]

  FILE      a GraphQL document; - for standard input. Nothing of it is run
  VIEWER    ${Object.keys(viewerTitles).map(kebab).join(', ')}
  PURPOSE   ${Object.keys(vocabulary.purposes).join(', ')}
            Left out, every purpose is tried, and the one told that exposes most
  CATEGORY  ${Object.keys(vocabulary.categories).join(', ')}

  A value is one field of one person. Without --variables they are unknown, and the worst is taken for each.
  Ends with 0 within the budget, 1 over it, 2 when something was not understood.
`;

/** Longer documents are not read to their end; a build has longer ones than a server takes. */
const maxTokens = 100_000;

const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

const explainArguments = z.strictObject({
  as: z
    .string()
    .transform((name) => name.toUpperCase().replaceAll('-', '_'))
    .refine((name): name is ViewerName => isViewerName(name)),
  purpose: z
    .string()
    .refine((word): word is Purpose => Object.hasOwn(vocabulary.purposes, word))
    .optional(),
  operation: z.string().min(1).optional(),
  variables: z.string().min(1).optional(),
  'max-category': z
    .array(z.string().regex(/^[A-Z_]+=\d{1,15}$/))
    .transform((limits) => Object.fromEntries(limits.map(limitOf)))
    .refine((limits) => Object.keys(limits).every((category) => Object.hasOwn(vocabulary.categories, category)))
    .optional(),
  'max-people': count.optional(),
  'max-values': count.optional(),
  json: z.boolean().optional(),
});

type Asked = z.infer<typeof explainArguments>;

const text = { type: 'string' } as const;
const options = {
  as: text,
  purpose: text,
  operation: text,
  variables: text,
  'max-category': { type: 'string', multiple: true },
  'max-people': text,
  'max-values': text,
  json: { type: 'boolean' },
} as const;

process.exitCode = run();

/** The exit code: 0 for within the budget, 1 for over it, 2 for what was not understood. */
function run(): number {
  // Lenient, so that what is not understood ends in the usage and not in a trace.
  const { positionals, values } = parseArgs({ options, allowPositionals: true, strict: false });
  const [command, ...files] = positionals;
  if (command !== 'explain' || 'help' in values) {
    process.stdout.write(usage);
    return 'help' in values ? 0 : 2;
  }
  const parsed = explainArguments.safeParse(values);
  if (!parsed.success) return refuse(wrongIn(parsed.error));
  if (files.length === 0) return refuse('Name at least one file');
  const variables = parsed.data.variables === undefined ? {} : readVariables(parsed.data.variables);
  if (variables === null) return 2;
  return explainFiles(files, parsed.data, variables);
}

function explainFiles(files: readonly string[], asked: Asked, variables: GivenVariables): number {
  const privacy = guardSchema(buildSchema());
  const policy = new PolicyService(() => privacy, systemClock);
  const reports: OperationReport[] = [];
  let isUnderstood = true;
  for (const file of files) {
    const document = contentOf(file);
    if (document === null) {
      isUnderstood = false;
      continue;
    }
    const { as, purpose, operation: operationName } = asked;
    const explained = policy.explainOperation({ document, operationName, ...variables, as, purpose, maxTokens });
    if ('problems' in explained) {
      isUnderstood = false;
      for (const { line, column, sentence } of explained.problems) {
        process.stderr.write(`${file}:${String(line)}:${String(column)} ${sentence}\n`);
      }
      continue;
    }
    const [worst] = explained.explanations;
    const breaches = explained.explanations.flatMap((one) =>
      overBudget(one.explanation, budgetOf(asked)).map((breach) => ({ ...breach, purpose: one.purpose })),
    );
    reports.push({ file, as, ...worst, breaches });
  }
  process.stdout.write(asked.json === true ? `${JSON.stringify(reports, null, 2)}\n` : reports.map(textOf).join('\n'));
  if (!isUnderstood) return 2;
  return reports.some(({ breaches }) => breaches.length > 0) ? 1 : 0;
}

function budgetOf(asked: Asked): Budget {
  const { 'max-category': maxCategory, 'max-people': maxPeople, 'max-values': maxValues } = asked;
  return {
    ...(maxCategory === undefined ? {} : { maxCategory }),
    ...(maxPeople === undefined ? {} : { maxPeople }),
    ...(maxValues === undefined ? {} : { maxValues }),
  };
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
  process.stderr.write(`${file}: variables are a JSON object, by their names.\n`);
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
    process.stderr.write(`${file}: this file cannot be read.\n`);
    return null;
  }
}

function limitOf(limit: string): readonly [category: string, maximum: number] {
  const [category = '', maximum] = limit.split('=');
  return [category, Number(maximum)];
}

/** Names the options that were not understood, and never what was given. */
function wrongIn({ issues }: z.ZodError): string {
  const wrong = issues.map(({ path: [option] }) =>
    Object.hasOwn(explainArguments.shape, String(option)) ? `--${String(option)}` : 'an option',
  );
  return `Missing or wrong: ${[...new Set(wrong)].join(', ')}`;
}

function refuse(what: string): number {
  process.stderr.write(`${what}.\n\n${usage}`);
  return 2;
}
