import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes, draft, keeps, MERGER, provedIndex, target, UNITS } from '../../testing/proof-samples.js';
import { randomLedger } from '../../testing/random-ledger.js';
import { act, formed, indexAfter, part, sampleId } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { indexLedger } from './ledger-index.js';
import type { Act } from './ledger.js';
import { PROOF_CODES, PROOF_RULES } from './proof-codes.js';
import { proofSheet, type ProofOptions } from './proof-sheet.js';
import { replay } from './replay.js';

describe('proof sheet among other acts', () => {
  const later = indexAfter(UNITS, [act('later', '2026-01-01', [keeps('a', { name: 'Xã AA' })])]);

  test('refuses to change days before a later act of the same unit', () => {
    expect(codes(proofSheet(later, MERGER).findings, 'ERROR')).toEqual(['LATER_HISTORY_EXISTS']);
  });

  test('an act of the same day needs a sequence of its own, and is then told that it is chained', () => {
    const first = indexAfter(UNITS, [act('first', '2025-07-01', [keeps('a', { name: 'Xã AA' })])]);
    expect(codes(proofSheet(first, MERGER).findings, 'ERROR')).toEqual(['SAME_DAY_SEQUENCE_NEEDED']);
    const chained = proofSheet(first, { ...MERGER, sequence: 1 });
    expect(codes(chained.findings)).toEqual(['CHAINED_ON_SAME_DAY']);
    expect(chained.findings[0]!.params['name']).toBe('Xã AA');
  });

  test('an act already applied is refused', () => {
    const applied = indexAfter(UNITS, [MERGER]);
    expect(codes(proofSheet(applied, MERGER).findings, 'ERROR')).toContain('ACT_ALREADY_APPLIED');
  });

  const newProvince = formed('q', {
    unitId: 'q',
    level: 'PROVINCE',
    kind: 'PROVINCE',
    code: '21',
    name: 'Tỉnh Q',
  });
  const provinces = act('provinces', '2025-07-01', [newProvince], [part('p', 'q')]);
  const communes = act(
    'communes',
    '2025-07-01',
    (['a', 'b', 'c'] as const).map((unitId) => keeps(unitId, { parentUnitId: 'q' })),
    [part('d', null)],
    { sequence: 1 },
  );

  function errors(each: Act, options?: ProofOptions): string[] {
    return codes(proofSheet(provedIndex, each, options).findings, 'ERROR');
  }

  test('drafts of one day are proved together, each in its sequence', () => {
    expect(errors(provinces)).toEqual(['CHILD_ORPHANED']);
    expect(errors(communes)).toEqual(['PARENT_NOT_EXISTING', 'PARENT_NOT_EXISTING', 'PARENT_NOT_EXISTING']);
    const sameDayActs = [provinces, communes];
    expect(errors(provinces, { sameDayActs })).toEqual([]);
    expect(errors(communes, { sameDayActs })).toEqual([]);
  });

  test('what an act of the same day and sequence formed is there: as a parent and as the holder of a name', () => {
    const district = formed('e', {
      level: 'DISTRICT',
      kind: 'RURAL_DISTRICT',
      code: '179',
      name: 'Huyện E',
      parentUnitId: 'p',
    });
    const applied = indexAfter(UNITS, [
      act('e', '2025-07-01', [district, target('n', { name: 'Xã Mới' })], [part(null, 'e'), part('a', 'n')]),
    ]);
    const under = draft([target('m', { code: '00007', parentUnitId: 'e/e' })], [part('b', 'm')]);
    expect(codes(proofSheet(applied, under).findings, 'ERROR')).toEqual([]);
    const namesake = draft([target('m', { code: '00007', name: 'Xã Mới' })], [part('b', 'm')]);
    expect(codes(proofSheet(applied, namesake).findings, 'ERROR')).toEqual(['NAME_IN_USE']);
  });

  test('children taken elsewhere by a draft of the same day and sequence are no orphans', () => {
    const sameDayActs = [{ ...communes, sequence: 0 }];
    expect(errors(provinces, { sameDayActs })).toEqual([]);
  });

  test('a child that goes on after its parent has ended is an orphan, also when it ends later', () => {
    const ended = indexAfter(UNITS, [act('later', '2026-01-01', [], [part('c', null)])]);
    const abolition = draft(
      [keeps('a', { parentUnitId: 'p' }), keeps('b', { parentUnitId: 'p' })],
      [part('d', null)],
    );
    expect(codes(proofSheet(ended, abolition).findings, 'ERROR')).toEqual(['CHILD_ORPHANED']);
  });

  test('a child that an act later on the day has taken elsewhere is no orphan', () => {
    const taken = (['a', 'b', 'c'] as const).map((unitId) => keeps(unitId, { parentUnitId: 'p' }));
    const applied = indexAfter(UNITS, [act('later', '2025-07-01', taken, [], { sequence: 5 })]);
    expect(codes(proofSheet(applied, draft([], [part('d', null)])).findings, 'ERROR')).toEqual([]);
  });

  test('a parent that ends later is no parent for a unit that goes on', () => {
    const ended = indexAfter(UNITS, [
      act(
        'later',
        '2026-01-01',
        (['a', 'b', 'c'] as const).map((unitId) => keeps(unitId, { parentUnitId: 'p' })),
        [part('d', null)],
      ),
    ]);
    const outside = draft([target('n')], [part(null, 'n')]);
    expect(codes(proofSheet(ended, outside).findings, 'ERROR')).toEqual(['PARENT_NOT_EXISTING']);
  });

  test('drafts of other days do not matter', () => {
    const elsewhere = { ...provinces, operationalFrom: plainDate('2025-08-01') };
    expect(errors(communes, { sameDayActs: [elsewhere] })).toContain('PARENT_NOT_EXISTING');
  });
});

describe('proof sheet and application agree', () => {
  test('what history did passes as far as sources, links and codes go', () => {
    fc.assert(
      fc.property(randomLedger, ({ index: full, acts }) => {
        const initial = full.ledger.versions
          .filter(({ startedByActId }) => startedByActId === null)
          .map((version) => ({ ...version, validTo: null, endedByActId: null }));
        for (const [at, each] of acts.entries()) {
          const before = replay(initial, acts.slice(0, at), sampleId);
          if (!before.ok) throw new Error('history was refused');
          const found = codes(proofSheet(indexLedger(before.ledger), each).findings, 'ERROR');
          // Generated units stand alone: without parents, and with names that repeat.
          expect(
            found.filter((code) => !['PARENT_MISSING', 'NAME_IN_USE', 'NAME_TWICE_IN_ACT'].includes(code)),
          ).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('every finding carries the params its rule promises', () => {
    const everything = [
      MERGER,
      draft(
        [target('n', { parentUnitId: 'c', code: '00003', kind: 'WARD', areaKm2: 1 })],
        [part('a', 'n', 'PART'), part('b', 'n'), part('gone', 'n')],
      ),
    ];
    for (const each of everything) {
      for (const { code, params } of proofSheet(provedIndex, each).findings) {
        expect(Object.keys(params).toSorted()).toEqual(
          ([...PROOF_RULES[code].params] as string[]).toSorted(),
        );
      }
    }
    expect(PROOF_CODES).toHaveLength(Object.keys(PROOF_RULES).length);
  });
});
