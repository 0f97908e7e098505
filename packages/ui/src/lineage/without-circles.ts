import type { LineageDiagramLink } from './lineage-graph.js';

/**
 * The links without those that would close a circle, in the order given: a unit that was merged away and came
 * back under its old identity can still be drawn. Links from a unit to itself go too.
 */
export function withoutCircles(links: readonly LineageDiagramLink[]): readonly LineageDiagramLink[] {
  const targets = new Map<string, Set<string>>();
  return links.filter((link) => {
    if (reaches(link.targetId, link.sourceId, targets)) return false;
    const known = targets.get(link.sourceId) ?? new Set();
    targets.set(link.sourceId, known.add(link.targetId));
    return true;
  });
}

function reaches(from: string, to: string, targets: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(targets.get(id) ?? []));
  }
  return false;
}
