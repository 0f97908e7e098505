export * from './instrument-number.js';
export * from './legal-instrument-input.js';
