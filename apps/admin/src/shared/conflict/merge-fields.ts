/** Values of a form by field. */
export type FieldValues = Readonly<Record<string, string | number | null>>;

/** A field that someone else changed while the form was open. */
export interface FieldConflict {
  readonly field: string;
  /** When the form was opened. */
  readonly before: string | number | null;
  readonly mine: string | number | null;
  readonly theirs: string | number | null;
}

/** Which value of a field is kept. */
export type FieldChoice = 'mine' | 'theirs';

/** The fields that someone else changed to something other than what the form holds. */
export function findConflicts(
  before: FieldValues,
  mine: FieldValues,
  theirs: FieldValues,
): readonly FieldConflict[] {
  return Object.keys(mine)
    .filter((field) => !same(theirs[field], before[field]) && !same(theirs[field], mine[field]))
    .map((field) => ({
      field,
      before: before[field] ?? null,
      mine: mine[field] ?? null,
      theirs: theirs[field] ?? null,
    }));
}

/** What is kept unless one chooses otherwise: mine where I changed the field, theirs where only they did. */
export function firstChoice(conflict: FieldConflict): FieldChoice {
  return same(conflict.mine, conflict.before) ? 'theirs' : 'mine';
}

/** The form's values with the choices made. */
export function mergeFields<Values extends FieldValues>(
  mine: Values,
  conflicts: readonly FieldConflict[],
  choices: Readonly<Record<string, FieldChoice>>,
): Values {
  const merged: Record<string, string | number | null> = { ...mine };
  for (const conflict of conflicts) {
    const choice = choices[conflict.field] ?? firstChoice(conflict);
    merged[conflict.field] = conflict[choice];
  }
  return merged as Values;
}

/** An empty field is empty, whether as a text or as nothing. */
function same(one: unknown, other: unknown): boolean {
  return (one ?? '') === (other ?? '');
}
