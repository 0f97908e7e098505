/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no tags for these roles */
import { isLineageCard } from './lineage-card.js';
import classes from './lineage-diagram.module.css';
import { isPartial } from './lineage-graph.js';
import type { PlacedLink } from './lineage-layout.js';
import { ribbonPath } from './ribbon-path.js';

interface LineageRibbonProps {
  readonly link: PlacedLink;
  readonly hatchId: string;
  readonly isActive: boolean;
  readonly onActivate: (id: string | null) => void;
}

/** What went from one unit to another. */
export function LineageRibbon({ link, hatchId, isActive, onActivate }: LineageRibbonProps) {
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
    </g>
  );
}
