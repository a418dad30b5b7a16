import type { z } from 'zod';

/** What can be null in general and may not be here, in the sentence that says so. */
export function required<T extends z.ZodType<string | null | undefined>>(value: T, sentence: string): T {
  return value.refine((text) => text != null, sentence);
}
