import type { z } from 'zod';
import { refusedAs } from './problem.codes.js';

/** What can be null in general and may not be here, in the sentence that says so. */
export function required<T extends z.ZodType<string | null | undefined>>(value: T, sentence: string): T {
  return value.refine((text) => text != null, refusedAs('REQUIRED', sentence));
}
