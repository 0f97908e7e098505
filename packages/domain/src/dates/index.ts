export * from './parse-date-input.js';
export * from './plain-date.js';
