import classes from './lineage-diagram.module.css';
import type { PlacedLink } from './lineage-layout.js';

interface LineageCardProps {
  readonly link: PlacedLink;
  readonly top: number;
  readonly canvasWidth: number;
  readonly onLeave: () => void;
}

const cardWidth = 280;

/**
 * The small print of a link beside it. It stays while the pointer is on it and goes with Escape (WCAG 1.4.13).
 * Hidden from screen readers: the ribbon's own description says the same.
 */
export function LineageCard({ link, top, canvasWidth, onLeave }: LineageCardProps) {
  const middleX = (link.sourceX + link.targetX) / 2;
  const middleY = (link.sourceY + link.targetY) / 2 + top;
  const left = Math.max(4, Math.min(canvasWidth - cardWidth - 4, middleX - cardWidth / 2));
  return (
    <div
      className={classes.card}
      aria-hidden="true"
      data-lineage-card
      style={{ left, top: middleY + link.thickness / 2 + 4, width: cardWidth }}
      onMouseLeave={onLeave}
    >
      <strong>{link.description}</strong>
      {link.details?.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

/** Whether the pointer went from a ribbon onto its card. */
export function isLineageCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-lineage-card]') !== null;
}
