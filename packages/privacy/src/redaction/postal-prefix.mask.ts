import { textMask } from './text.mask.js';

/** Shows the first three digits of a ZIP code or ZIP+4: `941••`. Codes of other countries are hidden. */
export const postalPrefixMask = textMask({
  name: 'POSTAL_PREFIX',
  accepts: ['String'],
  produces: 'only the first three digits of the ZIP code',
  longest: 10,
  show(text) {
    const prefix = zipCode.exec(text)?.[1];
    return prefix === undefined ? undefined : `${prefix}••`;
  },
});

const zipCode = /^([0-9]{3})[0-9]{2}(?:-?[0-9]{4})?$/;
