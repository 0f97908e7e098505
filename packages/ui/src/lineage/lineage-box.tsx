/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no tags for these roles */
/* oxlint-disable jsx-a11y/role-supports-aria-props -- aria-description is for every role since ARIA 1.3 */
import type { MouseEvent } from 'react';
import classes from './lineage-diagram.module.css';
import { lineageSizes, type PlacedNode } from './lineage-layout.js';

interface LineageBoxProps {
  readonly node: PlacedNode;
  readonly onNavigate?: ((href: string, event: MouseEvent) => void) | undefined;
}

/** A unit of the diagram; a real link when it has an address. */
export function LineageBox({ node, onNavigate }: LineageBoxProps) {
  const { href, description } = node;
  if (href === undefined) {
    const label = [node.title, node.subtitle, description].filter(Boolean).join(', ');
    return (
      <g className={classes.box} role="img" aria-label={label} tabIndex={0} data-tone={node.tone ?? 'plain'}>
        <BoxShape node={node} />
      </g>
    );
  }
  return (
    // Named by what stands in the box, so that speech control can call it by what is seen (WCAG 2.5.3).
    <a
      className={classes.box}
      href={href}
      aria-description={description}
      aria-current={node.tone === 'root' ? 'true' : undefined}
      data-tone={node.tone ?? 'plain'}
      onClick={(event) => onNavigate?.(href, event)}
    >
      <BoxShape node={node} />
    </a>
  );
}

function BoxShape({ node }: { node: PlacedNode }) {
  const { lineHeight } = lineageSizes;
  const lines = node.titleLines.length + (node.subtitle === undefined ? 0 : 1);
  const isCut = node.titleLines.join(' ') !== node.title;
  const firstBaseline = node.y + (node.height - lines * lineHeight) / 2 + 13;
  return (
    <>
      {isCut && <title>{node.title}</title>}
      <rect
        className={classes.boxShape}
        x={node.x}
        y={node.y}
        width={node.width}
        height={node.height}
        rx={6}
      />
      {node.titleLines.map((line, index) => (
        <text key={line} className={classes.boxTitle} x={node.x + 12} y={firstBaseline + index * lineHeight}>
          {line}
        </text>
      ))}
      {node.subtitle !== undefined && (
        <text
          className={classes.boxSubtitle}
          x={node.x + 12}
          y={firstBaseline + node.titleLines.length * lineHeight}
        >
          {node.subtitle}
        </text>
      )}
    </>
  );
}
