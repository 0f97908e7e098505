/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no tags for these roles */
import { isLineageCard } from './lineage-card.js';
import classes from './lineage-diagram.module.css';
import { isPartial } from './lineage-graph.js';
import type { PlacedLink } from './lineage-layout.js';
import { ribbonPath } from './ribbon-path.js';
import { wrapText } from '../text/wrap-text.js';

interface LineageRibbonProps {
  readonly link: PlacedLink;
  readonly hatchId: string;
  /** Ribbons that leave one box together carry their labels at the other end, where they have spread. */
  readonly labelAtTarget: boolean;
  readonly isActive: boolean;
  readonly onActivate: (id: string | null) => void;
}

const labelDistance = 12;
const labelLineHeight = 13;

/** What went from one unit to another. */
export function LineageRibbon({ link, hatchId, labelAtTarget, isActive, onActivate }: LineageRibbonProps) {
  const partial = isPartial(link);
  const path = ribbonPath(link);
  return (
    <g
      className={classes.ribbon}
      role="img"
      aria-label={link.description}
      tabIndex={0}
      data-partial={partial || undefined}
      data-share={link.share}
      data-active={isActive || undefined}
      onFocus={() => onActivate(link.id)}
      onBlur={() => onActivate(null)}
      onMouseEnter={() => onActivate(link.id)}
      onMouseLeave={(event) => {
        if (!isLineageCard(event.relatedTarget)) onActivate(null);
      }}
    >
      {/* A wider, invisible ribbon is easier to point at. */}
      <path
        className={classes.ribbonTarget}
        d={ribbonPath({ ...link, thickness: Math.max(24, link.thickness) })}
      />
      <path className={classes.ribbonShape} d={path} fill={partial ? `url(#${hatchId})` : undefined} />
      {link.label !== undefined && partial && (
        <RibbonLabel link={link} label={link.label} atTarget={labelAtTarget} />
      )}
    </g>
  );
}

function RibbonLabel({ link, label, atTarget }: { link: PlacedLink; label: string; atTarget: boolean }) {
  const lines = wrapText(label, 22, 2);
  const x = atTarget ? link.targetX - labelDistance : link.sourceX + labelDistance;
  const first = firstBaseline(link, lines.length, atTarget);
  return lines.map((line, index) => (
    <text
      key={line}
      className={classes.ribbonLabel}
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
