import { seedDemo } from '@haicap/database/seed';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../src/graphql/global-id.js';
import type { UploadedFile } from '../../src/modules/imports/uploaded-file.js';
import type { Answer, Asker } from '../execute.js';
import { applyAndWait, OPERATOR, preview, readImport, step } from './import-story.js';

let db: TestDatabase;
let officer: Asker;

beforeAll(async () => {
  db = await createTestDatabase({
    seed: { name: 'demo', load: async (into) => void (await seedDemo(into)) },
  });
  const { rows } = await db.pool.query<{ path: string }>(
    `SELECT unit.scope_path AS path FROM administrative_unit unit
     JOIN administrative_unit_version version ON version.unit_id = unit.id
     WHERE version.code = '05977' AND version.valid_to IS NULL`,
  );
  officer = { role: 'PERSONNEL_APPROVER', locale: 'en', scopePath: rows[0]!.path };
});
afterAll(() => db.close());

function csv(name: string, ...lines: string[]): UploadedFile {
  return { name: `${name}.csv`, content: Buffer.from(lines.join('\n')) };
}

const bring = (files: readonly UploadedFile[], asker = officer): Promise<Answer> =>
  preview(db, files, asker, 'PERSONNEL');

async function rowsOf<Row extends object>(statement: string, ...values: unknown[]): Promise<Row[]> {
  return (await db.pool.query<Row>(statement, values)).rows;
}

const codesOf = ({ errors }: Answer): string[] =>
  errors.nodes.map(
    (node: Answer) => `${node.file}:${node.row} ${node.messages.map((one: Answer) => one.code)}`,
  );

const FILES = [
  csv(
    'organizations',
    'unit_code,kind,name,valid_from,parent',
    '05977,STEERING_COMMITTEE,Ban Chỉ đạo chuyển đổi số,2026-01-01,Ủy ban nhân dân phường Đông Kinh',
  ),
  csv(
    'positions',
    'unit_code,organization,type,headcount,valid_from',
    '05977,Ban Chỉ đạo chuyển đổi số,specialist,2,2026-01-01',
  ),
  csv(
    'persons',
    'full_name,staff_code,unit_code,form_of_address',
    'Vi Văn Nhập,NHAP-1,05977,MR',
    'Lộc Thị Nhập,,5977,MS',
  ),
  csv(
    'assignments',
    'full_name,staff_code,unit_code,organization,type,valid_from,decision_number,decision_issued_on,decision_issuer',
    'Vi Văn Nhập,NHAP-1,05977,Ban Chỉ đạo chuyển đổi số,specialist,2026-01-01,77-QĐ,2025-12-30,Thành ủy (mẫu)',
    'Lộc Thị Nhập,,05977,Ban Chỉ đạo chuyển đổi số,Chuyên viên,2026-01-01,,,',
  ),
];

describe('an import of personnel', () => {
  test('brings bodies, posts, people and assignments in one transaction', async () => {
    const batch = await bring(FILES);
    expect(codesOf(batch)).toEqual([]);
    const derived = Object.fromEntries(batch.derived.map(({ key, count }: Answer) => [key, count]));
    expect(derived).toEqual({
      organizations: 1,
      positions: 1,
      establishments: 1,
      persons: 2,
      decisions: 1,
      assignments: 2,
    });
    expect(await rowsOf('SELECT 1 FROM person WHERE staff_code = $1', 'NHAP-1')).toEqual([]);
    expect(await applyAndWait(db, batch, officer)).toMatchObject({ status: 'APPLIED', failure: null });
    const held = await rowsOf(
      `SELECT person.full_name AS name, held.state, decision.number, body.name AS body,
         held.proposed_by_id IS NULL AS "byNobody", version.code
       FROM assignment held JOIN person ON person.id = held.person_id
       JOIN organization body ON body.id = held.organization_id
       JOIN administrative_unit_version version ON version.unit_id = person.unit_id AND version.valid_to IS NULL
       LEFT JOIN personnel_decision decision ON decision.id = held.start_decision_id
       WHERE person.full_name LIKE '%Nhập' ORDER BY person.full_name COLLATE "C"`,
    );
    const body = 'Ban Chỉ đạo chuyển đổi số';
    expect(held).toEqual([
      { name: 'Lộc Thị Nhập', state: 'PROPOSED', number: null, body, byNobody: false, code: '05977' },
      { name: 'Vi Văn Nhập', state: 'APPROVED', number: '77-QĐ', body, byNobody: true, code: '05977' },
    ]);
  });

  test('again changes nothing; whom a name alone was taken for is said', async () => {
    const before = await personnelHash();
    const batch = await bring(FILES);
    expect(codesOf(batch)).toEqual([]);
    expect(batch.derived).toEqual([]);
    expect(batch.warnings.nodes).toMatchObject([
      {
        file: 'persons.csv',
        row: 3,
        messages: [{ code: 'CODE_ZEROS_RESTORED' }, { code: 'PERSON_TAKEN_FOR' }],
      },
    ]);
    expect(await applyAndWait(db, batch, officer)).toMatchObject({ status: 'APPLIED' });
    expect(await personnelHash()).toEqual(before);
  });

  test('lists people of the same name and merges nobody', async () => {
    const [known] = await rowsOf<{ id: string; name: string; code: string }>(
      `SELECT person.id, full_name AS name, staff_code AS code FROM person
       JOIN administrative_unit_version version USING (unit_id)
       WHERE version.code = '05977' AND version.valid_to IS NULL AND is_demo ORDER BY staff_code LIMIT 1`,
    );
    const { name, code, id } = known!;
    const batch = await bring([csv('persons', 'full_name,unit_code', `${name.toLowerCase()},05977`)]);
    const [row] = batch.errors.nodes;
    expect(row.messages[0]).toMatchObject({ code: 'PERSON_DUPLICATE', column: 'full_name' });
    expect(row.messages[0].message).toContain(`${name} (${code}, Phường Đông Kinh)`);
    expect(
      await step(db, 'importApply', { id: batch.id, expectedVersion: batch.version }, officer),
    ).toMatchObject({ __typename: 'ImportHasErrors' });
    const decided = csv(
      'persons',
      'person_id,full_name,unit_code,note',
      `${toGlobalId('Person', id)},${name},05977,Ghi chú`,
      `new,${name},05977,`,
    );
    expect((await bring([decided])).counts).toEqual([
      { file: 'persons.csv', state: 'CHANGED', count: 1 },
      { file: 'persons.csv', state: 'NEW', count: 1 },
    ]);
  });

  test('is refused row by row for what is wrong, and nothing of it is stored', async () => {
    const before = await personnelHash();
    const batch = await bring([
      csv(
        'organizations',
        'unit_code,kind,name,valid_from,valid_to',
        '99999,OTHER,Ban A,2025-07-01,',
        '20,OTHER,Ban B,2025-08-01,',
        '05977,OTHER,Ban C,2026-02-01,2026-01-01',
        '06187,OTHER,Ban D,2025-07-01,',
      ),
      csv(
        'assignments',
        'full_name,staff_code,unit_code,organization,type,valid_from,decision_number,decision_issued_on,decision_issuer',
        ',NHAP-1,05977,UBND,committee_chair,2026-02-01,78-QĐ,2026-01-30,Thành ủy (mẫu)',
        ',NHAP-1,05977,Ban Z,committee_chair,2026-02-01,,,',
        ',XYZ-1,05977,UBND,committee_chair,31/31/2026,,,',
      ),
    ]);
    expect(codesOf(batch).toSorted()).toEqual([
      'assignments.csv:2 PERSONNEL_REFUSED,PERSONNEL_REFUSED',
      'assignments.csv:3 ORGANIZATION_UNKNOWN',
      'assignments.csv:4 DATE_INVALID',
      'organizations.csv:2 UNIT_UNKNOWN',
      'organizations.csv:3 UNIT_BEYOND_REACH',
      'organizations.csv:4 PERSONNEL_REFUSED',
      'organizations.csv:5 UNIT_BEYOND_REACH',
    ]);
    const [chair] = batch.errors.nodes.filter((row: Answer) => row.file === 'assignments.csv');
    // What stands in the way is said in the words of the rules themselves.
    expect(chair.messages[0].message).not.toContain('{');
    expect(await personnelHash()).toEqual(before);
  });

  test('keeps to the reach of who imports: people beyond it are unknown, their codes taken', async () => {
    const [other] = await rowsOf<{ id: string; name: string; code: string }>(
      `SELECT person.id, full_name AS name, staff_code AS code FROM person
       JOIN administrative_unit_version version USING (unit_id)
       WHERE version.code = '06613' AND version.valid_to IS NULL ORDER BY staff_code LIMIT 1`,
    );
    const { id, name, code } = other!;
    const batch = await bring([
      csv(
        'persons',
        'person_id,full_name,staff_code,unit_code',
        `${toGlobalId('Person', id)},${name},,05977`,
        `,Ai Đó,${code},05977`,
        `,${name},,05977`,
      ),
    ]);
    expect(codesOf(batch)).toEqual(['persons.csv:2 ID_UNKNOWN', 'persons.csv:3 STAFF_CODE_TAKEN']);
    const columns = await rowsOf<{ cells: Record<string, string> }>(
      'SELECT cells FROM import_row ORDER BY id DESC LIMIT 1',
    );
    expect(Object.keys(columns[0]!.cells)).toEqual(['full_name', 'unit_code']);
  });

  test('does not keep what stands in columns that it does not know', async () => {
    await bring([csv('persons', 'full_name,unit_code,birth_date', 'Chu Văn Kín,05977,1980-01-01')]);
    const [row] = await rowsOf<{ cells: object }>('SELECT cells FROM import_row ORDER BY id DESC LIMIT 1');
    expect(row!.cells).toEqual({ full_name: 'Chu Văn Kín', unit_code: '05977' });
  });
});

describe('who may', () => {
  const file = [csv('persons', 'full_name,unit_code', 'Hà Văn Quyền,05977')];

  test.each(['VIEWER', 'PERSONNEL_OFFICER', 'OPERATOR', 'UNIT_ADMINISTRATOR', 'AUDITOR'] as const)(
    '%s imports no personnel',
    async (role) => {
      await expect(bring(file, { role, locale: 'en' })).rejects.toThrow('FORBIDDEN');
    },
  );

  test('an import of personnel is seen by who made it, not by who imports units everywhere', async () => {
    const { id } = await bring(file);
    expect(await readImport(db, id, officer)).not.toBeNull();
    const operator = { ...OPERATOR, userId: '01900000-0000-7000-8000-00000000000a' };
    expect(await readImport(db, id, operator)).toBeNull();
    const input = { id, expectedVersion: 1 };
    expect(await step(db, 'importApply', input, operator)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what changes between preview and writing', () => {
  test('a seat that somebody else took stops the whole import', async () => {
    const line = 'Bế Văn Chậm,CHAM-1,05977,MR';
    const batch = await bring([
      csv('persons', 'full_name,staff_code,unit_code,form_of_address', line),
      csv(
        'assignments',
        'full_name,staff_code,unit_code,organization,type,valid_from,decision_number,decision_issued_on,decision_issuer',
        ',CHAM-1,05977,Ban Chỉ đạo chuyển đổi số,specialist,2026-01-01,79-QĐ,2025-12-30,Thành ủy (mẫu)',
      ),
    ]);
    expect(codesOf(batch)).toEqual([]);
    await db.pool.query(
      `UPDATE assignment SET state = 'APPROVED' WHERE state = 'PROPOSED'
       AND person_id = (SELECT id FROM person WHERE full_name = 'Lộc Thị Nhập')`,
    );
    const applied = await applyAndWait(db, batch, officer);
    expect(applied).toMatchObject({ status: 'FAILED' });
    expect(applied.failure).toContain('1 ');
    expect(await rowsOf('SELECT 1 FROM person WHERE staff_code = $1', 'CHAM-1')).toEqual([]);
  });

  test('a record that somebody changed since the export is not written over', async () => {
    const [person] = await rowsOf<{ id: string; version: number }>(
      `SELECT id, version FROM person WHERE staff_code = 'NHAP-1'`,
    );
    const file = (version: number) => [
      csv(
        'persons',
        'person_id,version,full_name,unit_code,note',
        `${toGlobalId('Person', person!.id)},${version},Vi Văn Nhập,05977,Mới`,
      ),
    ];
    expect(codesOf(await bring(file(person!.version - 1)))).toEqual(['persons.csv:2 VERSION_STALE']);
    const batch = await bring(file(person!.version));
    expect(await applyAndWait(db, batch, officer)).toMatchObject({ status: 'APPLIED' });
    expect(await rowsOf(`SELECT note, version FROM person WHERE staff_code = 'NHAP-1'`)).toEqual([
      { note: 'Mới', version: person!.version + 1 },
    ]);
  });
});

describe('placements', () => {
  test('place people of ended units in bulk, until nobody is left', async () => {
    const province: Asker = { role: 'PERSONNEL_APPROVER', locale: 'en' };
    const waiting = await rowsOf<{ id: string; kind: string; act: string }>(
      `SELECT held.id, held.kind::text, held.ended_by_event_id AS act FROM assignment held
       JOIN territorial_change_event event ON event.id = held.ended_by_event_id
       WHERE held.id IN (SELECT assignment_id FROM people_to_place(event.id)) ORDER BY held.id`,
    );
    expect(waiting).toHaveLength(5);
    const [first, ...others] = waiting;
    const files = [
      csv(
        'placements',
        'assignment_id,outcome,unit_code,organization,type,reason',
        `${toGlobalId('Assignment', first!.id)},PLACED,05977,Ban Chỉ đạo chuyển đổi số,specialist,`,
        ...others.map(({ id }) => `${toGlobalId('Assignment', id)},LEFT,,,,Nghỉ theo nguyện vọng`),
      ),
    ];
    const refused = await bring(files, province);
    // The body and its seats begin later than the unit ended, and both are taken.
    expect(codesOf(refused)).toEqual([
      'placements.csv:2 PERSONNEL_REFUSED,PERSONNEL_REFUSED,PERSONNEL_REFUSED',
    ]);
    const sound = [
      csv(
        'placements',
        'assignment_id,outcome,unit_code,organization,type,valid_from,reason',
        `${toGlobalId('Assignment', first!.id)},PLACED,05986,UBND,committee_vice_chair,2025-07-01,`,
        ...others.map(({ id }) => `${toGlobalId('Assignment', id)},LEFT,,,,,Nghỉ theo nguyện vọng`),
      ),
    ];
    const batch = await bring(sound, province);
    expect(codesOf(batch)).toEqual([]);
    expect(await applyAndWait(db, batch, province)).toMatchObject({ status: 'APPLIED' });
    const left = async (): Promise<unknown> => rowsOf('SELECT unplaced_people($1)', first!.act);
    // Proposed is not placed yet: that somebody else approves.
    expect(await left()).toEqual([{ unplaced_people: 1 }]);
    expect((await bring(sound, province)).derived).toEqual([]);
  });
});

async function personnelHash(): Promise<unknown> {
  const tables = ['organization', 'position', 'position_establishment', 'person', 'assignment', 'placement'];
  return Promise.all(
    tables.map((table) =>
      rowsOf(`SELECT md5(string_agg(row::text, '' ORDER BY row::text)) AS hash FROM "${table}" row`),
    ),
  );
}
