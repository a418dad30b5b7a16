import { textMask } from './text.mask.js';

/** Shows the year of an ISO 8601 date or date and time: `1985`. A bare year is no date and would be shown whole. */
export const yearOnlyMask = textMask({
  name: 'YEAR_ONLY',
  accepts: ['String'],
  produces: 'only its year',
  longest: 40,
  show: (text) => (isoDate.test(text) ? text.slice(0, 4) : undefined),
});

const isoDate =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?$/;
