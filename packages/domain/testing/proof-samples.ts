import {
  indexLedger,
  type Act,
  type ActPart,
  type ActTarget,
  type Finding,
  type LedgerIndex,
  type UnitVersion,
} from '../src/units/index.js';
import { act, formed, goesOn, part, unit } from './sample-ledger.js';

/** A province with a district of three communes; the figures of the third are not known. */
const PROVINCE: UnitVersion = unit('p', { level: 'PROVINCE', kind: 'PROVINCE', code: '20', name: 'Tỉnh P' });
const DISTRICT: UnitVersion = unit('d', {
  level: 'DISTRICT',
  kind: 'RURAL_DISTRICT',
  code: '178',
  name: 'Huyện D',
  parentUnitId: 'p',
});
const COMMUNES: readonly UnitVersion[] = [
  unit('a', { code: '00001', name: 'Xã A', parentUnitId: 'd', areaKm2: 10, population: 1000 }),
  unit('b', { code: '00002', name: 'Xã B', parentUnitId: 'd', areaKm2: 20, population: 2000 }),
  unit('c', { code: '00003', name: 'Xã C', parentUnitId: 'd' }),
];
/** All of them. */
export const UNITS: readonly UnitVersion[] = [PROVINCE, DISTRICT, ...COMMUNES];

/** The ledger before any act. */
export const provedIndex: LedgerIndex = indexLedger({ versions: UNITS, acts: [] });

/** A commune that is formed, as large as the first two together. */
export function target(key: string, fields: Partial<ActTarget> = {}): ActTarget {
  return formed(key, {
    code: '00009',
    name: `Xã ${key}`,
    parentUnitId: 'd',
    areaKm2: 30,
    population: 3000,
    ...fields,
  });
}

/** A commune that goes on as it is, but for the fields given. */
export function keeps(unitId: 'a' | 'b' | 'c', fields: Partial<ActTarget> = {}): ActTarget {
  const { code, name, parentUnitId, areaKm2, population } = COMMUNES.find(
    (version) => version.unitId === unitId,
  )!;
  return goesOn(unitId, { code, name, parentUnitId, areaKm2, population, ...fields });
}

/** An act of 1 July 2025. */
export function draft(
  targets: readonly ActTarget[],
  parts: readonly ActPart[],
  fields: Partial<Act> = {},
): Act {
  return act('x', '2025-07-01', targets, parts, fields);
}

/** Codes of findings, of some severities only where given. */
export function codes(findings: readonly Finding[], ...severities: Finding['severity'][]): string[] {
  return findings
    .filter(({ severity }) => severities.length === 0 || severities.includes(severity))
    .map(({ code }) => code);
}

/** A merger without fault. */
export const MERGER: Act = draft([target('n')], [part('a', 'n'), part('b', 'n')]);
