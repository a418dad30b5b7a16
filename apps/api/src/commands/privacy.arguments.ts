import { parseArgs } from 'node:util';
import type { Budget } from '@trackyourhours/privacy/graphql';
import { z } from 'zod';
import { isViewerName, viewerTitles, vocabulary, type Purpose, type ViewerName } from '../rooms/policy/index.js';
import { kebab } from './privacy.report.js';

/** How the command is used, in its words. */
export const usage = `Usage:
  privacy explain FILE… --as VIEWER [--purpose PURPOSE] [--operation NAME] [--variables FILE.json]
                  [--max-category CATEGORY=N]… [--max-people N] [--max-values N] [--json]

  FILE      a GraphQL document; - for standard input, which is called stdin. Nothing of it is run.
            Fragments of each file are known in all, and a file of fragments alone is not explained for itself
  VIEWER    ${Object.keys(viewerTitles).map(kebab).join(', ')}
  PURPOSE   ${Object.keys(vocabulary.purposes).join(', ')}
            Left out, every purpose is tried, and the one told that exposes most
  CATEGORY  ${Object.keys(vocabulary.categories).join(', ')}

  A value is one field of one person. Without --variables they are unknown, and the worst is taken for each.
  Ends with 0 within the budget; 1 over it, or when an operation would be refused as it is told; 2 when something was
  not understood.
`;

/** What is asked for, as it was understood. */
export interface Asked {
  readonly files: readonly string[];
  readonly as: ViewerName;
  readonly purpose: Purpose | undefined;
  readonly operationName: string | undefined;
  readonly variablesFile: string | undefined;
  readonly budget: Budget;
  readonly isJson: boolean;
}

/** Reads a command line. What is wrong with it names the options that were not understood, and never what was given. */
export function argumentsOf(args: readonly string[]): Asked | { readonly wrong: string } | 'HELP' {
  // Lenient, so that what is not understood ends in the usage and not in a trace.
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const [command, ...files] = positionals;
  if ('help' in values) return 'HELP';
  if (command !== 'explain') return { wrong: 'The one command there is: privacy explain.' };
  const parsed = explainArguments.safeParse(values);
  if (!parsed.success) return { wrong: wrongIn(parsed.error) };
  if (files.length === 0) return { wrong: 'Name at least one file, or - for standard input.' };
  const { as, purpose, operation, variables, json, ...limits } = parsed.data;
  return {
    files,
    as,
    purpose,
    operationName: operation,
    variablesFile: variables,
    budget: budgetOf(limits),
    isJson: json === true,
  };
}

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

type Limits = Pick<z.infer<typeof explainArguments>, 'max-category' | 'max-people' | 'max-values'>;

function budgetOf({ 'max-category': maxCategory, 'max-people': maxPeople, 'max-values': maxValues }: Limits): Budget {
  return {
    ...(maxCategory === undefined ? {} : { maxCategory }),
    ...(maxPeople === undefined ? {} : { maxPeople }),
    ...(maxValues === undefined ? {} : { maxValues }),
  };
}

function limitOf(limit: string): readonly [category: string, maximum: number] {
  const [category = '', maximum] = limit.split('=');
  return [category, Number(maximum)];
}

/** Names the options that were not understood with what each takes, and never what was given. */
function wrongIn({ issues }: z.ZodError): string {
  const wrong = issues.map(({ path: [option] }) =>
    isOption(option) ? `--${option} ${taken[option]}.` : unknownOption,
  );
  return ['Missing or wrong:', ...new Set(wrong)].join('\n  ');
}

function isOption(option: PropertyKey | undefined): option is keyof typeof taken {
  return option !== undefined && Object.hasOwn(taken, option);
}

/** What completes the name of each option to a sentence. */
const taken = {
  as: `says who would send it: ${Object.keys(viewerTitles).map(kebab).join(', ')}`,
  purpose: `is one of ${Object.keys(vocabulary.purposes).join(', ')}`,
  operation: 'is the name of an operation in the files',
  variables: 'is a file with a JSON object',
  'max-category': `is CATEGORY=N, such as ${Object.keys(vocabulary.categories)[0] ?? 'CATEGORY'}=0; a category is one of ${Object.keys(vocabulary.categories).join(', ')}`,
  'max-people': 'is a whole number, from 0',
  'max-values': 'is a whole number, from 0',
  json: 'takes no value',
} as const satisfies Record<keyof typeof options, string>;

const unknownOption = `An option is none of ${Object.keys(taken)
  .map((option) => `--${option}`)
  .join(', ')}.`;
