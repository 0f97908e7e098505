import type { TransactionClient } from '@haicap/database';
import type { PlainDate } from '@haicap/domain/dates';
import { foldVi } from '@haicap/domain/text';
import {
  decodeText,
  hasErrors,
  importMessage,
  readBoundaries,
  type BoundaryRow,
  type ImportMessage,
} from '@haicap/domain/units/import';
import {
  findBoundaryUnits,
  hashGeometries,
  type BoundaryUnit,
  type BoundaryWrite,
} from './boundary-store.js';
import { stateOf, type Preview, type PreviewRow, type RowOutcome } from './preview.js';
import { sizeProblem } from './read-files.js';
import type { UploadedFile } from './uploaded-file.js';

/** A preview of an import of boundaries with what it would write. */
export interface BoundaryPreview extends Preview {
  readonly write: readonly BoundaryWrite[];
}

/** Reads and checks boundary files; a feature is of the unit that holds its code on the day. */
export async function previewBoundaries(
  reader: Pick<TransactionClient, '$queryRaw'>,
  files: readonly UploadedFile[],
  day: PlainDate,
): Promise<BoundaryPreview> {
  const read = files.map(readFile);
  const found = read.flatMap(({ rows }) => rows);
  const units = await findBoundaryUnits(
    reader,
    found.map(({ code }) => code),
    day,
  );
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const hashes = await hashGeometries(
    reader,
    found.map(({ geometry }) => geometry),
  );
  const known = found.map((row, index) => previewRow(row, byCode.get(row.code), hashes[index]!, day));
  const broken = brokenRows(read.flatMap(({ messages }) => messages));
  const rows = [...broken, ...known.map(({ preview }) => preview)];
  const write = known.flatMap((row) => row.write ?? []);
  return {
    rows,
    derived: { boundaries: write.length },
    scopePaths: [...new Set(units.map(({ scopePath }) => scopePath))],
    hasErrors: rows.some(({ state }) => state === 'ERROR'),
    write,
  };
}

function readFile(file: UploadedFile): { rows: readonly BoundaryRow[]; messages: readonly ImportMessage[] } {
  const problem = sizeProblem(file);
  if (problem !== null) return { rows: [], messages: [problem] };
  const decoded = decodeText(file.content);
  if (decoded.ok) return readBoundaries(file.name, decoded.text);
  const origin = { file: file.name, row: 1 };
  return { rows: [], messages: [importMessage(origin, null, 'ENCODING_NOT_UTF8', { line: decoded.line })] };
}

function previewRow(
  { origin, code, name, geometry }: BoundaryRow,
  unit: BoundaryUnit | undefined,
  hash: string,
  day: PlainDate,
): { readonly preview: PreviewRow; readonly write: BoundaryWrite | null } {
  const messages: ImportMessage[] = [];
  if (unit === undefined) {
    messages.push(importMessage(origin, 'code', 'BOUNDARY_CODE_UNKNOWN', { code, date: day }));
  } else if (name !== null && foldVi(name) !== foldVi(unit.name)) {
    const params = { code, found: name, expected: unit.name };
    messages.push(importMessage(origin, 'name', 'LINK_NAME_DIFFERS', params));
  }
  const outcome: RowOutcome =
    unit?.storedHash == null ? 'NEW' : unit.storedHash === hash ? 'SAME' : 'CHANGED';
  const cells = { code, ...(name !== null && { name }), geometry: geometry.type };
  const preview = { ...origin, state: stateOf(outcome, messages), cells, messages };
  if (unit === undefined || outcome === 'SAME') return { preview, write: null };
  const { unitId, validFrom } = unit;
  return { preview, write: { unitId, validFrom, geometry, source: origin.file } };
}

function brokenRows(messages: readonly ImportMessage[]): PreviewRow[] {
  const places = new Map<string, ImportMessage[]>();
  for (const message of messages) {
    const place = `${message.row}@${message.file}`;
    places.set(place, [...(places.get(place) ?? []), message]);
  }
  return [...places.values()].map((ofRow) => {
    const { file, row } = ofRow[0]!;
    return { file, row, state: hasErrors(ofRow) ? 'ERROR' : 'WARNING', cells: {}, messages: ofRow };
  });
}
