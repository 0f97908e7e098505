import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withTransaction } from '../src/index.js';
import { type TestDatabase, countStatements, createTestDatabase, readTrail } from '../testing/index.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.close());

const actor = {
  actorId: randomUUID(),
  actorName: 'Nguyễn Thị Hoa',
  operation: 'unitCreate',
  requestId: 'r-1',
  address: '10.7.0.9',
};

const entriesOf = (tableName: string, recordId?: string) =>
  readTrail(database, recordId === undefined ? { tableName } : { tableName, recordId });
const countEntries = async () => (await readTrail(database)).length;

it('an insert, an update and a delete are each kept with who, why, before and after', async () => {
  const id = await withTransaction(database, { ...actor, reason: 'Nghị quyết 1672' }, async (transaction) => {
    const unit = await transaction.administrativeUnit.create({
      data: { level: 'COMMUNE', scopePath: 'vn.p1.' },
    });
    return unit.id;
  });
  await withTransaction(database, actor, (transaction) =>
    transaction.administrativeUnit.update({ where: { id }, data: { scopePath: 'vn.p2.' } }),
  );
  await withTransaction(database, actor, (transaction) =>
    transaction.administrativeUnit.delete({ where: { id } }),
  );
  const entries = await entriesOf('administrative_unit', id);
  expect(entries.map((entry) => entry.action)).toEqual(['INSERT', 'UPDATE', 'DELETE']);
  expect(entries[0]).toMatchObject({ ...actor, reason: 'Nghị quyết 1672', unitId: id, before: null });
  expect(entries[1]).toMatchObject({
    before: { scope_path: 'vn.p1.' },
    after: { scope_path: 'vn.p2.' },
    reason: null,
  });
  expect(entries[2]).toMatchObject({ before: { scope_path: 'vn.p2.' }, after: null });
});

it('a thousand rows in one statement make a thousand entries and no further statement', async () => {
  const data = Array.from({ length: 1_000 }, (_, index) => ({
    number: `${index}/QĐ-UBND`,
    kind: 'DECISION' as const,
    issuer: 'UBND',
    subject: 'Quyết định',
  }));
  const { statements } = await countStatements(database, () =>
    withTransaction(database, actor, (transaction) => transaction.legalInstrument.createMany({ data })),
  );
  expect(await entriesOf('legal_instrument')).toHaveLength(1_000);
  expect(statements.length).toBeLessThanOrEqual(5);
});

it('the actor ends with the transaction', async () => {
  await withTransaction(database, actor, async () => undefined);
  const { id } = await database.prisma.user.create({ data: { login: 'nobody', displayName: 'Nobody' } });
  expect(await entriesOf('user', id)).toMatchObject([{ actorId: null, actorName: null, operation: null }]);
});

it('what fails leaves neither the row nor its entry', async () => {
  const before = await countEntries();
  const failing = withTransaction(database, actor, async (transaction) => {
    await transaction.administrativeUnit.create({ data: { level: 'COMMUNE', scopePath: 'vn.' } });
    throw new Error('the rule says no');
  });
  await expect(failing).rejects.toThrow('the rule says no');
  expect(await countEntries()).toBe(before);
});

it('secrets change on the record, but their values do not stand in it', async () => {
  const { id } = await database.prisma.user.create({
    data: { login: 'hoa', displayName: 'Hoa', passwordHash: 'first-secret' },
  });
  await database.prisma.user.update({ where: { id }, data: { passwordHash: 'second-secret' } });
  const key = await database.prisma.apiKey.create({
    data: {
      keyId: 'k1',
      secretHash: Buffer.from('third-secret'),
      userId: id,
      name: 'K',
      expiresAt: new Date(),
    },
  });
  const entries = [...(await entriesOf('user', id)), ...(await entriesOf('api_key', key.id))];
  expect(entries.map((entry) => entry.action)).toEqual(['INSERT', 'UPDATE', 'INSERT']);
  expect(JSON.stringify(entries)).not.toMatch(/secret|password_hash/);
});

it('what is not worth an entry makes none', async () => {
  const batch = await database.prisma.importBatch.create({ data: { kind: 'LEDGER', files: [] } });
  await database.prisma.importBatch.update({
    where: { id: batch.id },
    data: { progress: 50, step: 'reading' },
  });
  await database.prisma.importBatch.update({ where: { id: batch.id }, data: { status: 'PREVIEWED' } });
  expect((await entriesOf('import_batch', batch.id)).map((entry) => entry.action)).toEqual([
    'INSERT',
    'UPDATE',
  ]);
});

it('parts of an act belong to the unit of the act', async () => {
  const province = await database.prisma.administrativeUnit.create({
    data: { level: 'PROVINCE', scopePath: 'vn.p9.' },
  });
  const event = await database.prisma.territorialChangeEvent.create({
    data: {
      title: 'Sắp xếp',
      operationalFrom: new Date('2025-07-01'),
      scopeUnitId: province.id,
      scopePath: 'vn.p9.',
      parts: { create: { ordinal: 1, areaPart: 'ALL', populationPart: 'ALL' } },
    },
    include: { parts: true },
  });
  const [entry] = await entriesOf('territorial_change_part', event.parts[0]!.id);
  expect(entry?.unitId).toBe(province.id);
});

it('an import in bulk writes its one entry itself', async () => {
  const before = await countEntries();
  await withTransaction(
    database,
    { ...actor, operation: 'import' },
    (transaction) => transaction.administrativeUnit.create({ data: { level: 'COMMUNE', scopePath: 'vn.' } }),
    { audit: 'bulk' },
  );
  expect(await countEntries()).toBe(before);
});

it.each([
  ['UPDATE audit.entry SET reason = NULL'],
  ['DELETE FROM audit.entry'],
  ['TRUNCATE audit.entry'],
  ['TRUNCATE administrative_unit CASCADE'],
  ['DELETE FROM audit.origin'],
  ['TRUNCATE audit.seal'],
])('the trail stays: %s is refused', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toThrow('would leave no audit trail');
});
