import { idAt } from './ids.js';
import type { Row } from './insert-rows.js';
import { PATHS, PLACES, type Place } from './places.js';

/** Rows of imports, each uploaded by the account of its place and about that place, with their files and rows. */
export function importRows(): Readonly<Record<'import_batch' | 'import_file' | 'import_row', Row[]>> {
  return {
    import_batch: PLACES.flatMap((place) => [
      batchRow(place, 'import', 'LEDGER'),
      batchRow(place, 'personnel import', 'PERSONNEL'),
    ]),
    import_file: PLACES.map((place) => ({
      id: idAt('import file', place),
      batch_id: idAt('import', place),
      name: 'don-vi.csv',
      content: Buffer.from('mã,tên'),
    })),
    import_row: PLACES.flatMap((place) =>
      (['import', 'personnel import'] as const).map((kind) => ({
        batch_id: idAt(kind, place),
        file: 'don-vi.csv',
        row: 2,
        state: 'NEW',
        cells: { mã: '01001' },
        messages: JSON.stringify([
          {
            severity: 'WARNING',
            column: 'mã',
            code: 'CODE_SCIENTIFIC',
            params: { value: '1E+05', digits: 5 },
          },
        ]),
      })),
    ),
  };
}

function batchRow(place: Place, record: 'import' | 'personnel import', kind: string): Row {
  return {
    id: idAt(record, place),
    kind,
    status: 'PREVIEWED',
    files: JSON.stringify([{ name: 'don-vi.csv', size: 10, sha256: 'ab', rows: 1 }]),
    summary: {
      counts: [{ file: 'don-vi.csv', state: 'NEW', count: 1 }],
      derived: { units: 1 },
      scopePaths: [PATHS[place]],
      hasErrors: false,
      asOf: '2026-11-23',
    },
    step: 'units',
    failure: { code: 'INTERNAL', params: { errorId: 'a1b2' } },
    created_by_id: idAt('user', place),
    applied_at: '2026-11-22T02:00:00Z',
  };
}
