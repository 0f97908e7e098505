export * from './personnel-lists.js';
