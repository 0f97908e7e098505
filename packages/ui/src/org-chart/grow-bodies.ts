/** A part of a tree that knows the part above it. */
export interface TreePart {
  readonly id: string;
  /** Null, or outside of what is shown: it stands at the top. */
  readonly parentId: string | null;
}

/** A part with those below it. */
export interface TreeNode<Part> {
  readonly part: Part;
  readonly children: readonly TreeNode<Part>[];
}

/**
 * Makes a tree of parts that name their parents; the order of the list is kept. A part whose parents go in a circle
 * stands at the top rather than being lost.
 *
 * @example growBodies([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }]) // [{ part: a, children: [{ part: b, … }] }]
 */
export function growBodies<Part extends TreePart>(parts: readonly Part[]): readonly TreeNode<Part>[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const roots = parts.filter((part) => isRoot(part, byId));
  return roots.map((part) => nodeOf(part, parts, new Set(roots.map(({ id }) => id))));
}

function nodeOf<Part extends TreePart>(
  part: Part,
  parts: readonly Part[],
  roots: ReadonlySet<string>,
): TreeNode<Part> {
  const below = parts.filter(({ id, parentId }) => parentId === part.id && !roots.has(id));
  return { part, children: below.map((child) => nodeOf(child, parts, roots)) };
}

/** At the top is what has nothing above it, and the first of a circle. */
function isRoot<Part extends TreePart>(part: Part, byId: ReadonlyMap<string, Part>): boolean {
  const seen = [part.id];
  let above = part.parentId === null ? undefined : byId.get(part.parentId);
  if (!above) return true;
  while (above) {
    if (above.id === part.id) return seen.toSorted()[0] === part.id;
    // A circle further up: that is not this part's.
    if (seen.includes(above.id)) return false;
    seen.push(above.id);
    above = above.parentId === null ? undefined : byId.get(above.parentId);
  }
  return false;
}
