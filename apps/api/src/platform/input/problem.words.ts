import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * What is wrong with a value, in plain words, where the schema has none of its own. It says what belongs there and never
 * what was given. For whatever reads an input by a schema: `schema.safeParse(value, { error: problemInWords })`.
 */
export function problemInWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input == null ? 'It is missing.' : `It is ${kinds[issue.expected] ?? 'of another kind'}.`;
    case 'too_small':
      return boundInWords(issue.origin, 'least', Number(issue.minimum));
    case 'too_big':
      return boundInWords(issue.origin, 'most', Number(issue.maximum));
    case 'invalid_value':
      return issue.values.length === 1
        ? `It is ${issue.values.map(String).join()}.`
        : `It is one of these: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return 'It is none of the kinds that there are.';
    case 'unrecognized_keys':
      return 'It has a field that does not belong in it.';
    case 'invalid_format':
      return formatInWords(issue);
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return 'It is not as it should be.';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function boundInWords(origin: string, end: 'least' | 'most', bound: number): string {
  const many = `${bound.toLocaleString('en')} ${origin === 'string' ? 'character' : 'item'}${bound === 1 ? '' : 's'}`;
  if (origin === 'string' || origin === 'array') return `It has at ${end} ${many}.`;
  if (Math.abs(bound) >= Number.MAX_SAFE_INTEGER) return 'It is a number too large to be counted with.';
  return `It is at ${end} ${bound.toLocaleString('en')}.`;
}

function formatInWords({ format, prefix }: { readonly format: string; readonly prefix?: unknown }): string {
  if (format === 'starts_with') return `It begins with ${String(prefix)}`;
  return formats[format] ?? 'It is not written as it should be.';
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'It is a UUID.',
  email: 'It is an e-mail address.',
};
