import { isDigit, isLetter } from './ascii.js';
import { textMask } from './text.mask.js';

/**
 * Shows the last four digits of a number on a card, account, telephone or certificate: `•••• 1234`. A number of fewer
 * than eight characters is hidden, so that never more than half of it is shown.
 */
export const lastFourMask = textMask({
  name: 'LAST_FOUR',
  accepts: ['String', 'ID'],
  produces: 'only its last four digits',
  longest: 64,
  show(text) {
    if (charactersOf(text) < 8) return undefined;
    const lastFour = lastDigits(text, 4);
    return lastFour === undefined ? undefined : `•••• ${lastFour}`;
  },
});

/** How many letters and digits a number has; none if anything else but separators stands in it. */
function charactersOf(text: string): number {
  let characters = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (isDigit(code) || isLetter(code)) characters += 1;
    else if (!separators.includes(text.charAt(place))) return 0;
  }
  return characters;
}

/** The last characters of a number without its separators, if they are digits. */
function lastDigits(text: string, count: number): string | undefined {
  let digits = '';
  for (let place = text.length - 1; place >= 0 && digits.length < count; place -= 1) {
    const code = text.charCodeAt(place);
    if (isDigit(code)) digits = text.charAt(place) + digits;
    else if (isLetter(code)) return undefined;
  }
  return digits.length === count ? digits : undefined;
}

const separators = ' ().+/-';
