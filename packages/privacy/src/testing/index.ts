/**
 * What tests of an application need: viewers in one line, a ledger in memory, the table of who sees what, random
 * operations over its schema, and values by which a leak shows itself.
 * Nothing here is for production, and nothing here knows an application's words.
 */
export { allowedCanaries, policyTextOf, type Asking } from './allowed.canaries.js';
export { Canaries, isPlanted, plantCanaries, type Canary, type PlantingOptions, type Sighting } from './canaries.js';
export type { CanaryValue } from './canary.value.js';
export { fuzz, FuzzFinding, fuzzSettings, type FuzzRun, type FuzzSettings } from './fuzz.js';
export { MemoryLedger } from './memory.ledger.js';
export { mayReach, sightOf, type Look, type PolicyText, type ReadField, type Sight } from './plain.reading.js';
export { aViewer } from './viewer.js';
export { expectVisibility, visibilityOf, type Viewpoint, type VisibilityTable } from './visibility.js';
export { VisibilityError, type VisibilityDifference } from './visibility.error.js';
export { oneIn, pick, seededDraw, someOf, type Draw } from '../graphql/testing/draw.js';
export type { InputValues, Literals } from '../graphql/testing/random.input.js';
export {
  randomOperation,
  type RandomOperation,
  type RandomOperationOptions,
} from '../graphql/testing/random.operation.js';
export { originalNames, rewrittenDocument } from '../graphql/testing/rewritten.document.js';
export { smallestDocument } from '../graphql/testing/smallest.document.js';
