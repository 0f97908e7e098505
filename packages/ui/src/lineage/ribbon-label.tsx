import { wrapText } from '../text/wrap-text.js';
import classes from './lineage-diagram.module.css';
import type { PlacedLink } from './lineage-layout.js';

interface RibbonLabelProps {
  readonly link: PlacedLink;
  readonly label: string;
  /** Ribbons that leave one box together carry their labels at the other end, where they have spread. */
  readonly atTarget: boolean;
  readonly isActive: boolean;
}

const labelDistance = 12;
const labelLineHeight = 13;

/** What a partial link takes, written beside it above all ribbons; a screen reader hears it from the ribbon. */
export function RibbonLabel({ link, label, atTarget, isActive }: RibbonLabelProps) {
  const lines = wrapText(label, 22, 2);
  const x = atTarget ? link.targetX - labelDistance : link.sourceX + labelDistance;
  const first = firstBaseline(link, lines.length, atTarget);
  return lines.map((line, index) => (
    <text
      key={line}
      className={classes.ribbonLabel}
      aria-hidden="true"
      data-active={isActive || undefined}
      x={x}
      y={first + index * labelLineHeight}
      textAnchor={atTarget ? 'end' : 'start'}
    >
      {line}
    </text>
  ));
}

/** Beside the end of the ribbon, on the side that the ribbon bends away from. */
function firstBaseline(link: PlacedLink, lines: number, atTarget: boolean): number {
  const goesDown = link.targetY > link.sourceY + 2;
  const end = atTarget ? link.targetY : link.sourceY;
  const isAbove = atTarget ? !goesDown && link.targetY < link.sourceY - 2 : goesDown;
  const half = link.thickness / 2;
  return isAbove ? end - half - 5 - (lines - 1) * labelLineHeight : end + half + 12;
}
