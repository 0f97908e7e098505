import { createTestDatabase, readTrail, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { newId } from '@haicap/database/ledger';
import { checksum, COUNTRY, staffOf, step, unitId } from './act-story.js';
import type { Answer, Asker } from './execute.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const caoBang = seed.province('04', 'Tỉnh Cao Bằng');
const district = seed.district(langSon, '178', 'Thành phố Lạng Sơn', { kind: 'DISTRICT_CITY' });
const vinhTrai = seed.commune(district, '05977', 'Phường Vĩnh Trại', { areaKm2: 1.6, population: 10_000 });
const dongKinh = seed.commune(district, '05983', 'Phường Đông Kinh', { areaKm2: 2.1, population: null });
const act = seed.act({ title: 'Sắp xếp', on: '2025-07-01' });
act.forms(langSon, 'COMMUNE', '05977', 'Phường Đông Kinh').from(vinhTrai).from(dongKinh);

let db: TestDatabase;
let administrator: Asker;
let editor: Asker;
let neighbour: Asker;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  administrator = await staffOf(db, langSon);
  editor = await staffOf(db, langSon, 'UNIT_EDITOR');
  neighbour = await staffOf(db, caoBang);
});
afterAll(() => db.close());

describe('recording a unit without an act', () => {
  const hoangVan = {
    level: 'COMMUNE',
    kind: 'WARD',
    code: '05980',
    name: 'Phường Hoàng Văn Thụ',
    parentUnitId: unitId(district),
    validFrom: '2000-01-01',
    areaKm2: 1.4,
    reason: 'Bổ sung đơn vị còn thiếu',
  };

  it('stores its identity in its place and its first version', async () => {
    const { unit } = await step(db, 'unitCreate', hoangVan, editor);
    expect(unit).toMatchObject({
      level: 'COMMUNE',
      current: { code: '05980', shortName: 'Hoàng Văn Thụ', validFrom: '2000-01-01' },
    });
    const stored = await db.prisma.administrativeUnit.findFirstOrThrow({ orderBy: { number: 'desc' } });
    expect(stored.scopePath).toBe(`vn.p1.d3.c${stored.number}.`);
    const version = await db.prisma.administrativeUnitVersion.findFirstOrThrow({
      where: { unitId: stored.id },
    });
    expect(version).toMatchObject({
      provinceUnitId: langSon.id,
      populationQuality: 'MISSING',
      startedByEventId: null,
    });
    const [entry] = await readTrail(db, { recordId: version.id });
    expect(entry).toMatchObject({ operation: 'unitCreate', reason: 'Bổ sung đơn vị còn thiếu' });
  });

  it('creates once for one key, also when both requests come at once', async () => {
    const input = { ...hoangVan, code: '05981', name: 'Phường Tam Thanh', idempotencyKey: 'once' };
    const [first, second] = await Promise.all([step(db, 'unitCreate', input), step(db, 'unitCreate', input)]);
    expect(first.unit.id).toBe(second.unit.id);
    expect(await step(db, 'unitCreate', { ...input, name: 'Phường Khác' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('refuses a code in use, a superior unit of the wrong level or day, and faulty fields', async () => {
    const before = await checksum(db);
    const issues = async (change: Record<string, unknown>): Promise<string[]> => {
      const answer: Answer = await step(db, 'unitCreate', { ...hoangVan, code: '05989', ...change }, COUNTRY);
      return answer.issues.map(
        ({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`,
      );
    };
    expect(await issues({ code: '05977' })).toEqual(['code units.code.taken']);
    expect(await issues({ parentUnitId: unitId(vinhTrai) })).toEqual(['parentUnitId units.parent.level']);
    expect(await issues({ validFrom: '1990-01-01' })).toEqual(['parentUnitId units.parent.notExisting']);
    expect(await issues({ parentUnitId: toGlobalId('Facility', newId()) })).toEqual([
      'parentUnitId input.identifier',
    ]);
    expect(await issues({ code: '5989', kind: 'PROVINCE', parentUnitId: null })).toEqual([
      'code units.code.levelLength',
      'kind units.kind.notOfLevel',
      'parentUnitId units.parent.required',
    ]);
    expect(await checksum(db)).toBe(before);
  });

  it('is for those who edit the superior unit; a province is a matter of the country', async () => {
    const before = await checksum(db);
    const input = { ...hoangVan, code: '05990' };
    const viewer = await staffOf(db, langSon, 'VIEWER');
    for (const asker of [viewer, neighbour]) {
      expect(await step(db, 'unitCreate', input, asker)).toMatchObject({ __typename: 'Forbidden' });
    }
    const province = {
      level: 'PROVINCE',
      kind: 'PROVINCE',
      code: '98',
      name: 'Tỉnh Mới',
      validFrom: '2000-01-01',
    };
    expect(await step(db, 'unitCreate', province, administrator)).toMatchObject({ __typename: 'Forbidden' });
    const gone = { ...input, parentUnitId: unitId(newId()) };
    expect(await step(db, 'unitCreate', gone)).toMatchObject({ __typename: 'NotFound' });
    expect(await checksum(db)).toBe(before);
    expect((await step(db, 'unitCreate', province)).unit.current).toMatchObject({ code: '98', parent: null });
  });

  it('two at once for one code: one is refused', async () => {
    const input = { ...hoangVan, code: '05991' };
    const answers = await Promise.all([
      step(db, 'unitCreate', { ...input, name: 'Phường Một' }),
      step(db, 'unitCreate', { ...input, name: 'Phường Hai' }),
    ]);
    expect(answers.map(({ __typename }) => String(__typename)).toSorted()).toEqual([
      'InvalidInput',
      'UnitCreatePayload',
    ]);
  });
});

describe('correcting a version', () => {
  async function versionOf(unit: SeedUnit): Promise<{ id: string; expectedVersion: number }> {
    const row = await db.prisma.administrativeUnitVersion.findFirstOrThrow({ where: { unitId: unit.id } });
    return { id: toGlobalId('AdministrativeUnitVersion', row.id), expectedVersion: row.version };
  }

  it('changes that version alone, and keeps the reason in the audit trail', async () => {
    const others = (): Promise<unknown> =>
      db.prisma.administrativeUnitVersion.findMany({
        where: { NOT: { unitId: dongKinh.id } },
        orderBy: { id: 'asc' },
      });
    const before = await others();
    const version = await versionOf(dongKinh);
    const answer = await step(
      db,
      'unitVersionCorrect',
      {
        ...version,
        reason: 'Theo niên giám 2024',
        name: 'Phường Đông Kính',
        population: 12_345,
        populationAsOf: '2024-12-31',
      },
      administrator,
    );
    expect(answer.version).toMatchObject({
      id: version.id,
      version: version.expectedVersion + 1,
      name: 'Phường Đông Kính',
      shortName: 'Đông Kính',
      population: 12_345,
      populationQuality: 'PUBLISHED',
      populationAsOf: '2024-12-31',
      areaKm2: 2.1,
    });
    expect(await others()).toEqual(before);
    const entry = (await readTrail(db)).at(-1);
    expect(entry).toMatchObject({
      operation: 'unitVersionCorrect',
      reason: 'Theo niên giám 2024',
      action: 'UPDATE',
      unitId: dongKinh.id,
    });
    expect(entry?.before).toMatchObject({ name: 'Phường Đông Kinh', population: null });
  });

  it('clears with null what may be unknown, and leaves what must be known', async () => {
    const version = await versionOf(dongKinh);
    const answer = await step(db, 'unitVersionCorrect', {
      ...version,
      reason: 'Số liệu sai',
      population: null,
      name: null,
    });
    expect(answer.version).toMatchObject({
      population: null,
      populationQuality: 'MISSING',
      name: 'Phường Đông Kính',
    });
  });

  it('refuses the code of another unit at that time, but takes one that is free then', async () => {
    const version = await versionOf(dongKinh);
    const correct = (change: Record<string, unknown>): Promise<Answer> =>
      step(db, 'unitVersionCorrect', { ...version, reason: 'Nhập nhầm mã', ...change }, administrator);
    expect(await correct({ code: '05977' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: ['code'], code: 'units.code.taken' }],
    });
    expect(await correct({ code: '059' })).toMatchObject({ issues: [{ code: 'units.code.levelLength' }] });
    expect(await correct({ kind: 'PROVINCE' })).toMatchObject({
      issues: [{ code: 'units.kind.notOfLevel' }],
    });
    expect(await correct({})).toMatchObject({ issues: [{ code: 'units.correction.empty' }] });
    expect(await correct({ reason: ' ', code: '05985' })).toMatchObject({ issues: [{ path: ['reason'] }] });
    expect((await correct({ code: '05985' })).version.code).toBe('05985');
    // It is free again from the day the version ended.
    expect(
      (await correct({ code: '05983', expectedVersion: version.expectedVersion + 1 })).version.code,
    ).toBe('05983');
  });

  it('a writer outside of the lock takes the code: a typed refusal', async () => {
    const version = await versionOf(dongKinh);
    await db.pool.query(`CREATE FUNCTION take_code() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.code = '05999' AND pg_trigger_depth() = 1 THEN
          UPDATE administrative_unit_version SET code = '05999' WHERE code = '05991' AND id <> NEW.id;
        END IF;
        RETURN NEW;
      END $$`);
    await db.pool.query(
      'CREATE TRIGGER take_code BEFORE UPDATE ON administrative_unit_version FOR EACH ROW EXECUTE FUNCTION take_code()',
    );
    const answer = await step(db, 'unitVersionCorrect', { ...version, reason: 'Đua mã', code: '05999' });
    await db.pool.query('DROP FUNCTION take_code() CASCADE');
    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ code: 'units.code.taken' }] });
  });

  it('is refused for an older version, to editors and neighbours, and for what is no version', async () => {
    const before = await checksum(db);
    const input = { ...(await versionOf(vinhTrai)), reason: 'Sửa', seat: 'Số 1 Hùng Vương' };
    for (const asker of [editor, neighbour]) {
      expect(await step(db, 'unitVersionCorrect', input, asker)).toMatchObject({ __typename: 'Forbidden' });
    }
    const older = { ...input, expectedVersion: input.expectedVersion - 1 };
    expect(await step(db, 'unitVersionCorrect', older, administrator)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: input.expectedVersion,
    });
    for (const id of [unitId(vinhTrai), toGlobalId('AdministrativeUnitVersion', newId())]) {
      expect(await step(db, 'unitVersionCorrect', { ...input, id })).toMatchObject({
        __typename: 'NotFound',
      });
    }
    expect(await checksum(db)).toBe(before);
  });
});
