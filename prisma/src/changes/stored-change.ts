/** What a statement changed, as triggers of PostgreSQL tell it once its transaction is committed; nothing of its content. */
export interface StoredChange {
  /** Kind of record: the name of its table, with `_draft` while it is being prepared. */
  readonly of: string;
  /** Where, one by one: scope path and id of each unit. */
  readonly at: readonly (readonly [scopePath: string, unitId: string | null])[];
  /** Where, when there were too many to name: somewhere below these scope paths. */
  readonly below: readonly string[];
}

/** Reads a message of the triggers; null for one of nobody we know. */
export function readChange(payload: string | undefined): StoredChange | null {
  try {
    const { of, at = [], below = [] } = JSON.parse(payload ?? '') as Partial<StoredChange>;
    return typeof of === 'string' ? { of, at, below } : null;
  } catch {
    return null;
  }
}
