import { hasErrors, type ImportMessage } from '@haicap/domain/units/import';
import type { ImportRowState } from '@haicap/database/client';

/** A row of a file as the preview shows it. */
export interface PreviewRow {
  readonly file: string;
  readonly row: number;
  readonly state: ImportRowState;
  /** Cells exactly as read, by column name. */
  readonly cells: Readonly<Record<string, string>>;
  readonly messages: readonly ImportMessage[];
}

/** What an import would do, without doing it. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** Number of records that applying creates or changes, by kind. */
  readonly derived: Readonly<Record<string, number>>;
  /** Scope paths on which the importing user needs the permission. */
  readonly scopePaths: readonly string[];
  readonly hasErrors: boolean;
}

/** What happens to the record behind a row. */
export type RowOutcome = 'NEW' | 'CHANGED' | 'SAME' | null;

/**
 * State of a row: an error before all, then SAME, because a warning about what is stored already asks for nothing;
 * then a warning, then what is written.
 */
export function stateOf(outcome: RowOutcome, messages: readonly ImportMessage[]): ImportRowState {
  if (hasErrors(messages)) return 'ERROR';
  if (outcome === 'SAME' || outcome === null) return outcome === null ? warningOr(messages, 'SAME') : 'SAME';
  return warningOr(messages, outcome);
}

function warningOr(messages: readonly ImportMessage[], state: ImportRowState): ImportRowState {
  return messages.some(({ severity }) => severity === 'WARNING') ? 'WARNING' : state;
}

/** Number of rows by file and state, in the order of the files. */
export function countRows(
  rows: readonly PreviewRow[],
): { readonly file: string; readonly state: ImportRowState; readonly count: number }[] {
  const counts = new Map<string, { file: string; state: ImportRowState; count: number }>();
  for (const { file, state } of rows) {
    const key = `${file}\n${state}`;
    const known = counts.get(key) ?? { file, state, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()];
}
