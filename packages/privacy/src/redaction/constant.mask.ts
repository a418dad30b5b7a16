import type { Redaction } from './redaction.js';

/** What stands for a value of which nothing is shown. */
export const hidden = '•••';

/** Shows that there is a value and nothing else; every other mask falls back to it. */
export const constantMask: Redaction = Object.freeze({
  name: 'CONSTANT',
  accepts: ['String', 'ID'],
  produces: 'only that there is a value',
  apply: (value: unknown) => (value === null || value === undefined ? null : hidden),
});
