export * from './access-policy.js';
export * from './decide.js';
export * from './effect.js';
export * from './reason.js';
export * from './viewer.js';
