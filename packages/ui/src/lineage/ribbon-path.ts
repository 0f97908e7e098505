import type { PlacedLink } from './lineage-layout.js';

type Ends = Pick<PlacedLink, 'sourceX' | 'sourceY' | 'targetX' | 'targetY' | 'thickness'>;

/** Outline of a ribbon as an SVG path: two curves that leave and arrive horizontally. */
export function ribbonPath({ sourceX, sourceY, targetX, targetY, thickness }: Ends): string {
  const half = thickness / 2;
  const middle = round((sourceX + targetX) / 2);
  const [top, bottom] = [sourceY - half, sourceY + half].map(round);
  const [targetTop, targetBottom] = [targetY - half, targetY + half].map(round);
  return [
    `M${round(sourceX)},${top}`,
    `C${middle},${top} ${middle},${targetTop} ${round(targetX)},${targetTop}`,
    `L${round(targetX)},${targetBottom}`,
    `C${middle},${targetBottom} ${middle},${bottom} ${round(sourceX)},${bottom}Z`,
  ].join('');
}

/** Height of the ribbon's middle at a share (0 to 1) of its way. */
export function ribbonHeightAt({ sourceY, targetY }: Ends, way: number): number {
  const rest = 1 - way;
  return sourceY * (rest ** 3 + 3 * rest ** 2 * way) + targetY * (way ** 3 + 3 * rest * way ** 2);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
