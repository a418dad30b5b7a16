import { isDigits } from './ascii.js';
import { textMask } from './text.mask.js';

/** Shows the first three digits of a ZIP code or ZIP+4: `941••`. Codes of other countries are hidden. */
export const postalPrefixMask = textMask({
  name: 'POSTAL_PREFIX',
  accepts: ['String'],
  produces: 'only the first three digits of the ZIP code',
  longest: 10,
  show(text) {
    return isZipCode(text) ? `${text.slice(0, 3)}••` : undefined;
  },
});

function isZipCode(text: string): boolean {
  switch (text.length) {
    case 5:
    case 9:
      return isDigits(text, 0, text.length);
    case 10:
      return isDigits(text, 0, 5) && text.charAt(5) === '-' && isDigits(text, 6, 10);
    default:
      return false;
  }
}
