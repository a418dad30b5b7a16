import type { z } from 'zod';

/** What can be wrong with a value by itself. What is wrong with it among others has codes of the room that judges it. */
export const problemCodes = [
  'REQUIRED',
  'TOO_LONG',
  'TOO_SHORT',
  'NOT_A_DATE',
  'OUT_OF_RANGE',
  'NOT_ONE_OF',
  'NOT_VALID',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** The codes, as a description has them. */
export const problemCodesInWords = problemCodes.map((code) => `\`${code}\``).join(', ');

/** What a check of ours is refused by: `schema.refine(isSo, refusedAs('OUT_OF_RANGE', 'The day is to come.'))`. */
export function refusedAs(code: ProblemCode, message: string) {
  return { message, params: { code } } as const;
}

/** The code of what a schema refused; the library has codes of its own, which change with it. */
export function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  switch (issue.code) {
    case 'custom':
      return problemCodes.find((code) => code === issue.params?.['code']) ?? 'NOT_VALID';
    case 'invalid_type':
      return issue.input == null ? 'REQUIRED' : 'NOT_VALID';
    case 'too_small':
      if (!isCounted(issue.origin)) return 'OUT_OF_RANGE';
      return issue.origin === 'string' && issue.minimum === 1 ? 'REQUIRED' : 'TOO_SHORT';
    case 'too_big':
      return isCounted(issue.origin) ? 'TOO_LONG' : 'OUT_OF_RANGE';
    case 'invalid_value':
    case 'invalid_union':
      return 'NOT_ONE_OF';
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'not_multiple_of':
      return 'NOT_VALID';
  }
}

function isCounted(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}
