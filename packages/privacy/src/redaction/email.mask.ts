import { hidden } from './constant.mask.js';
import { firstLetter } from './first-letter.js';
import { textMask } from './text.mask.js';

/** Shows the first letter of an email address: `a•••@•••`. The domain is hidden, since it can name an employer. */
export const emailMask = textMask({
  name: 'EMAIL',
  accepts: ['String'],
  produces: 'only its first letter',
  longest: 320, // RFC 3696: 64 for the mailbox, 255 for the domain, and the sign between.
  show(text) {
    if (!address.test(text)) return undefined;
    const letter = firstLetter(text.slice(0, text.indexOf('@')));
    return letter === undefined ? undefined : `${letter}${hidden}@${hidden}`;
  },
});

/** One sign with something on both sides of it; blanks, quotes and what cannot be seen make it no address. */
const address = /^[^@\s\p{C}"]+@[^@\s\p{C}"]+$/u;
