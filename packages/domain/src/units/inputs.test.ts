import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { legalInstrumentInput } from '../documents/index.js';
import { INPUT_ISSUE_CODES } from '../errors/index.js';
import { actDraftInput, actPartInput, actTargetInput } from './act-inputs.js';
import { facilityInput, indicatorInput } from './fact-inputs.js';
import { unitCreateInput, versionCorrectionInput } from './unit-inputs.js';

const TARGET = {
  key: 'n',
  level: 'COMMUNE',
  code: '05977',
  name: 'Phường Đông Kinh',
  kind: 'WARD',
  parentUnitId: 'p',
};
const PART = { sourceUnitId: 'a', targetKey: 'n', areaPart: 'ALL', populationPart: 'ALL' };
const ACT = { title: 'Sắp xếp', operationalFrom: '2025-07-01', targets: [TARGET], parts: [PART] };
const UNIT = {
  level: 'COMMUNE',
  code: '05977',
  name: 'Phường Đông Kinh',
  kind: 'WARD',
  parentUnitId: 'p',
  validFrom: '2025-07-01',
};
const FACILITY = { unitId: 'a', kind: 'HEADQUARTERS', name: 'Trụ sở', validFrom: '2025-07-01' };
const INDICATOR = {
  unitId: 'a',
  indicator: 'dossiers_received',
  periodFrom: '2025-07-01',
  periodTo: '2025-07-31',
  value: 6600,
  measure: 'dossier',
  source: 'báo',
};
const INSTRUMENT = {
  number: '1672/NQ-UBTVQH15',
  kind: 'RESOLUTION',
  issuer: 'Ủy ban Thường vụ Quốc hội',
  subject: 'Sắp xếp',
};

const SCHEMAS: readonly [name: string, schema: z.ZodType, valid: object][] = [
  ['act', actDraftInput, ACT],
  ['target', actTargetInput, TARGET],
  ['part', actPartInput, PART],
  ['unit', unitCreateInput, UNIT],
  ['correction', versionCorrectionInput, { name: 'Xã Hòa Bình', reason: 'sai chính tả' }],
  ['facility', facilityInput, FACILITY],
  ['indicator', indicatorInput, INDICATOR],
  ['instrument', legalInstrumentInput, INSTRUMENT],
];

function issues(schema: z.ZodType, input: unknown): string[] {
  const result = schema.safeParse(input);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('input schemas', () => {
  test.each(SCHEMAS)('%s: what is valid passes', (_name, schema, valid) => {
    expect(issues(schema, valid)).toEqual([]);
  });

  test('what is missing becomes null or its usual value', () => {
    expect(actDraftInput.parse({ title: ' Sắp xếp ', operationalFrom: '2025-07-01', note: ' ' })).toEqual({
      title: 'Sắp xếp',
      instrumentId: null,
      adoptedOn: null,
      inForceOn: null,
      operationalFrom: '2025-07-01',
      sequence: 0,
      scopeUnitId: null,
      note: null,
      targets: [],
      parts: [],
    });
    expect(facilityInput.parse(FACILITY)).toMatchObject({
      condition: 'UNKNOWN',
      validTo: null,
      hostUnitId: null,
    });
    expect(indicatorInput.parse(INDICATOR).precision).toBe('EXACT');
  });

  test('a correction keeps apart what stays and what is cleared', () => {
    expect(versionCorrectionInput.parse({ population: null, reason: 'không rõ' })).toEqual({
      population: null,
      reason: 'không rõ',
    });
  });

  test('text is trimmed and composed', () => {
    expect(unitCreateInput.parse({ ...UNIT, name: ` ${'Phường Đông Kinh'.normalize('NFD')} ` }).name).toBe(
      'Phường Đông Kinh',
    );
    expect(legalInstrumentInput.parse({ ...INSTRUMENT, number: '1672/nq-ubtvqh15' }).number).toBe(
      '1672/NQ-UBTVQH15',
    );
  });

  const WRONG: readonly [schema: z.ZodType, input: unknown, found: readonly string[]][] = [
    [unitCreateInput, null, [' input.type']],
    [unitCreateInput, { ...UNIT, name: '  ' }, ['name input.required']],
    [unitCreateInput, { ...UNIT, name: 7 }, ['name input.required']],
    [unitCreateInput, { ...UNIT, name: 'a'.repeat(201) }, ['name input.tooLong']],
    [unitCreateInput, { ...UNIT, name: 'a\u0000b' }, ['name input.controlCharacter']],
    [unitCreateInput, { ...UNIT, code: '5977' }, ['code units.code.levelLength']],
    [unitCreateInput, { ...UNIT, code: '5977A' }, ['code units.code.shape']],
    [unitCreateInput, { ...UNIT, kind: 'PROVINCE' }, ['kind units.kind.notOfLevel']],
    [unitCreateInput, { ...UNIT, kind: 'VILLAGE' }, ['kind input.choice']],
    [unitCreateInput, { ...UNIT, parentUnitId: null }, ['parentUnitId units.parent.required']],
    [
      unitCreateInput,
      { ...UNIT, level: 'PROVINCE', code: '20', kind: 'PROVINCE' },
      ['parentUnitId units.parent.notAllowed'],
    ],
    [unitCreateInput, { ...UNIT, validFrom: '2025-02-31' }, ['validFrom input.date']],
    [unitCreateInput, { ...UNIT, validFrom: '1/7/2025' }, ['validFrom input.date']],
    [unitCreateInput, { ...UNIT, areaKm2: -1 }, ['areaKm2 input.negative']],
    [unitCreateInput, { ...UNIT, areaKm2: Number.NaN }, ['areaKm2 input.number']],
    [unitCreateInput, { ...UNIT, areaKm2: 2e6 }, ['areaKm2 input.tooLarge']],
    [unitCreateInput, { ...UNIT, population: 1.5 }, ['population input.integer']],
    [unitCreateInput, { ...UNIT, population: 3e9 }, ['population input.tooLarge']],
    [unitCreateInput, { ...UNIT, longitude: 106.7 }, ['latitude units.coordinates.incomplete']],
    [unitCreateInput, { ...UNIT, latitude: 21.8 }, ['longitude units.coordinates.incomplete']],
    [unitCreateInput, { ...UNIT, longitude: 106.7, latitude: 99 }, ['latitude input.tooLarge']],
    [versionCorrectionInput, { reason: 'vì' }, [' units.correction.empty']],
    [versionCorrectionInput, { name: 'Xã A' }, ['reason input.required']],
    [versionCorrectionInput, { code: 'x', reason: 'vì' }, ['code units.code.shape']],
    [actDraftInput, { ...ACT, targets: {} }, ['targets input.type']],
    [actDraftInput, { ...ACT, sequence: -1 }, ['sequence input.negative']],
    [actDraftInput, { ...ACT, targets: [TARGET, TARGET] }, ['targets.1.key acts.targets.keyTwice']],
    [
      actDraftInput,
      { ...ACT, targets: [{ ...TARGET, parentTargetKey: 'n' }] },
      ['targets.0.parentTargetKey acts.targets.parentUnknown'],
    ],
    [
      actDraftInput,
      { ...ACT, parts: [{ ...PART, targetKey: 'm' }] },
      ['parts.0.targetKey acts.parts.unknownTarget'],
    ],
    [actDraftInput, { ...ACT, parts: [PART, PART] }, ['parts.1 acts.parts.twice']],
    [
      actDraftInput,
      { ...ACT, parts: [{ ...PART, sourceUnitId: null, targetKey: null }] },
      ['parts.0.targetKey acts.parts.noEnds'],
    ],
    [
      actDraftInput,
      { ...ACT, parts: [{ ...PART, areaPart: 'NONE', populationPart: 'NONE' }] },
      ['parts.0.areaPart acts.parts.noContent'],
    ],
    [actDraftInput, { ...ACT, parts: Array.from({ length: 12_001 }, () => PART) }, ['parts input.tooMany']],
    [actDraftInput, { ...ACT, instrumentId: 'x'.repeat(201) }, ['instrumentId input.identifier']],
    [facilityInput, { ...FACILITY, validTo: '2025-07-01' }, ['validTo dates.validityOrder']],
    [facilityInput, { ...FACILITY, hostUnitId: 'a' }, ['hostUnitId facilities.hostIsUnit']],
    [indicatorInput, { ...INDICATOR, periodTo: '2025-06-30' }, ['periodTo dates.periodOrder']],
    [indicatorInput, { ...INDICATOR, indicator: 'Hồ sơ' }, ['indicator indicators.key.shape']],
    [indicatorInput, { ...INDICATOR, value: Number.POSITIVE_INFINITY }, ['value input.number']],
    [legalInstrumentInput, { ...INSTRUMENT, number: 'Nghị quyết' }, ['number instruments.number.shape']],
    [
      legalInstrumentInput,
      { ...INSTRUMENT, issuedOn: '2025-06-16', effectiveOn: '2025-06-15' },
      ['effectiveOn instruments.dates.order'],
    ],
    [legalInstrumentInput, { ...INSTRUMENT, sourceUrl: 'javascript:alert(1)' }, ['sourceUrl input.url']],
  ];
  test.each(WRONG)('%# finds what is wrong with its place', (schema, input, found) => {
    expect(issues(schema, input)).toEqual(found);
  });

  test.each(SCHEMAS)('%s: whatever comes in, every message is a known code', (_name, schema, valid) => {
    const anything = fc.anything();
    const spoilt = fc
      .tuple(fc.constantFrom(...Object.keys(valid)), anything)
      .map(([field, value]) => ({ ...valid, [field]: value }));
    fc.assert(
      fc.property(fc.oneof(anything, spoilt), (input) => {
        const result = schema.safeParse(input);
        if (result.success) return;
        for (const { message } of result.error.issues) expect(INPUT_ISSUE_CODES).toContain(message);
      }),
    );
  });
});
