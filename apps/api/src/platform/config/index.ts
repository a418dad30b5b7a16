/**
 * The environment, read once and trusted from then on. Nothing has to be set: without a single variable the server
 * runs on an embedded database in `.data`. What is set wrongly is reported all at once, with how to mend it.
 */
export { type Config, readConfig } from './config.js';
export { ConfigError } from './config.errors.js';
