const LONGEST_TEXT = 20_000;

/** What differs from the usual names. */
export interface NameOptions {
  /** Most statements that get a name. */
  readonly bound?: number;
  /** Two clients over the same connections must not give the same names. */
  readonly prefix?: string;
}

/**
 * Names statements so that PostgreSQL plans each once per connection. A statement gets its name when it is seen for
 * the second time, and names are never taken back: a name that changed its text would be refused by the driver,
 * and one forgotten would stay on the server. Statements beyond the bound are simply planned anew.
 */
export function nameStatements({ bound = 300, prefix = 'haicap' }: NameOptions = {}): (query: {
  readonly sql: string;
}) => string {
  const names = new Map<string, string>();
  let seenOnce = new Set<string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= bound || sql.length > LONGEST_TEXT) return '';
    if (!seenOnce.delete(sql)) {
      if (seenOnce.size >= bound) seenOnce = new Set();
      seenOnce.add(sql);
      return '';
    }
    const name = `${prefix}_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
