import { describe, expect, it } from 'vitest';
import type { LineageDiagramLink, LineageDiagramNode } from './lineage-graph.js';
import { layoutLineage, type PlacedNode } from './lineage-layout.js';

function node(id: string, column: number): LineageDiagramNode {
  return { id, column, title: `Xã ${id}`, subtitle: id };
}

function link(
  sourceId: string,
  targetId: string,
  share: 'ALL' | 'PART' | 'NONE' = 'ALL',
): LineageDiagramLink {
  const id = `${sourceId}-${targetId}`;
  return { id, sourceId, targetId, areaShare: share, populationShare: share, description: id };
}

function overlaps(a: PlacedNode, b: PlacedNode): boolean {
  return a.x === b.x && a.y < b.y + b.height && b.y < a.y + a.height;
}

function anyOverlap(nodes: readonly PlacedNode[]): boolean {
  return nodes.some((a, index) => nodes.slice(index + 1).some((b) => overlaps(a, b)));
}

describe('layout of a lineage', () => {
  it.each([1, 2, 5, 14])('places %i predecessors in one column without overlap', (count) => {
    const sources = Array.from({ length: count }, (_, index) => node(`old${index}`, -1));
    const layout = layoutLineage(
      [node('new', 0), ...sources],
      sources.map((source) => link(source.id, 'new')),
    );
    expect(new Set(layout.nodes.map((placed) => placed.x)).size).toBe(2);
    expect(anyOverlap(layout.nodes)).toBe(false);
    expect(layout.nodes.every((placed) => placed.y + placed.height <= layout.height)).toBe(true);
  });

  it('keeps every link between two columns when ways of different length lead to a unit', () => {
    const nodes = [node('root', 0), node('direct', -1), node('between', -1)];
    const links = [link('direct', 'between'), link('between', 'root'), link('direct', 'root', 'PART')];
    const layout = layoutLineage(nodes, links);
    expect(layout.links.every((placed) => placed.sourceX < placed.targetX)).toBe(true);
    expect(layout.columns.get('direct')).toBe(-2);
  });

  it('lays out three steps back and three forward', () => {
    const ids = [-3, -2, -1, 0, 1, 2, 3];
    const nodes = ids.map((column) => node(`n${column}`, column));
    const layout = layoutLineage(
      nodes,
      ids.slice(1).map((column) => link(`n${column - 1}`, `n${column}`)),
    );
    const places = layout.nodes.map((placed) => placed.x);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(7);
  });

  it('draws a part thinner than the whole and a bare formality thinnest', () => {
    const nodes = [node('new', 0), node('a', -1), node('b', -1), node('c', -1)];
    const layout = layoutLineage(nodes, [
      link('a', 'new'),
      link('b', 'new', 'PART'),
      link('c', 'new', 'NONE'),
    ]);
    const [all, part, none] = layout.links.map((placed) => placed.thickness);
    expect(all).toBeGreaterThan(part!);
    expect(part).toBeGreaterThan(none!);
  });

  it('keeps the ends of many links within their box', () => {
    const sources = Array.from({ length: 14 }, (_, index) => node(`old${index}`, -1));
    const layout = layoutLineage(
      [node('new', 0), ...sources],
      sources.map((source) => link(source.id, 'new')),
    );
    const root = layout.nodes[0]!;
    for (const placed of layout.links) {
      expect(placed.targetY - placed.thickness / 2).toBeGreaterThanOrEqual(root.y);
      expect(placed.targetY + placed.thickness / 2).toBeLessThanOrEqual(root.y + root.height);
    }
  });

  it('draws a unit without lineage alone, and nothing for nothing', () => {
    expect(layoutLineage([node('alone', 0)], []).nodes).toHaveLength(1);
    expect(layoutLineage([], [])).toMatchObject({ width: 0, height: 0 });
  });

  it('leaves out links whose unit was cut off by the depth', () => {
    expect(layoutLineage([node('root', 0)], [link('unknown', 'root')]).links).toEqual([]);
  });

  it('draws a merger that was undone later without its way back', () => {
    const nodes = [node('village', -1), node('town', 0)];
    const layout = layoutLineage(nodes, [
      link('village', 'town'),
      link('town', 'village'),
      link('town', 'town'),
    ]);
    expect(layout.links.map((placed) => placed.id)).toEqual(['village-town']);
  });
});
