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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
