export * from './formats.js';
export * from './mentions.js';
export type { IdReader } from './read-cells.js';
export * from './plan-personnel.js';
export type { PersonnelOutcome, PlanOptions } from './plan-context.js';
export * from './read-personnel.js';
export * from './rows.js';
export * from './snapshot.js';
export * from './write.js';
