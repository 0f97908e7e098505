import type { ReactNode } from 'react';
import classes from './history-list.module.css';

/** One field before and after. */
export interface HistoryChange {
  readonly field: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** One thing that was done. */
export interface HistoryEntry {
  readonly id: string;
  /** Machine-readable instant for the `time` element. */
  readonly instant: string;
  readonly when: string;
  readonly who: string;
  readonly what: ReactNode;
  readonly reason?: ReactNode;
  readonly changes: readonly HistoryChange[];
}

/** What a history shows. */
export interface HistoryListProps {
  readonly label: string;
  readonly entries: readonly HistoryEntry[];
  readonly headings: { readonly field: string; readonly before: string; readonly after: string };
  /** Shown where a field had no value. */
  readonly emptyValue: string;
}

/**
 * Who did what and when, newest first as given, with each field before and after.
 *
 * @example <HistoryList label="History" entries={entries} headings={headings} emptyValue="—" />
 */
export function HistoryList({ label, entries, headings, emptyValue }: HistoryListProps) {
  return (
    <ol className={classes.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <div className={classes.head}>
            <span className={classes.what}>{entry.what}</span>
            <span className={classes.who}>
              {entry.who} · <time dateTime={entry.instant}>{entry.when}</time>
            </span>
          </div>
          {entry.reason !== undefined && entry.reason !== null && (
            <p className={classes.reason}>{entry.reason}</p>
          )}
          {entry.changes.length > 0 && (
            <ChangeTable changes={entry.changes} headings={headings} emptyValue={emptyValue} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** What a table of changes shows. */
export type ChangeTableProps = Pick<HistoryListProps, 'headings' | 'emptyValue'> &
  Pick<HistoryEntry, 'changes'>;

/**
 * Each field before and after.
 *
 * @example <ChangeTable changes={changes} headings={headings} emptyValue="—" />
 */
export function ChangeTable({ changes, headings, emptyValue }: ChangeTableProps) {
  // A new record has nothing before, a deleted one nothing after: a column of dashes would say nothing.
  const hasBefore = changes.some((change) => isGiven(change.before));
  const hasAfter = changes.some((change) => isGiven(change.after));
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{headings.field}</th>
          {hasBefore && <th scope="col">{headings.before}</th>}
          {hasAfter && <th scope="col">{headings.after}</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.field}</th>
            {hasBefore && <td className={classes.before}>{change.before ?? emptyValue}</td>}
            {hasAfter && <td className={classes.after}>{change.after ?? emptyValue}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isGiven(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== '';
}
