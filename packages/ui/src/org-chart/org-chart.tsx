import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { growBodies, type TreeNode } from './grow-bodies.js';
import { OrgChartPostLine } from './org-chart-post-line.js';
import type { OrgChartBody, OrgChartLabels } from './org-chart-types.js';
import classes from './org-chart.module.css';

/** What an organization chart shows. */
export interface OrgChartProps {
  /** Name of the chart for a screen reader. */
  readonly label: string;
  readonly bodies: readonly OrgChartBody[];
  readonly labels: OrgChartLabels;
}

/**
 * Bodies of a unit with their posts, one below the other: nested lists that are drawn as a chart, so that they can be
 * read, searched and printed like any text. On a body's heading the arrow keys go up and down, left and right close
 * and open it.
 *
 * @example <OrgChart label="Tổ chức bộ máy" bodies={bodies} labels={labels} />
 */
export function OrgChart({ label, bodies, labels }: OrgChartProps) {
  const roots = useMemo(() => growBodies(bodies), [bodies]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const chart = useRef<HTMLUListElement>(null);
  const toggle = (id: string, isOpen: boolean): void =>
    setClosed((ids) => new Set(isOpen ? [...ids].filter((other) => other !== id) : [...ids, id]));

  function move(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      toggle(id, event.key === 'ArrowRight');
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const heads = [...(chart.current?.querySelectorAll<HTMLButtonElement>('button[data-head]') ?? [])];
    heads[heads.indexOf(event.currentTarget) + step]?.focus();
  }

  return (
    <ul ref={chart} className={classes.chart} aria-label={label}>
      {roots.map((node) => (
        <Body
          key={node.part.id}
          closed={closed}
          labels={labels}
          node={node}
          onKeyDown={move}
          onToggle={toggle}
        />
      ))}
    </ul>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface BodyProps {
  readonly node: TreeNode<OrgChartBody>;
  readonly closed: ReadonlySet<string>;
  readonly labels: OrgChartLabels;
  readonly onToggle: (id: string, isOpen: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>, id: string) => void;
}

function Body({ node, closed, labels, onToggle, onKeyDown }: BodyProps): ReactNode {
  const { part: body, children } = node;
  const isOpen = !closed.has(body.id);
  const hasContent = body.posts.length > 0 || children.length > 0;
  return (
    <li className={classes.branch}>
      <section className={classes.body} aria-label={body.title}>
        <header className={classes.head}>
          <div className={classes.name}>
            <h3>
              <button
                type="button"
                className={classes.toggle}
                data-head
                aria-expanded={isOpen}
                onClick={() => onToggle(body.id, !isOpen)}
                onKeyDown={(event) => onKeyDown(event, body.id)}
              >
                <span className={classes.marker} aria-hidden="true" />
                {body.title}
              </button>
            </h3>
            <span className={classes.subtitle}>{body.subtitle}</span>
          </div>
          {body.actions && <div className={classes.actions}>{body.actions}</div>}
        </header>
        <div className={classes.content} data-closed={!isOpen || undefined}>
          {body.posts.length > 0 && (
            <ol className={classes.posts}>
              {body.posts.map((post) => (
                <OrgChartPostLine key={post.id} labels={labels} post={post} />
              ))}
            </ol>
          )}
          {!hasContent && <p className={classes.none}>{labels.noPosts}</p>}
          {children.length > 0 && (
            <ul className={classes.below}>
              {children.map((child) => (
                <Body
                  key={child.part.id}
                  closed={closed}
                  labels={labels}
                  node={child}
                  onKeyDown={onKeyDown}
                  onToggle={onToggle}
                />
              ))}
            </ul>
          )}
        </div>
      </section>
    </li>
  );
}
