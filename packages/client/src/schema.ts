// The types of the GraphQL schema, generated from its contract.
export type * from './schema.generated.js';
