import { plainDate, type PlainDate } from '../src/dates/index.js';
import {
  planPersonnel,
  readPersonnel,
  type PersonnelPlan,
  type PersonnelSnapshot,
  type SnapshotAssignment,
  type SnapshotPerson,
  type SnapshotUnit,
} from '../src/personnel/import/index.js';
import type { ImportTable } from '../src/units/import/index.js';

/** First day of everything. */
export const DAY: PlainDate = plainDate('2025-07-01');

function unit(code: string, id: string, scopePath: string): SnapshotUnit {
  return {
    code,
    unitId: id,
    name: `Phường ${id}`,
    scopePath,
    level: 'COMMUNE' as const,
    validFrom: DAY,
    validTo: null,
    lifeFrom: DAY,
    lifeTo: null,
  };
}

/** One ward within the reach, one beyond it. */
export const SNAPSHOT: PersonnelSnapshot = {
  units: [unit('05977', 'dong-kinh', 'vn.p1.c1.'), unit('06187', 'ky-lua', 'vn.p2.c2.')],
  types: ['committee_chair', 'specialist'].map((key) => ({
    id: `t-${key}`,
    key,
    nameVi: key === 'specialist' ? 'Chuyên viên' : 'Chủ tịch UBND',
    nameEn: key,
    nameFr: key,
    organizationKinds: [],
    levels: [],
    validFrom: DAY,
    validTo: null,
  })),
  organizations: [
    {
      id: 'o1',
      unitId: 'dong-kinh',
      kind: 'PEOPLES_COMMITTEE' as const,
      name: 'UBND phường Đông Kinh',
      abbreviation: 'UBND',
      parentId: null,
      ordinal: 1,
      validFrom: DAY,
      validTo: null,
      endReason: null,
      note: null,
      source: null,
      version: 3,
    },
  ],
  positions: [
    {
      id: 'p1',
      organizationId: 'o1',
      typeId: 't-committee_chair',
      title: null,
      ordinal: 1,
      note: null,
      version: 1,
    },
  ],
  establishments: [
    {
      id: 'e1',
      positionId: 'p1',
      validFrom: DAY,
      validTo: null,
      headcount: 1,
      status: 'AUTHORIZED' as const,
      basis: null,
    },
  ],
  persons: [person('n1', 'Nguyễn Văn An', 'MS-1'), person('n2', 'Lý Thị Bình', null)],
  assignments: [],
  placements: [],
  takenStaffCodes: ['MS-1', 'MS-99'],
};

/** Somebody of the ward. */
export function person(id: string, fullName: string, staffCode: string | null): SnapshotPerson {
  return {
    id,
    fullName,
    staffCode,
    formOfAddress: null,
    unitId: 'dong-kinh',
    unitName: 'Phường dong-kinh',
    scopePath: 'vn.p1.c1.',
    reachPaths: ['vn.p1.c1.'],
    note: null,
    source: null,
    version: 1,
  };
}

/** An approved assignment. */
export function held(
  id: string,
  personId: string,
  changes: Partial<SnapshotAssignment> = {},
): SnapshotAssignment {
  return {
    id,
    personId,
    personName: personId,
    positionId: 'p1',
    scopePath: 'vn.p1.c1.',
    unitName: 'u',
    postName: 'p',
    kind: 'PRINCIPAL',
    mode: 'APPOINTED',
    state: 'APPROVED',
    validFrom: DAY,
    validTo: null,
    term: null,
    expectedReturnOn: null,
    endReason: null,
    endedByEventId: null,
    overrideReason: null,
    note: null,
    source: null,
    version: 1,
    ...changes,
  };
}

/** A file of lines. */
export function table(file: string, ...lines: string[]): ImportTable {
  const [header = '', ...rows] = lines;
  return {
    file,
    header: header.split(','),
    rows: rows.map((line, index) => ({ row: index + 2, cells: line.split(',') })),
  };
}

/** What an import would do, with everything it says but infos. */
export function plan(
  tables: ImportTable[],
  snapshot: Partial<PersonnelSnapshot> = {},
): PersonnelPlan & { said: string[] } {
  const read = readPersonnel(tables, (_type, text) => (text.startsWith('#') ? null : text));
  let count = 0;
  const planned = planPersonnel(
    read.rows,
    { ...SNAPSHOT, ...snapshot },
    {
      asOf: DAY,
      mayRunOn: (path) => path.startsWith('vn.p1.'),
      mayDecideOn: (path) => path.startsWith('vn.p1.'),
      actorId: null,
      newId: () => `new-${(count += 1)}`,
    },
  );
  const said = [...read.messages, ...planned.messages]
    .filter(({ severity }) => severity !== 'INFO')
    .map(({ row, code, params }) => `${row} ${code}${params['finding'] ? ` ${params['finding']}` : ''}`);
  return { ...planned, said };
}

/** What happens to rows of a file. */
export function outcomes(planned: PersonnelPlan, file: string, ...rows: number[]): unknown[] {
  return rows.map((row) => planned.outcomeOf({ file, row }));
}
