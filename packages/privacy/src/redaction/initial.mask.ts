import { hidden } from './constant.mask.js';
import { firstLetter } from './first-letter.js';
import { textMask } from './text.mask.js';

/** Shows the first letter of a name: `A•••`. A name of one letter would be shown whole, so it is hidden. */
export const initialMask = textMask({
  name: 'INITIAL',
  accepts: ['String'],
  produces: 'only its first letter',
  longest: 1_000, // No name is longer, and a text of blanks would be read to its end.
  show(text) {
    const letter = firstLetter(text.trimStart());
    return letter === undefined ? undefined : letter + hidden;
  },
});
