export * from './error-codes.js';
export * from './input-issue-codes.js';
