/**
 * The time, as something a part is given. No part reads the machine's clock by itself, so every promise that depends
 * on time (an expiry, a retention period, a deadline) can be tried at once instead of waited for.
 */
export { type Clock, systemClock } from './clock.system.js';
export { type FixedClock, fixedClock } from './clock.fixed.js';
