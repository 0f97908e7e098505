import { lexicographicSortSchema, printSchema } from 'graphql';
import { printDataClasses } from './graphql/data-class-reference.js';
import { schema } from './schema.js';

/** The contract as committed in `schema.graphql`. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** What every field gives away and to whom, as committed in `docs/data-classes.md`. */
export function printClassReference(): string {
  return printDataClasses(schema);
}
