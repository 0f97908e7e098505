import { withTransaction } from '@haicap/database';
import { lockLedger, newId, writeLedger } from '@haicap/database/ledger';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { plainDate } from '@haicap/domain/dates';
import type { LedgerWrite } from '@haicap/domain/units/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, lead, part, target, unitId } from './act-story.js';
import { staffUnits, storePeople, type Staffed } from './personnel-story.js';
import { tellLedger } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const vinhTrai = seed.commune(langSon, '05977', 'Phường Vĩnh Trại', { kind: 'WARD' });
const chiLang = seed.commune(langSon, '05980', 'Phường Chi Lăng', { kind: 'WARD' });
const maiPha = seed.commune(langSon, '05986', 'Xã Mai Pha');

let db: TestDatabase;
let ending: Staffed;
let going: Staffed;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  const [first, second, third] = await staffUnits(db, [vinhTrai, chiLang, maiPha]);
  ending = first!;
  going = third!;
  await storePeople(db, vinhTrai.id, [
    { name: 'Nguyễn Văn A', posts: [{ positionId: ending.posts.secretary }] },
    { name: 'Lò Thị B', posts: [{ positionId: ending.posts.chair, to: '2025-03-01' }] },
    { name: 'Hoàng Văn C', posts: [{ positionId: ending.posts.chair, from: '2025-09-01' }] },
    { name: 'Vi Thị D', posts: [{ positionId: ending.posts.deputy, state: 'PROPOSED' }] },
    { name: 'Nông Văn E', posts: [{ positionId: second!.posts.secretary, to: '2026-01-01' }] },
    { name: 'Lý Thị G', posts: [{ positionId: going.posts.secretary }] },
  ]);
});
afterAll(() => db.close());

async function rows(): Promise<string[]> {
  const { rows: found } = await db.pool.query<{ row: string }>(
    `SELECT concat_ws(' ', p.full_name, a.state, a.valid_to, a.end_reason, a.ended_by_event_id IS NOT NULL, a.version) AS row
     FROM assignment a JOIN person p ON p.id = a.person_id ORDER BY p.full_name`,
  );
  return found.map(({ row }) => row);
}

async function bodies(): Promise<string[]> {
  const { rows: found } = await db.pool.query<{ row: string }>(
    `SELECT concat_ws(' ', u.number, o.name, o.valid_to, o.end_reason, o.version) AS row
     FROM organization o JOIN administrative_unit u ON u.id = o.unit_id ORDER BY u.number, o.ordinal`,
  );
  return found.map(({ row }) => row);
}

describe('an act that ends units', () => {
  it('ends their bodies and what people hold there; planned posts are revoked, those of other units go on', async () => {
    const act = draft(
      [
        target(
          'a',
          { code: '05977', name: 'Phường Lương Văn Tri', kind: 'WARD' },
          { parentUnitId: unitId(langSon) },
        ),
        target('b', maiPha, { continuesUnitId: unitId(maiPha), parentUnitId: unitId(langSon) }),
      ],
      [part(vinhTrai, 'a'), part(chiLang, 'a', 'PART'), part(chiLang, 'b', 'PART')],
    );
    await lead(db, act, 'OPERATIONAL');
    expect(await rows()).toEqual([
      'Hoàng Văn C REVOKED UNIT_ENDED t 2',
      'Lò Thị B APPROVED 2025-03-01 f 1',
      'Lý Thị G APPROVED f 1',
      'Nguyễn Văn A APPROVED 2025-07-01 UNIT_ENDED t 2',
      'Nông Văn E APPROVED 2025-07-01 UNIT_ENDED t 2',
      'Vi Thị D PROPOSED f 1',
    ]);
    expect((await bodies()).map((row) => row.split(' ').slice(1).join(' '))).toEqual([
      'Đảng ủy 2025-07-01 UNIT_ENDED 2',
      'Ủy ban nhân dân 2025-07-01 UNIT_ENDED 2',
      'Đảng ủy 2025-07-01 UNIT_ENDED 2',
      'Ủy ban nhân dân 2025-07-01 UNIT_ENDED 2',
      'Đảng ủy 1',
      'Ủy ban nhân dân 1',
    ]);
  });

  it('leaves a number of people to place, whoever counts', async () => {
    const act = await db.prisma.territorialChangeEvent.findFirstOrThrow({ where: { status: 'OPERATIONAL' } });
    const { rows: found } = await db.pool.query('SELECT unplaced_people($1) AS count', [act.id]);
    expect(found).toEqual([{ count: 3 }]);
  });
});

describe('an import that ends a unit', () => {
  it('ends what is in it too; importing again changes nothing', async () => {
    const version = await db.prisma.administrativeUnitVersion.findFirstOrThrow({
      where: { unitId: maiPha.id, validTo: null },
    });
    const act = newId();
    await importLedger({
      instruments: [
        {
          id: newId(),
          number: '99/NQ-UBTVQH15',
          kind: 'RESOLUTION',
          issuer: 'Ủy ban Thường vụ Quốc hội',
          issuedOn: null,
          effectiveOn: null,
          operativeOn: null,
          subject: 'Sắp xếp',
          sourceUrl: null,
          note: null,
        },
      ] as unknown as LedgerWrite['instruments'],
      acts: [
        {
          id: act,
          title: 'Sắp xếp xã Mai Pha',
          instrumentNumber: '99/NQ-UBTVQH15',
          adoptedOn: null,
          inForceOn: null,
          operationalFrom: plainDate('2026-01-01'),
          sequence: 0,
          scopeUnitId: null,
          note: null,
          types: ['DISSOLUTION'],
        },
      ],
      versionEnds: [{ id: version.id, validTo: plainDate('2026-01-01'), endedByEventId: act }],
    });
    const ended = 'Lý Thị G APPROVED 2026-01-01 UNIT_ENDED t 2';
    expect(await rows()).toContain(ended);
    const before = [await rows(), await bodies()];
    await importLedger({
      actCorrections: [{ id: act, adoptedOn: null, inForceOn: null, types: ['DISSOLUTION'] }],
      versionCorrections: [{ id: version.id, fields: { endedByEventId: act } }],
    });
    expect([await rows(), await bodies()]).toEqual(before);
  });
});

const NOTHING: LedgerWrite = {
  instruments: [],
  instrumentCorrections: [],
  units: [],
  unitMoves: [],
  versions: [],
  versionEnds: [],
  versionCorrections: [],
  acts: [],
  actCorrections: [],
  targets: [],
  targetCorrections: [],
  targetPlacements: [],
  parts: [],
  partCorrections: [],
  partPlacements: [],
};

async function importLedger(write: Partial<LedgerWrite>): Promise<void> {
  await withTransaction(db, { actorId: null, actorName: null, operation: 'test' }, async (tx) => {
    await lockLedger(tx);
    await writeLedger(tx, { ...NOTHING, ...write }, { createdById: null });
  });
}
