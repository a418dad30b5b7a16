import { hidden } from './constant.mask.js';
import type { MaskName, Redaction } from './redaction.js';

/** The part of a mask that differs from one to the next. */
export interface TextMask {
  readonly name: MaskName;
  readonly accepts: readonly string[];
  readonly produces: string;
  /** A longer value is malformed, whatever it holds, and is not read: so a megabyte costs what a word costs. */
  readonly longest: number;
  /** Gives what may be shown of a text, or undefined if the text is not one that this mask understands. */
  readonly show: (text: string) => string | undefined;
}

/** Makes a mask of text out of its one rule: null stays null, and whatever the rule does not know is hidden. */
export function textMask({ name, accepts, produces, longest, show }: TextMask): Redaction {
  return Object.freeze({
    name,
    accepts,
    produces,
    apply(value: unknown): string | null {
      if (value === null || value === undefined) return null;
      if (typeof value !== 'string' || value.length > longest) return hidden;
      return show(value) ?? hidden;
    },
  });
}
