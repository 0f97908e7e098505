export * from './access.js';
export * from './account-inputs.js';
export * from './roles.js';
