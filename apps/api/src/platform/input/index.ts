/** How an input is read: by a schema, into what was meant or into a refusal that names every problem. */
export { calendarDate, isCalendarDate, latestToday, yearsAfter, type CalendarBounds } from './calendar.date.js';
export { InvalidInput, parseInput } from './invalid.input.js';
export { required } from './required.js';
export { telephoneNumber } from './telephone.number.js';
export { isCountry, textLine } from './text.line.js';
export { textLines } from './text.lines.js';
export { isUuid } from './uuid.js';
