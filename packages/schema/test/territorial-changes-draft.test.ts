import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../src/graphql/global-id.js';
import { newId } from '@haicap/database/ledger';
import { checksum, draft, lead, named, part, payload, staffOf, step, target, unitId } from './act-story.js';
import { ask, type Asker } from './execute.js';
import { tellLedger } from './seed-ledger.js';

const seed = tellLedger();
const langSon = seed.province('20', 'Tỉnh Lạng Sơn');
const caoBang = seed.province('04', 'Tỉnh Cao Bằng');
const binhXa = seed.commune(langSon, '06460', 'Xã Bính Xá', { areaKm2: 100, population: 4000 });
const kienMoc = seed.commune(langSon, '06463', 'Xã Kiên Mộc', { areaKm2: 150, population: 5000 });
const hongPhong = seed.commune(caoBang, '06079', 'Xã Hồng Phong');

let db: TestDatabase;
let editor: Asker;
let neighbour: Asker;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  editor = await staffOf(db, langSon, 'UNIT_EDITOR');
  neighbour = await staffOf(db, caoBang, 'UNIT_EDITOR');
});
afterAll(() => db.close());

const merged = target(
  'a',
  { code: '06463', name: 'Xã Kiên Mộc', areaKm2: 250, population: 9000 },
  {
    parentUnitId: unitId(langSon),
  },
);
const merger = draft([merged], [part(binhXa, 'a'), part(kienMoc, 'a', 'ALL', 'ALL', { clause: '12' })]);

describe('drafting an act', () => {
  it('stores what was entered, derives what it does and where it stands', async () => {
    const act = payload(
      await step(db, 'territorialChangeDraft', { ...merger, scopeUnitId: unitId(langSon) }, editor),
    );
    expect(act).toMatchObject({
      status: 'DRAFT',
      version: 1,
      types: ['MERGER'],
      nextStates: ['REVIEWED', 'CANCELLED'],
    });
    const { territorialChange } = await ask(
      db,
      `query ($id: ID!) { territorialChange(id: $id) { viewerPermissions scopeUnit { current { name } }
        targets { totalCount nodes { ordinal code name shortName kind types continuesUnit { id } unit { id }
          parentUnit { current { name } } parts { clause areaPart source { name } target { code } } } }
        parts { totalCount nodes { ordinal sourceUnitId source { code } } } } }`,
      { id: act.id },
      editor,
    );
    expect(territorialChange).toMatchObject({
      scopeUnit: { current: { name: 'Tỉnh Lạng Sơn' } },
      targets: {
        totalCount: 1,
        nodes: [
          {
            ordinal: 0,
            code: '06463',
            shortName: 'Kiên Mộc',
            types: ['MERGER'],
            unit: null,
            parentUnit: { current: { name: 'Tỉnh Lạng Sơn' } },
            parts: [
              { clause: null, areaPart: 'ALL', source: { name: 'Xã Bính Xá' }, target: { code: '06463' } },
              { clause: '12', source: { name: 'Xã Kiên Mộc' } },
            ],
          },
        ],
      },
      parts: {
        totalCount: 2,
        nodes: [{ ordinal: 0, sourceUnitId: unitId(binhXa) }, { source: { code: '06463' } }],
      },
    });
    expect(territorialChange.viewerPermissions).toContain('ACTS_DRAFT');
    expect(territorialChange.viewerPermissions).not.toContain('ACTS_APPLY');
  });

  it('creates once, however often it is sent with one key', async () => {
    const input = { ...merger, title: 'Gửi hai lần', idempotencyKey: 'double-click' };
    const [first, second] = await Promise.all([
      step(db, 'territorialChangeDraft', input, editor),
      step(db, 'territorialChangeDraft', input, editor),
    ]);
    expect(payload(first).id).toBe(payload(second).id);
    const other = await step(db, 'territorialChangeDraft', { ...input, title: 'Nội dung khác' }, editor);
    expect(other).toMatchObject({ __typename: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('names every fault of the input with its place', async () => {
    const input = draft(
      [
        { ...merged, code: '6463' },
        { ...merged, kind: 'PROVINCE' },
      ],
      [part(binhXa, 'nowhere'), part(binhXa, 'a', 'NONE', 'NONE')],
      { title: ' ' },
    );
    const answer = await step(db, 'territorialChangeDraft', input, editor);
    expect(answer).toMatchObject({ __typename: 'InvalidInput' });
    expect(answer.issues.map((issue: { path: string[] }) => issue.path.join('.'))).toEqual(
      expect.arrayContaining([
        'title',
        'targets.0.code',
        'targets.1.key',
        'targets.1.kind',
        'parts.0.targetKey',
        'parts.1.areaPart',
      ]),
    );
    expect(
      answer.issues.every((issue: { message: string; code: string }) => issue.message !== issue.code),
    ).toBe(true);
  });

  it('refuses ids of other things and units that are not in the ledger', async () => {
    const before = await checksum(db);
    const wrong = draft([{ ...merged, parentUnitId: toGlobalId('Facility', newId()) }], [part(binhXa, 'a')]);
    expect((await step(db, 'territorialChangeDraft', wrong, editor)).issues).toMatchObject([
      { path: ['targets', '0', 'parentUnitId'], code: 'input.identifier' },
    ]);
    const unknown = draft([merged], [part(binhXa, 'a'), part(newId(), 'a')]);
    expect((await step(db, 'territorialChangeDraft', unknown, editor)).issues).toMatchObject([
      {
        path: ['parts', '1', 'sourceUnitId'],
        code: 'units.unknown',
        message: 'Không có đơn vị này; chọn lại.',
      },
    ]);
    expect(await checksum(db)).toBe(before);
  });

  it('does not find an instrument or scope unit that is not there', async () => {
    const instrument = { ...merger, instrumentId: toGlobalId('LegalInstrument', newId()) };
    expect(await step(db, 'territorialChangeDraft', instrument, editor)).toMatchObject({
      __typename: 'NotFound',
    });
    const scope = { ...merger, scopeUnitId: unitId(newId()) };
    expect(await step(db, 'territorialChangeDraft', scope, editor)).toMatchObject({ __typename: 'NotFound' });
  });

  it('is for those who may draft on everything the act names', async () => {
    const before = await checksum(db);
    const viewer = await staffOf(db, langSon, 'VIEWER');
    for (const asker of [viewer, neighbour]) {
      expect(await step(db, 'territorialChangeDraft', merger, asker)).toMatchObject({
        __typename: 'Forbidden',
      });
    }
    const taken = draft([merged], [part(binhXa, 'a'), part(hongPhong, 'a')]);
    expect(await step(db, 'territorialChangeDraft', taken, editor)).toMatchObject({
      __typename: 'Forbidden',
    });
    const newProvince = draft(
      [target('p', { level: 'PROVINCE', kind: 'PROVINCE', code: '99', name: 'Tỉnh Mới' })],
      [part(langSon, 'p', 'PART')],
    );
    expect(await step(db, 'territorialChangeDraft', newProvince, editor)).toMatchObject({
      __typename: 'Forbidden',
    });
    expect(await checksum(db)).toBe(before);
  });
});

describe('revising a draft', () => {
  it('replaces everything that was entered', async () => {
    const act = await lead(db, merger, 'DRAFT');
    const renamed = draft(
      [
        target(
          'b',
          { code: '06460', name: 'Xã Bính Xá Mới' },
          { continuesUnitId: unitId(binhXa), parentUnitId: unitId(langSon) },
        ),
      ],
      [],
      { title: 'Đổi tên', sequence: 3 },
    );
    const revised = payload(
      await step(db, 'territorialChangeRevise', { ...named(act), draft: renamed }, editor),
    );
    expect(revised).toMatchObject({
      id: act.id,
      title: 'Đổi tên',
      version: 2,
      sequence: 3,
      types: ['RENAMING'],
      targetCount: 1,
      partCount: 0,
    });
    expect(await step(db, 'territorialChangeRevise', { ...named(act), draft: merger }, editor)).toMatchObject(
      {
        __typename: 'Conflict',
        currentVersion: 2,
        changedBy: 'Test',
      },
    );
  });

  it('names faults by their place within the draft', async () => {
    const act = await lead(db, merger, 'DRAFT');
    const answer = await step(db, 'territorialChangeRevise', {
      ...named(act),
      draft: draft([merged], [part(newId(), 'a')]),
    });
    expect(answer.issues[0].path).toEqual(['draft', 'parts', '0', 'sourceUnitId']);
    const title = await step(db, 'territorialChangeRevise', {
      ...named(act),
      draft: { ...merger, title: '' },
    });
    expect(title.issues[0].path).toEqual(['draft', 'title']);
  });

  it('is refused to strangers, for reviewed acts, and for what is no act', async () => {
    const act = await lead(db, merger, 'REVIEWED');
    const before = await checksum(db);
    const input = { ...named(act), draft: merger };
    // A draft or reviewed act of another province does not exist for its neighbours.
    expect(await step(db, 'territorialChangeRevise', input, neighbour)).toMatchObject({
      __typename: 'NotFound',
    });
    const viewer = await staffOf(db, langSon, 'VIEWER');
    expect(await step(db, 'territorialChangeRevise', input, viewer)).toMatchObject({
      __typename: 'Forbidden',
    });
    expect(await step(db, 'territorialChangeRevise', input, editor)).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'REVIEWED',
      allowed: ['DRAFT', 'ADOPTED', 'CANCELLED'],
    });
    const unit = { ...input, id: unitId(binhXa) };
    expect(await step(db, 'territorialChangeRevise', unit, editor)).toMatchObject({ __typename: 'NotFound' });
    const gone = { ...input, id: toGlobalId('TerritorialChangeEvent', newId()) };
    expect(await step(db, 'territorialChangeRevise', gone, editor)).toMatchObject({ __typename: 'NotFound' });
    expect(await checksum(db)).toBe(before);
  });

  it('cannot take in what the viewer may not work on', async () => {
    const act = await lead(db, merger, 'DRAFT');
    const wider = draft([merged], [part(binhXa, 'a'), part(hongPhong, 'a')]);
    expect(await step(db, 'territorialChangeRevise', { ...named(act), draft: wider }, editor)).toMatchObject({
      __typename: 'Forbidden',
    });
  });
});
