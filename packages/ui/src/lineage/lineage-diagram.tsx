import { useId, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { LineageBox } from './lineage-box.js';
import { LineageCard } from './lineage-card.js';
import classes from './lineage-diagram.module.css';
import { isPartial, type LineageDiagramLink, type LineageDiagramNode } from './lineage-graph.js';
import { layoutLineage, lineageSizes, type LineageLayout, type PlacedLink } from './lineage-layout.js';
import { LineageRibbon } from './lineage-ribbon.js';
import { RibbonLabel } from './ribbon-label.js';

/** What a lineage diagram shows. */
export interface LineageDiagramProps {
  /** Name of the drawing for a screen reader. */
  readonly label: string;
  readonly nodes: readonly LineageDiagramNode[];
  readonly links: readonly LineageDiagramLink[];
  /** Heading above a column: "Before", "This unit", "After". */
  readonly columnTitle?: ((column: number) => string) | undefined;
  /** Id of the element that says the same in words, for example a `LineageTable`. */
  readonly describedBy?: string | undefined;
  /** Called instead of following a box's `href`, for a client-side router. */
  readonly onNavigate?: ((href: string, event: MouseEvent) => void) | undefined;
}

const headingHeight = 26;

/**
 * Units as boxes in columns by step, what went from one to another as ribbons: full ones for the whole of a unit,
 * hatched and labelled ones for a part. Every box and every ribbon can be reached by keyboard and is described.
 *
 * @example <LineageDiagram label="Lineage" nodes={nodes} links={links} />
 */
export function LineageDiagram(props: LineageDiagramProps) {
  const { label, nodes, links, columnTitle, describedBy, onNavigate } = props;
  const hatch = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const layout = useMemo(() => layoutLineage(nodes, links), [nodes, links]);
  const top = columnTitle ? headingHeight : 0;
  const active = layout.links.find((link) => link.id === activeId);

  function dismissOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') setActiveId(null);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the card of a link
    <section
      className={classes.scroller}
      aria-label={label}
      aria-describedby={describedBy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it (WCAG 2.1.1)
      tabIndex={0}
      onKeyDown={dismissOnEscape}
    >
      <div className={classes.canvas} style={{ width: layout.width, height: layout.height + top }}>
        <svg
          className={classes.drawing}
          width={layout.width}
          height={layout.height + top}
          viewBox={`0 ${-top} ${layout.width} ${layout.height + top}`}
          data-active={active ? true : undefined}
        >
          <HatchPattern id={hatch} />
          {columnTitle && <ColumnHeadings layout={layout} title={columnTitle} />}
          {readingOrder(layout).map((item) =>
            'titleLines' in item ? (
              <LineageBox key={item.id} node={item} onNavigate={onNavigate} />
            ) : (
              <LineageRibbon
                key={item.id}
                link={item}
                hatchId={hatch}
                isActive={item.id === activeId}
                onActivate={setActiveId}
              />
            ),
          )}
          {labelledLinks(layout).map(({ link, label }) => (
            <RibbonLabel
              key={link.id}
              link={link}
              label={label}
              atTarget={leavesWithOthers(link, layout)}
              isActive={link.id === activeId}
            />
          ))}
        </svg>
        {active && (
          <LineageCard link={active} top={top} canvasWidth={layout.width} onLeave={() => setActiveId(null)} />
        )}
      </div>
    </section>
  );
}

/** Each box followed by the ribbons that leave it, column by column: the order of the Tab key and of painting. */
function readingOrder(layout: LineageLayout) {
  return layout.nodes
    .toSorted((a, b) => a.x - b.x || a.y - b.y)
    .flatMap((node) => [node, ...layout.links.filter((link) => link.sourceId === node.id)]);
}

/** The partial links that have something to say. */
function labelledLinks(layout: LineageLayout) {
  return layout.links.flatMap((link) =>
    link.label !== undefined && isPartial(link) ? [{ link, label: link.label }] : [],
  );
}

function leavesWithOthers(link: PlacedLink, layout: LineageLayout): boolean {
  return layout.links.filter((other) => other.sourceId === link.sourceId).length > 1;
}

function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={classes.hatchGround} width="6" height="6" />
        <rect className={classes.hatchLine} width="2.5" height="6" />
      </pattern>
    </defs>
  );
}

function ColumnHeadings({ layout, title }: { layout: LineageLayout; title: (column: number) => string }) {
  const columns = new Map(layout.nodes.map((node) => [node.x, layout.columns.get(node.id) ?? 0]));
  return [...columns].map(([x, column]) => (
    <text key={x} className={classes.heading} x={x + lineageSizes.nodeWidth / 2} y={-10} textAnchor="middle">
      {title(column)}
    </text>
  ));
}
