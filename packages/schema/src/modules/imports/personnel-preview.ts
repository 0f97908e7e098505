import { newId } from '@haicap/database/ledger';
import type { PlainDate } from '@haicap/domain/dates';
import {
  CHOICES_SHEET,
  countPersonnel,
  mentionsOf,
  PERSONNEL_FORMATS,
  planPersonnel,
  readPersonnel,
  type IdReader,
  type PersonnelWrite,
} from '@haicap/domain/personnel/import';
import { hasErrors } from '@haicap/domain/units/import';
import { findRecordId, isRecordId } from '../../graphql/global-id.js';
import { isWithin, type ImportReach } from './import-reach.js';
import { toRows } from './ledger-preview.js';
import { readPersonnelSnapshot, type SnapshotReader } from './personnel-snapshot.js';
import type { Preview, PreviewRow } from './preview.js';
import { readFiles } from './read-files.js';
import type { UploadedFile } from './uploaded-file.js';

/** A preview of an import of personnel with what it would write. */
export interface PersonnelPreview extends Preview {
  readonly write: PersonnelWrite | null;
}

/** Who imports, where they may, and on which day codes of units are read. */
export interface PersonnelImporter {
  readonly asOf: PlainDate;
  readonly reach: ImportReach;
  readonly actorId: string | null;
}

const KNOWN_COLUMNS = new Set(
  PERSONNEL_FORMATS.flatMap(({ columns, optional }) => [...columns, ...optional]),
);

/** Reads files of personnel and plans them against what is stored. With errors there is nothing to write. */
export async function previewPersonnel(
  reader: SnapshotReader,
  files: readonly UploadedFile[],
  { asOf, reach, actorId }: PersonnelImporter,
): Promise<PersonnelPreview> {
  const { tables: all, messages: ofFiles } = await readFiles(files);
  const tables = all.filter(({ file }) => !file.endsWith(` › ${CHOICES_SHEET}`));
  const read = readPersonnel(tables, idOf);
  const snapshot = await readPersonnelSnapshot(reader, mentionsOf(read.rows));
  const plan = planPersonnel(read.rows, snapshot, {
    asOf,
    mayRunOn: (path) => isWithin(reach.run, path),
    mayDecideOn: (path) => isWithin(reach.decide, path),
    actorId,
    newId,
  });
  const messages = [...ofFiles, ...read.messages, ...plan.messages];
  const isRefused = hasErrors(messages);
  return {
    rows: toRows(tables, messages, plan).map(withoutUnknown),
    derived: isRefused ? {} : countPersonnel(plan.write),
    scopePaths: plan.scopePaths,
    hasErrors: isRefused,
    write: isRefused ? null : plan.write,
  };
}

/** Exports give ids of the API; whoever fills in ids of records is understood as well. */
const idOf: IdReader = (type, text) =>
  findRecordId(type, text) ?? (isRecordId(text) ? text.toLowerCase() : null);

/** Columns that the import does not know are not kept: they may hold what only few may read. */
function withoutUnknown(row: PreviewRow): PreviewRow {
  const known = Object.entries(row.cells).filter(([column]) => KNOWN_COLUMNS.has(column.toLowerCase()));
  return { ...row, cells: Object.fromEntries(known) };
}
