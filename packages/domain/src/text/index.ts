export * from './fold-vi.js';
