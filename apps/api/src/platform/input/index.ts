export { InputProblem, InvalidInput, parseInput } from './invalid.input.js';
export { isUuid } from './uuid.js';
