import { COUNTRY_PATH, newId } from '@haicap/database/ledger';
import {
  checkImport,
  compareLedger,
  countWrites,
  hasErrors,
  planLedger,
  type ComparedLedger,
  type ImportMessage,
  type ImportTable,
  type LedgerWrite,
  type StoredLedger,
} from '@haicap/domain/units/import';
import type { ReadFile } from './read-csv.js';
import { stateOf, type Preview, type PreviewRow } from './preview.js';

/** A preview of a ledger import with what it would write. */
export interface LedgerPreview extends Preview {
  readonly write: LedgerWrite | null;
}

/** Reads, checks and plans a ledger import against what is stored. With errors there is nothing to write. */
export function previewLedger(read: ReadFile, stored: StoredLedger): LedgerPreview {
  const checked = checkImport(read.tables, stored);
  const messages = [...read.messages, ...checked.messages];
  if (hasErrors(messages)) return withoutPlan(read.tables, messages);
  const compared = compareLedger(planLedger(checked.rows, stored), stored, newId);
  const all = [...messages, ...compared.messages];
  return {
    rows: toRows(read.tables, all, compared),
    derived: countWrites(compared.write),
    scopePaths: scopePathsOf(compared.write, stored),
    hasErrors: hasErrors(all),
    write: hasErrors(all) ? null : compared.write,
  };
}

/** What happens to the record behind each row. */
type Outcomes = Pick<ComparedLedger, 'outcomeOf'>;

function withoutPlan(tables: readonly ImportTable[], messages: readonly ImportMessage[]): LedgerPreview {
  return { rows: toRows(tables, messages, null), derived: {}, scopePaths: [], hasErrors: true, write: null };
}

/** Rows of tables with their states and messages; `compared` says what happens to the records behind them. */
export function toRows(
  tables: readonly ImportTable[],
  messages: readonly ImportMessage[],
  compared: Outcomes | null,
): PreviewRow[] {
  const byRow = new Map<string, ImportMessage[]>();
  for (const message of messages) {
    const key = `${message.row}@${message.file}`;
    const known = byRow.get(key);
    if (known) known.push(message);
    else byRow.set(key, [message]);
  }
  const rows = tables.flatMap((table) => rowsOf(table, byRow, compared));
  const wholeFiles = [...byRow.values()].map((ofRow) => {
    const { file, row } = ofRow[0]!;
    return { file, row, state: stateOf(null, ofRow), cells: {}, messages: ofRow };
  });
  return [...wholeFiles, ...rows];
}

/** Takes the messages of each row out of `byRow`; those of headers and unread files stay in it. */
function rowsOf(
  table: ImportTable,
  byRow: Map<string, ImportMessage[]>,
  compared: Outcomes | null,
): PreviewRow[] {
  return table.rows.flatMap(({ row, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const key = `${row}@${table.file}`;
    const messages = byRow.get(key) ?? [];
    byRow.delete(key);
    const outcome = compared?.outcomeOf({ file: table.file, row }) ?? null;
    // Without a plan nothing is known of what would happen to a sound row.
    const state = stateOf(compared === null ? 'NEW' : outcome, messages);
    return [{ file: table.file, row, state, cells: namedCells(table.header, cells), messages }];
  });
}

function namedCells(header: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    cells
      .map((cell, index) => [header[index]?.trim() || `#${index + 1}`, cell] as const)
      .filter(([, cell]) => cell !== ''),
  );
}

/** The provinces whose units are written; the country where an act concerns all of it or a province is new. */
function scopePathsOf(write: LedgerWrite, stored: StoredLedger): string[] {
  const paths = new Map(stored.units.map(({ id, scopePath }) => [id, scopePath]));
  const provinces = new Map(stored.versions.map(({ id, provinceUnitId }) => [id, provinceUnitId]));
  const touched = [
    ...write.versions.map(({ provinceUnitId }) => provinceUnitId),
    ...[...write.versionEnds, ...write.versionCorrections].map(({ id }) => provinces.get(id) ?? null),
    ...write.acts.map(({ scopeUnitId }) => scopeUnitId),
  ];
  return [...new Set(touched.map((id) => (id === null ? COUNTRY_PATH : (paths.get(id) ?? COUNTRY_PATH))))];
}
