/** The selection with one id more or less. */
export function toggleOne(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return toggleIds(selected, [id], !selected.has(id));
}

/** The selection with all of some ids, or with none of them. */
export function toggleIds(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  isSelected: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) {
    if (isSelected) next.add(id);
    else next.delete(id);
  }
  return next;
}
