export * from './fold-vi.js';
export * from './spell-vi.js';
