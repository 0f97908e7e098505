import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/index.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.close());

async function newUnit(): Promise<string> {
  const { id } = await database.prisma.administrativeUnit.create({
    data: { level: 'COMMUNE', scopePath: 'vn.' },
  });
  return id;
}

interface Written {
  readonly unitId: string;
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  readonly level?: string;
}

async function write({ unitId, code, from, to, level = 'COMMUNE' }: Written): Promise<void> {
  await database.pool.query(
    `INSERT INTO administrative_unit_version (id, unit_id, valid_from, valid_to, level, code, name, short_name, kind)
     VALUES ($1, $2, $3, $4, $5::"UnitLevel", $6, 'Xã Hội Hoan', 'Hội Hoan', 'COMMUNE')`,
    [randomUUID(), unitId, from, to, level, code],
  );
}

describe('one version of a unit at any instant', () => {
  it('versions that follow one another stand side by side', async () => {
    const unitId = await newUnit();
    await write({ unitId, code: '00001', from: '2020-01-01', to: '2025-07-01' });
    await write({ unitId, code: '00001', from: '2025-07-01', to: null });
    expect(await database.prisma.administrativeUnitVersion.count({ where: { unitId } })).toBe(2);
  });

  it('versions that overlap by one day are refused', async () => {
    const unitId = await newUnit();
    await write({ unitId, code: '00002', from: '2020-01-01', to: '2025-07-02' });
    const second = write({ unitId, code: '00003', from: '2025-07-01', to: null });
    await expect(second).rejects.toThrow('administrative_unit_version_one_per_unit');
  });

  it('versions that start and end on one day clash with nothing', async () => {
    const unitId = await newUnit();
    await write({ unitId, code: '00004', from: '2025-07-01', to: '2025-07-01' });
    await write({ unitId, code: '00004', from: '2025-07-01', to: '2025-07-01' });
    await write({ unitId, code: '00004', from: '2025-07-01', to: null });
    expect(await database.prisma.administrativeUnitVersion.count({ where: { unitId } })).toBe(3);
  });
});

describe('one holder of a code at any instant', () => {
  it('a code passes to another unit when its holder ends', async () => {
    await write({ unitId: await newUnit(), code: '00010', from: '2000-01-01', to: '2025-07-01' });
    await write({ unitId: await newUnit(), code: '00010', from: '2025-07-01', to: null });
    expect(await database.prisma.administrativeUnitVersion.count({ where: { code: '00010' } })).toBe(2);
  });

  it('a second holder is refused', async () => {
    await write({ unitId: await newUnit(), code: '00011', from: '2000-01-01', to: null });
    const second = write({ unitId: await newUnit(), code: '00011', from: '2025-07-01', to: null });
    await expect(second).rejects.toThrow('administrative_unit_version_one_per_code');
  });

  it('two units may exchange their codes in one transaction, checked at its end', async () => {
    const [first, second] = [await newUnit(), await newUnit()];
    await write({ unitId: first, code: '00012', from: '2000-01-01', to: null });
    await write({ unitId: second, code: '00013', from: '2000-01-01', to: null });
    await database.prisma.$transaction([
      database.prisma.$executeRaw`SET CONSTRAINTS ALL DEFERRED`,
      database.prisma.administrativeUnitVersion.updateMany({
        where: { unitId: first },
        data: { code: '00013' },
      }),
      database.prisma.administrativeUnitVersion.updateMany({
        where: { unitId: second },
        data: { code: '00012' },
      }),
    ]);
    const holder = await database.prisma.administrativeUnitVersion.findFirst({ where: { code: '00012' } });
    expect(holder?.unitId).toBe(second);
  });

  it('of two programs that write at once one is refused', async () => {
    const units = await Promise.all([newUnit(), newUnit(), newUnit(), newUnit()]);
    const written = await Promise.allSettled(
      units.map((unitId) => write({ unitId, code: '00014', from: '2025-07-01', to: null })),
    );
    expect(written.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a version that cannot be', () => {
  it.each([
    ['ends before it starts', { code: '00020', from: '2025-07-02', to: '2025-07-01' }, 'period_check'],
    ['has the code of another level', { code: '001', from: '2025-07-02', to: null }, 'code_check'],
    ['has a code with letters', { code: '0002a', from: '2025-07-02', to: null }, 'code_check'],
    [
      'is a province with five digits',
      { code: '00021', from: '2025-07-02', to: null, level: 'PROVINCE' },
      'code_check',
    ],
    [
      'is a district with two digits',
      { code: '21', from: '2025-07-02', to: null, level: 'DISTRICT' },
      'code_check',
    ],
  ])('%s', async (_what, version, constraint) => {
    await expect(write({ unitId: await newUnit(), ...version })).rejects.toThrow(constraint);
  });

  it('has a negative area or population', async () => {
    const unitId = await newUnit();
    await write({ unitId, code: '00022', from: '2025-07-01', to: null });
    const update = (data: object) =>
      database.prisma.administrativeUnitVersion.updateMany({ where: { unitId }, data });
    await expect(update({ areaKm2: -1 })).rejects.toThrow('area_check');
    await expect(update({ population: -1 })).rejects.toThrow('population_check');
    await expect(update({ parentUnitId: unitId })).rejects.toThrow('parent_check');
  });
});

it('a unit that something rests on cannot be deleted', async () => {
  const unit = await newUnit();
  const user = await database.prisma.user.create({ data: { login: 'clerk', displayName: 'Clerk' } });
  const validFrom = new Date('2025-07-01');
  await database.prisma.grant.create({ data: { userId: user.id, role: 'VIEWER', unitId: unit, validFrom } });
  // Were the grant's unit emptied instead, the grant would become one on the whole country.
  await expect(database.prisma.administrativeUnit.delete({ where: { id: unit } })).rejects.toThrow(
    /grant_unit_id_fkey/,
  );
});

it('search text follows the name, whoever writes and whatever they pass', async () => {
  const unitId = await newUnit();
  await write({ unitId, code: '05977', from: '2025-07-01', to: null });
  const data = { name: 'Phường Đồng Kinh', shortName: 'Đồng Kinh', searchText: 'nonsense' };
  await database.prisma.administrativeUnitVersion.updateMany({ where: { unitId }, data });
  const version = await database.prisma.administrativeUnitVersion.findFirst({ where: { unitId } });
  expect(version?.searchText).toBe('05977 phuong dong kinh');
  const instrument = await database.prisma.legalInstrument.create({
    data: { number: '1672/NQ-UBTVQH15', kind: 'RESOLUTION', issuer: 'UBTVQH', subject: 'Sắp xếp các ĐVHC' },
  });
  const stored = await database.prisma.legalInstrument.findUnique({ where: { id: instrument.id } });
  expect(stored?.searchText).toBe('1672 nq ubtvqh15 sap xep cac dvhc');
});
