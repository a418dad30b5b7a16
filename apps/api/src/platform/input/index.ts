/** How an input is read: by a schema, into what was meant or into a refusal that names every problem. */
export { InvalidInput, parseInput } from './invalid.input.js';
export { isUuid } from './uuid.js';
