/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   the card layout of narrow screens takes the implicit roles of a table away */
import { useId, type ReactNode } from 'react';
import classes from './lineage-table.module.css';

/** One link of a lineage in words. */
export interface LineageTableRow {
  readonly id: string;
  readonly source: ReactNode;
  readonly extent: ReactNode;
  readonly target: ReactNode;
  /** Clause, legal basis, note: one cell per entry of `detailHeadings`. */
  readonly details: readonly ReactNode[];
}

/** What a lineage table shows. */
export interface LineageTableProps {
  readonly caption: string;
  readonly headings: { readonly source: string; readonly extent: string; readonly target: string };
  readonly detailHeadings: readonly string[];
  readonly rows: readonly LineageTableRow[];
  readonly id?: string | undefined;
}

/**
 * The equivalent of a `LineageDiagram` in rows, with what does not fit into a drawing. On a narrow screen each
 * row becomes a small card.
 *
 * @example <LineageTable caption="Predecessors" headings={h} detailHeadings={['Clause']} rows={rows} />
 */
export function LineageTable({ caption, headings, detailHeadings, rows, id }: LineageTableProps) {
  const own = useId();
  const columns = [headings.source, headings.extent, headings.target, ...detailHeadings];
  return (
    <table className={classes.table} id={id ?? own} role="table">
      <caption className={classes.caption}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            {[row.source, row.extent, row.target, ...row.details].map((cell, index) => (
              <td key={columns[index]} role="cell" data-heading={columns[index]}>
                <span>{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
