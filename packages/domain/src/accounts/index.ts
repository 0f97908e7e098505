export * from './access.js';
export * from './access-explanation.js';
export * from './account-inputs.js';
export * from './grant-rules.js';
export * from './period-cover.js';
export * from './roles.js';
export * from './user-states.js';
