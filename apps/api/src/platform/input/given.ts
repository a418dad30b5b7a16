import { z } from 'zod';
import { refusedAs } from './problem.codes.js';

/** What may be null or absent while it is read, and is neither when it is read; in the sentence that says so. */
export function given<T>(value: z.ZodType<T | null | undefined>, sentence: string): z.ZodType<T> {
  return value.transform((read, context) => {
    if (read !== null && read !== undefined) return read;
    context.addIssue({ code: 'custom', ...refusedAs('REQUIRED', sentence) });
    return z.NEVER;
  });
}
