import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.js';

/** The contract as committed in `schema.graphql`. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
