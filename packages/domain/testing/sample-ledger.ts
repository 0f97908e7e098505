import { plainDate } from '../src/dates/index.js';
import {
  indexLedger,
  replay,
  type Act,
  type ActPart,
  type ActTarget,
  type Extent,
  type LedgerIndex,
  type UnitVersion,
} from '../src/units/index.js';

/** A commune that has been there since 1900, unless told otherwise. */
export function unit(unitId: string, fields: Partial<UnitVersion> = {}): UnitVersion {
  return {
    unitId,
    level: 'COMMUNE',
    code: unitId,
    name: unitId,
    kind: 'COMMUNE',
    parentUnitId: null,
    validFrom: plainDate('1900-01-01'),
    validTo: null,
    sequence: 0,
    areaKm2: null,
    population: null,
    startedByActId: null,
    endedByActId: null,
    ...fields,
  };
}

/** A unit that the act forms. */
export function formed(key: string, fields: Partial<ActTarget> = {}): ActTarget {
  return {
    key,
    continuesUnitId: null,
    unitId: null,
    level: 'COMMUNE',
    code: key,
    name: key,
    kind: 'COMMUNE',
    parentUnitId: null,
    areaKm2: null,
    population: null,
    clause: null,
    ...fields,
  };
}

/** A unit that goes on through the act. */
export function goesOn(unitId: string, fields: Partial<ActTarget> = {}): ActTarget {
  return formed(unitId, { continuesUnitId: unitId, ...fields });
}

/** A link; the population goes like the area unless told otherwise. */
export function part(
  sourceUnitId: string | null,
  targetKey: string | null,
  areaPart: Extent = 'ALL',
  populationPart: Extent = areaPart,
  fields: Partial<ActPart> = {},
): ActPart {
  return {
    sourceUnitId,
    targetKey,
    areaPart,
    populationPart,
    areaKm2: null,
    persons: null,
    clause: null,
    ...fields,
  };
}

/** An act. */
export function act(
  id: string,
  on: string,
  targets: readonly ActTarget[],
  parts: readonly ActPart[] = [],
  fields: Partial<Act> = {},
): Act {
  return { id, operationalFrom: plainDate(on), sequence: 0, targets, parts, ...fields };
}

/** Identities that tests can foresee: `act/target`. */
export function sampleId(targetKey: string, { id }: Act): string {
  return `${id}/${targetKey}`;
}

/** Index of the ledger after acts that must all be applicable. */
export function indexAfter(versions: readonly UnitVersion[], acts: readonly Act[]): LedgerIndex {
  const result = replay(versions, acts, sampleId);
  if (!result.ok) throw new Error(`${result.actId}: ${result.findings.map(({ code }) => code).join(', ')}`);
  return indexLedger(result.ledger);
}
