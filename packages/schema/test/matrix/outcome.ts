/** What somebody learns from a field. */
export type Outcome = 'visible' | 'hidden' | 'not found' | `refused ${string}`;

interface ListAnswer {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
  readonly totalCount?: number;
  /** Of a table: one without rows tells nothing. */
  readonly rows?: readonly unknown[];
  readonly __typename?: string;
}

/** Answers that are all in their rows. */
const TABLES: readonly (string | undefined)[] = ['StaffingTable', 'PostMonitor'];

/** Null, an empty list and an empty page tell nothing; anything else does. */
export function isTelling(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  const { nodes, edges, totalCount, rows, __typename } = value as ListAnswer;
  if (TABLES.includes(__typename)) return (rows ?? []).length > 0;
  if (nodes === undefined && edges === undefined) return true;
  return (nodes ?? []).length > 0 || (edges ?? []).length > 0 || (totalCount ?? 0) > 0;
}

/** The outcome of each field of an answered record; a record that is null was not found. */
export function outcomesOf(
  record: Readonly<Record<string, unknown>> | null | undefined,
  fields: readonly string[],
): ReadonlyMap<string, Outcome> {
  return new Map(
    fields.map((field) => {
      if (record == null) return [field, 'not found'];
      return [field, isTelling(record[field]) ? 'visible' : 'hidden'];
    }),
  );
}
