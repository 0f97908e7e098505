import { describe, expect, test } from 'vitest';
import { plainDate } from '../../dates/index.js';
import { checkImport } from './check-import.js';
import { compareLedger, type ComparedLedger } from './compare-ledger.js';
import { countWrites, isEmptyWrite } from './ledger-write.js';
import { planLedger } from './plan-ledger.js';
import { smallCountry, tablesOf, withCell, type SmallCountry } from '../../../testing/small-country.js';
import { EMPTY_LEDGER, type StoredLedger } from './stored-ledger.js';
import { written } from '../../../testing/written-ledger.js';

let nextId = 0;

function compare(country: SmallCountry, stored: StoredLedger): ComparedLedger {
  const { rows } = checkImport(tablesOf(country), stored);
  return compareLedger(planLedger(rows, stored), stored, () => `id-${(nextId += 1)}`);
}

function imported(country: SmallCountry, stored: StoredLedger = EMPTY_LEDGER): StoredLedger {
  return written(stored, compare(country, stored).write);
}

describe('an import into an empty ledger', () => {
  const { write, outcomeOf } = compare(smallCountry(), EMPTY_LEDGER);

  test('brings every unit, version, act, target and part once', () => {
    expect(countWrites(write)).toMatchObject({
      instruments: 3,
      units: 11 + 4,
      versions: 11 + 6,
      acts: 3,
      targets: 1 + 4 + 1,
      parts: 2 + 7 + 3,
      versionEnds: 0,
      versionCorrections: 0,
    });
  });

  test('says NEW of every row', () => {
    expect(outcomeOf({ file: 'lineage.csv', row: 2 })).toBe('NEW');
    expect(outcomeOf({ file: 'units-before.csv', row: 8 })).toBe('NEW');
  });
});

describe('the same import again', () => {
  test('changes nothing and says SAME of every row', () => {
    const again = compare(smallCountry(), imported(smallCountry()));
    expect(isEmptyWrite(again.write)).toBe(true);
    expect(again.messages).toEqual([]);
    expect(again.outcomeOf({ file: 'lineage.csv', row: 3 })).toBe('SAME');
    expect(again.outcomeOf({ file: 'units-after.csv', row: 5 })).toBe('SAME');
  });

  test('corrects what was recorded otherwise, and says what', () => {
    const { write, messages, outcomeOf } = compare(
      withCell('units-after.csv', 4, 'population', '12345'),
      imported(smallCountry()),
    );
    expect(write.versionCorrections).toMatchObject([{ fields: { population: 12345 } }]);
    expect(write.targetCorrections).toMatchObject([{ fields: { population: 12345 } }]);
    expect(countWrites(write)).toMatchObject({ versions: 0, targets: 0, parts: 0 });
    expect(outcomeOf({ file: 'units-after.csv', row: 4 })).toBe('CHANGED');
    expect(messages).toMatchObject([
      { column: 'population', code: 'VALUE_CORRECTED', params: { found: 12000, expected: 12345 } },
    ]);
  });

  test('erases nothing with an empty cell', () => {
    const again = compare(withCell('units-after.csv', 4, 'headquarters_vi', ''), imported(smallCountry()));
    expect(isEmptyWrite(again.write)).toBe(true);
  });

  test('leaves later history alone', () => {
    const stored = imported(smallCountry());
    const later: StoredLedger = {
      ...stored,
      versions: stored.versions.map((version) =>
        version.validTo === null && version.code === '00903'
          ? { ...version, validTo: plainDate('2026-10-01'), endedByActId: 'another act' }
          : version,
      ),
    };
    const again = compare(smallCountry(), later);
    expect(isEmptyWrite(again.write)).toBe(true);
    expect(again.messages).toEqual([]);
  });
});

describe('an import in portions', () => {
  test('first the old units, then the rest, gives what one import gives', () => {
    const country = smallCountry();
    const first = imported({ 'units-before.csv': country['units-before.csv']! });
    const { 'units-before.csv': _, ...rest } = country;
    const whole = imported(rest, first);
    expect(isEmptyWrite(compare(country, whole).write)).toBe(true);
  });

  test('an act that was stored in part gets its other targets and parts in their order', () => {
    const country = smallCountry();
    const part = {
      ...country,
      'units-after.csv': country['units-after.csv']!.filter((line) => !line.includes('Xã AB')),
      'lineage.csv': country['lineage.csv']!.filter((line) => !line.includes('Xã AB')),
    };
    const stored = imported(part);
    const { write } = compare(country, stored);
    // The third part ends the district of which one commune had not been spoken of.
    expect(countWrites(write)).toMatchObject({ acts: 0, targets: 1, parts: 3 });
    const act = written(stored, write).acts.find(
      ({ instrumentNumber }) => instrumentNumber === '9001/NQ-UBTVQH15',
    )!;
    const inOrder = act.targets.toSorted((left, right) => left.ordinal - right.ordinal);
    expect(inOrder.map(({ clause }) => clause)).toEqual(['1', '2', '3', '4']);
  });
});

describe('an import that contradicts the ledger', () => {
  test('is refused where a unit ended on another day', () => {
    const stored = imported(smallCountry());
    const otherwise: StoredLedger = {
      ...stored,
      versions: stored.versions.map((version) =>
        version.validTo === '2025-07-01' && version.code === '00901'
          ? { ...version, validTo: plainDate('2025-08-01') }
          : version,
      ),
    };
    expect(compare(smallCountry(), otherwise).messages).toMatchObject([
      { code: 'ENDS_OTHERWISE', params: { name: 'Xã A', date: '2025-08-01' } },
    ]);
  });

  test('is refused while a draft of the same instrument is there', () => {
    const stored = imported(smallCountry());
    const drafted: StoredLedger = {
      ...stored,
      acts: stored.acts.map((act) => ({ ...act, status: 'DRAFT' })),
    };
    expect(compare(smallCountry(), drafted).messages.map(({ code }) => code)).toContain('ACT_IN_PROGRESS');
  });

  test('is refused where a unit goes on that the files form anew', () => {
    const renamed = smallCountry();
    renamed['lineage.csv'] = renamed['lineage.csv']!.map((line) =>
      line.replace('00904,Xã D,91,change_type', '00904,Xã D,91,merge_whole'),
    );
    const { messages } = compare(renamed, imported(smallCountry()));
    expect(messages).toMatchObject([{ code: 'IDENTITY_DIFFERS', params: { code: '00904' } }]);
  });
});
