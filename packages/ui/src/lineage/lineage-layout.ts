import { sankey, type SankeyNode } from 'd3-sankey';
import { lineageColumns } from './lineage-columns.js';
import { wrapText } from '../text/wrap-text.js';
import { withoutCircles } from './without-circles.js';
import {
  linkShare,
  type LineageDiagramLink,
  type LineageDiagramNode,
  type LineageShare,
} from './lineage-graph.js';

/** A box with its place in the drawing, in pixels. */
export interface PlacedNode extends LineageDiagramNode {
  /** The title broken into lines that fit the box. */
  readonly titleLines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A ribbon with its ends in the drawing; `sourceY` and `targetY` are the middles of its ends. */
export interface PlacedLink extends LineageDiagramLink {
  readonly share: LineageShare;
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
  readonly thickness: number;
}

/** A drawing ready to be rendered. */
export interface LineageLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** Step of each box from the root; 0 is the root. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Sizes of the drawing in pixels. */
export interface LineageSizes {
  readonly nodeWidth: number;
  readonly nodeGap: number;
  readonly columnGap: number;
  readonly lineHeight: number;
  /** How many letters of the title fit into one line of a box. */
  readonly titleCharacters: number;
}

/** Comfortable on a desk, readable when printed on A4 landscape. */
export const lineageSizes: LineageSizes = {
  nodeWidth: 240,
  nodeGap: 12,
  columnGap: 216,
  lineHeight: 17,
  titleCharacters: 29,
};

const thickness: Readonly<Record<LineageShare, number>> = { ALL: 16, PART: 8, NONE: 2 };
const margin = 8;

interface Box {
  readonly id: string;
  readonly layer: number;
  readonly fixedValue: number;
}
interface Ribbon {
  readonly id: string;
}

/**
 * Places the boxes in columns by step and the ribbons between them. Ribbon thickness is a class
 * (all, part, nothing), not a quantity: the law does not publish how large a part is.
 */
export function layoutLineage(
  nodes: readonly LineageDiagramNode[],
  links: readonly LineageDiagramLink[],
  sizes: LineageSizes = lineageSizes,
): LineageLayout {
  if (nodes.length === 0) return { width: 0, height: 0, nodes: [], links: [], columns: new Map() };
  const known = new Set(nodes.map((node) => node.id));
  const drawn = withoutCircles(links.filter((link) => known.has(link.sourceId) && known.has(link.targetId)));
  const columns = lineageColumns(nodes, drawn);
  const first = Math.min(...columns.values());
  const layers = new Map([...columns].map(([id, column]) => [id, column - first]));
  const titles = new Map(nodes.map((node) => [node.id, wrapText(node.title, sizes.titleCharacters, 2)]));
  const boxes = nodes.map((node) => ({
    id: node.id,
    layer: layers.get(node.id) ?? 0,
    fixedValue: boxHeight(node, titles.get(node.id)!.length, drawn, sizes),
  }));
  const width = columnCount(layers) * (sizes.nodeWidth + sizes.columnGap) - sizes.columnGap;
  const height = drawingHeight(boxes, sizes);
  const placedBoxes = placeBoxes(boxes, drawn, { width, height }, sizes);
  const placedNodes = nodes.map((node) => ({
    ...node,
    ...placedBoxes.get(node.id)!,
    titleLines: titles.get(node.id)!,
  }));
  return {
    width: width + 2 * margin,
    height: height + 2 * margin,
    nodes: placedNodes,
    columns,
    links: placeLinks(drawn, new Map(placedNodes.map((node) => [node.id, node]))),
  };
}

function boxHeight(
  node: LineageDiagramNode,
  titleLines: number,
  links: readonly LineageDiagramLink[],
  sizes: LineageSizes,
): number {
  const leaving = links.filter((link) => link.sourceId === node.id);
  const arriving = links.filter((link) => link.targetId === node.id);
  const text = 14 + (titleLines + (node.subtitle === undefined ? 0 : 1)) * sizes.lineHeight;
  return Math.max(text, stackHeight(leaving) + 8, stackHeight(arriving) + 8);
}

function stackHeight(links: readonly LineageDiagramLink[]): number {
  return links.reduce((sum, link) => sum + thickness[linkShare(link)] + 4, -4);
}

function columnCount(layers: ReadonlyMap<string, number>): number {
  return Math.max(...layers.values()) + 1;
}

function drawingHeight(boxes: readonly Box[], sizes: LineageSizes): number {
  const heights = new Map<number, number>();
  for (const box of boxes) {
    heights.set(box.layer, (heights.get(box.layer) ?? -sizes.nodeGap) + box.fixedValue + sizes.nodeGap);
  }
  return Math.max(...heights.values());
}

type Place = Pick<PlacedNode, 'x' | 'y' | 'width' | 'height'>;

/** d3-sankey orders the boxes within their column so that ribbons cross least; one unit of value is one pixel. */
function placeBoxes(
  boxes: readonly Box[],
  links: readonly LineageDiagramLink[],
  size: { width: number; height: number },
  sizes: LineageSizes,
): ReadonlyMap<string, Place> {
  const graph = sankey<Box, Ribbon>()
    .nodeId((box) => box.id)
    .nodeAlign((box: SankeyNode<Box, Ribbon>) => box.layer)
    .nodeWidth(sizes.nodeWidth)
    .nodePadding(sizes.nodeGap)
    .iterations(24)
    .extent([
      [margin, margin],
      [margin + size.width, margin + size.height],
    ])({
    nodes: boxes.map((box) => ({ ...box })),
    links: links.map((link) => ({
      id: link.id,
      source: link.sourceId,
      target: link.targetId,
      value: thickness[linkShare(link)],
    })),
  });
  return new Map(
    graph.nodes.map((box) => {
      const height = box.fixedValue;
      const middle = ((box.y0 ?? 0) + (box.y1 ?? 0)) / 2;
      // d3 spreads the columns over its own depth; ours are spread over the steps.
      const x = margin + box.layer * (sizes.nodeWidth + sizes.columnGap);
      return [box.id, { x, y: Math.max(margin, middle - height / 2), width: sizes.nodeWidth, height }];
    }),
  );
}

function placeLinks(
  links: readonly LineageDiagramLink[],
  nodes: ReadonlyMap<string, PlacedNode>,
): PlacedLink[] {
  const leaving = stackEnds(links, nodes, 'sourceId', 'targetId');
  const arriving = stackEnds(links, nodes, 'targetId', 'sourceId');
  return links.map((link) => {
    const source = nodes.get(link.sourceId)!;
    const target = nodes.get(link.targetId)!;
    const share = linkShare(link);
    return {
      ...link,
      share,
      thickness: thickness[share],
      sourceX: source.x + source.width,
      sourceY: leaving.get(link.id) ?? source.y,
      targetX: target.x,
      targetY: arriving.get(link.id) ?? target.y,
    };
  });
}

/** Middles of the link ends along one side of each box, in the order of what lies opposite, centred on the box. */
function stackEnds(
  links: readonly LineageDiagramLink[],
  nodes: ReadonlyMap<string, PlacedNode>,
  end: 'sourceId' | 'targetId',
  opposite: 'sourceId' | 'targetId',
): ReadonlyMap<string, number> {
  const middles = new Map<string, number>();
  for (const node of nodes.values()) {
    const own = links
      .filter((link) => link[end] === node.id)
      .toSorted((a, b) => (nodes.get(a[opposite])?.y ?? 0) - (nodes.get(b[opposite])?.y ?? 0));
    let y = node.y + (node.height - stackHeight(own)) / 2;
    for (const link of own) {
      middles.set(link.id, y + thickness[linkShare(link)] / 2);
      y += thickness[linkShare(link)] + 4;
    }
  }
  return middles;
}
