/** How an input is read: by a schema, into what was meant or into a refusal that names every problem. */
export { calendarDate, isCalendarDate, latestToday, yearsAfter, type CalendarBounds } from './calendar.date.js';
export { given } from './given.js';
export { hasHiddenCharacter, isBlank } from './hidden.characters.js';
export { InvalidInput, parseInput } from './invalid.input.js';
export { postalAddress } from './postal.address.js';
export { problemCodesInWords, refusedAs, type ProblemCode } from './problem.codes.js';
export { required } from './required.js';
export { telephoneNumber } from './telephone.number.js';
export { textLine } from './text.line.js';
export { textLines } from './text.lines.js';
export { isUuid } from './uuid.js';
