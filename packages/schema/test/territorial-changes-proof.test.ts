import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@haicap/database/ledger';
import { checksum, draft, instrumentOf, lead, part, staffOf, target, unitId } from './act-story.js';
import { ask, askInVain, statementsOf, type Asker } from './execute.js';
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

describe('the proof of a draft', () => {
  const PROOF = `query ($input: TerritorialChangeDraftInput!) { territorialChangeProof(input: $input) {
    isApplicable types findings { severity code message remedy targetOrdinal partOrdinal unit { code name } }
    area { before after difference unknown } population { before after difference unknown }
    before { kind count } after { kind count } } }`;

  it('says what the act would do, without storing it', async () => {
    const before = await checksum(db);
    const { territorialChangeProof: proof } = await ask(
      db,
      PROOF,
      { input: { ...merger, title: '' } },
      editor,
    );
    expect(proof).toMatchObject({
      isApplicable: true,
      types: ['MERGER'],
      area: { before: 250, after: 250, difference: 0, unknown: 0 },
      population: { before: 9000, after: 9000, difference: 0, unknown: 0 },
      before: [{ kind: 'COMMUNE', count: 2 }],
      after: [{ kind: 'COMMUNE', count: 1 }],
    });
    expect(await checksum(db)).toBe(before);
  });

  it('lists everything that stands in the way, with a remedy in the language of the viewer', async () => {
    const input = draft(
      [target('a', { code: '06079', name: 'Xã Kiên Mộc', areaKm2: 90 }, { parentUnitId: unitId(langSon) })],
      [part(binhXa, 'a', 'PART')],
    );
    const { territorialChangeProof: proof } = await ask(db, PROOF, { input }, { ...editor, locale: 'en' });
    expect(proof.isApplicable).toBe(false);
    expect(proof.findings).toEqual(
      expect.arrayContaining([
        {
          severity: 'ERROR',
          code: 'CODE_IN_USE',
          message: 'The code 06079 is in use by Xã Hồng Phong.',
          remedy: 'Take another code, or add Xã Hồng Phong to the act if it ends or gets another code.',
          targetOrdinal: 0,
          partOrdinal: null,
          unit: { code: '06079', name: 'Xã Hồng Phong' },
        },
        expect.objectContaining({ code: 'NAME_IN_USE', unit: { code: '06463', name: 'Xã Kiên Mộc' } }),
        expect.objectContaining({
          code: 'SOURCE_NOT_CONSUMED',
          message: 'The area of Xã Bính Xá is not fully given away.',
        }),
      ]),
    );
    expect(proof.population).toEqual({ before: null, after: null, difference: null, unknown: 1 });
  });

  it('answers a draft that cannot be read with its faults, and unknown units with a finding', async () => {
    const [error] = await askInVain(db, PROOF, { input: draft([{ ...merged, code: 'x' }], []) }, editor);
    expect(error!.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['targets', '0', 'code'], code: 'units.code.shape' }],
    });
    const { territorialChangeProof: proof } = await ask(
      db,
      PROOF,
      { input: draft([merged], [part(newId(), 'a')]) },
      editor,
    );
    expect(proof.findings).toContainEqual(
      expect.objectContaining({ code: 'SOURCE_NOT_EXISTING', unit: null }),
    );
  });

  it('costs the same number of statements whatever the draft holds', async () => {
    const small = await statementsOf(db, PROOF, { input: merger }, editor);
    const large = draft(
      [merged, target('b', { code: '06079', name: 'Xã Hồng Phong' }, { parentUnitId: unitId(caoBang) })],
      [part(binhXa, 'a'), part(kienMoc, 'a'), part(hongPhong, 'b', 'PART'), part(newId(), 'b')],
    );
    const big = await statementsOf(db, PROOF, { input: large }, editor);
    expect(small).toHaveLength(2);
    // One more: the units that findings are about.
    expect(big).toHaveLength(3);
  });
});

describe('acts that are not yet adopted', () => {
  it('are seen only by those who read the units they are about', async () => {
    const act = await lead(db, merger, 'DRAFT');
    const [query, one] = [
      '{ territorialChanges(first: 100) { nodes { id } } }',
      'query ($id: ID!) { territorialChange(id: $id) { id } node(id: $id) { id } }',
    ];
    const ids = (answer: { territorialChanges: { nodes: { id: string }[] } }): string[] =>
      answer.territorialChanges.nodes.map(({ id }) => id);
    expect(ids(await ask(db, query, {}, editor))).toContain(act.id);
    expect(ids(await ask(db, query, {}, neighbour))).not.toContain(act.id);
    expect(await ask(db, one, { id: act.id }, editor)).toMatchObject({ territorialChange: { id: act.id } });
    expect(await ask(db, one, { id: act.id }, neighbour)).toEqual({ territorialChange: null, node: null });
  });

  it('are public once adopted', async () => {
    const instrument = await instrumentOf(db, '1672/NQ-UBTVQH15');
    const act = await lead(db, merger, 'ADOPTED', instrument);
    const { territorialChange } = await ask(
      db,
      'query ($id: ID!) { territorialChange(id: $id) { title instrument { number } } }',
      { id: act.id },
      neighbour,
    );
    expect(territorialChange.instrument.number).toBe('1672/NQ-UBTVQH15');
  });
});
