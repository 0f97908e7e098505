import type { UnitTreeMatchesQuery, UnitTreeRowFragment } from '../operations.generated';

/** A unit with the matching units below it. */
export interface GrownUnit {
  readonly unit: UnitTreeRowFragment;
  readonly branch: readonly GrownUnit[];
}

interface Growing {
  readonly unit: UnitTreeRowFragment;
  readonly branch: Growing[];
}

/** Puts matching units under their superior units, each unit once, in the order they came in. */
export function growTree(matches: UnitTreeMatchesQuery['units']['nodes']): readonly GrownUnit[] {
  const known = new Map<string, Growing>();
  const roots: Growing[] = [];
  const place = (unit: UnitTreeRowFragment, above: Growing | null): Growing => {
    const there = known.get(unit.unitId);
    if (there) return there;
    const grown: Growing = { unit, branch: [] };
    known.set(unit.unitId, grown);
    (above?.branch ?? roots).push(grown);
    return grown;
  };
  for (const match of matches) {
    const path = [match.parent?.parent, match.parent, match].filter((unit) => unit != null);
    let above: Growing | null = null;
    for (const unit of path) above = place(unit, above);
  }
  return roots;
}
