import type { LineageDiagramLink, LineageDiagramNode } from './lineage-graph.js';

/**
 * Column of every node by the longest way to or from the root, so that no link stays within one column
 * when a unit is reached over ways of different length. Nodes unrelated to the root keep their own column.
 *
 * @example lineageColumns(nodes, links).get('new-unit') // 0
 */
export function lineageColumns(
  nodes: readonly LineageDiagramNode[],
  links: readonly LineageDiagramLink[],
): ReadonlyMap<string, number> {
  const columns = new Map(nodes.map((node) => [node.id, node.column]));
  const roots = nodes.filter((node) => node.column === 0).map((node) => node.id);
  const forward = longestWays(roots, links, 'sourceId', 'targetId');
  const backward = longestWays(roots, links, 'targetId', 'sourceId');
  for (const [id, steps] of forward) if (columns.has(id)) columns.set(id, steps);
  for (const [id, steps] of backward) if (steps > 0 && columns.has(id)) columns.set(id, -steps);
  return columns;
}

type End = 'sourceId' | 'targetId';

function longestWays(
  roots: readonly string[],
  links: readonly LineageDiagramLink[],
  from: End,
  to: End,
): Map<string, number> {
  const longest = new Map(roots.map((id) => [id, 0]));
  // A lineage has no cycles; the bound keeps a wrong one from turning for ever.
  for (let round = 0; round < links.length; round += 1) {
    let changed = false;
    for (const link of links) {
      const steps = longest.get(link[from]);
      if (steps === undefined || (longest.get(link[to]) ?? -1) >= steps + 1) continue;
      longest.set(link[to], steps + 1);
      changed = true;
    }
    if (!changed) break;
  }
  return longest;
}
