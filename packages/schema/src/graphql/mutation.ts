import type { z } from 'zod';
import { InvalidInput, type InputIssue } from './user-errors.js';

/** Parses an input with the same rules as the form; throws {@link InvalidInput} with every fault. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InvalidInput(result.error.issues.map(toIssue));
}

function toIssue(issue: z.core.$ZodIssue): InputIssue {
  return { path: issue.path.map(String), code: issue.message };
}
