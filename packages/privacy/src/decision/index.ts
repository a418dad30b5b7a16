export * from './access-policy.js';
export * from './decide.js';
export * from './reason.js';
export * from './viewer.js';
