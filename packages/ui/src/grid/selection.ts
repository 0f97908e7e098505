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

/** How many of the rows in view are selected. */
export function selectedShare(
  ids: readonly string[],
  selected: ReadonlySet<string>,
): 'none' | 'some' | 'all' {
  const count = ids.filter((id) => selected.has(id)).length;
  if (count === 0) return 'none';
  return count === ids.length ? 'all' : 'some';
}
