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
    if (!numberLike.test(text)) return undefined;
    const characters = text.replace(separators, '');
    if (characters.length < 8) return undefined;
    const lastFour = /[0-9]{4}$/.exec(characters)?.[0];
    return lastFour === undefined ? undefined : `•••• ${lastFour}`;
  },
});

const numberLike = /^[0-9A-Za-z ().+/-]+$/;
const separators = /[^0-9A-Za-z]/g;
