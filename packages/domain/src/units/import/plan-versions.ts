import type { UnitLevel } from '../ledger.js';
import { INITIAL_FROM, START_UNKNOWN } from './import-conventions.js';
import type { ImportRows, UnitAfterRow, UnitBeforeRow } from './import-rows.js';
import type { PlannedAct, PlannedVersion, UnitKey } from './ledger-plan.js';
import { attributesAfter } from './plan-attributes.js';
import type { StoredLedger, StoredVersion } from './stored-ledger.js';
import { holdersOn, keptVersion } from './stored-version.js';
import { keyAfter, keyBefore, type UnitBook } from './unit-book.js';

/** The versions of all units of the files, with the acts that end and start them. */
export function planVersions(
  rows: ImportRows,
  book: UnitBook,
  acts: readonly PlannedAct[],
  stored: StoredLedger,
): PlannedVersion[] {
  const endings = new Map<UnitKey, PlannedAct>();
  const starts = new Map<UnitKey, PlannedAct>();
  for (const act of acts) {
    for (const target of act.targets) starts.set(target.unitKey, act);
    for (const part of act.parts) {
      if (part.sourceKey !== null && !endings.has(part.sourceKey)) endings.set(part.sourceKey, act);
    }
  }
  const figures = new Map(rows.unitsAfter.map((unit) => [keyAfter(book, unit.level, unit.code), unit]));
  const before = rows.unitsBefore.map((unit) => initialVersion(unit, book, endings, figures));
  const brought = new Set(before.map(({ unitKey }) => unitKey));
  const holders = holdersOn(stored, book.eve);
  const kept = keptVersions(brought, endings, holders);
  const after = rows.unitsAfter.flatMap((unit) => {
    const version = newVersion(unit, book, starts);
    if (version.startedBy !== null) return [version];
    return brought.has(version.unitKey) ? [] : keptWithFigures(version, holders);
  });
  return [...before, ...kept, ...after];
}

/** A unit on the eve. Where no act touches it, it goes on, and what is published of it later holds for it as well. */
function initialVersion(
  unit: UnitBeforeRow,
  book: UnitBook,
  endings: ReadonlyMap<UnitKey, PlannedAct>,
  figures: ReadonlyMap<UnitKey, UnitAfterRow>,
): PlannedVersion {
  const unitKey = keyBefore(unit.level, unit.code);
  const ending = endings.get(unitKey);
  const later = ending === undefined ? figures.get(unitKey) : undefined;
  const known = later === undefined ? NO_FIGURES : figuresOf(later, book);
  const { level, code, name, shortName, kind, origin } = unit;
  return {
    unitKey,
    isInitial: true,
    level,
    code,
    name: later?.name ?? name,
    shortName: later?.shortName ?? shortName,
    kind,
    parentKey: unit.parentCode === null ? null : keyBefore(parentLevel(level), unit.parentCode),
    provinceKey: keyBefore('PROVINCE', unit.provinceCode),
    validFrom: book.eve < INITIAL_FROM ? book.eve : INITIAL_FROM,
    validTo: ending?.operationalFrom ?? null,
    sequence: 0,
    areaKm2: known.areaKm2,
    population: known.population,
    populationAsOf: known.populationAsOf,
    populationQuality: known.populationQuality,
    seat: known.seat,
    longitude: known.longitude,
    latitude: known.latitude,
    raw: known.raw === null ? START_UNKNOWN : { ...START_UNKNOWN, ...known.raw },
    startedBy: null,
    endedBy: ending?.key ?? null,
    origins: later === undefined ? [origin] : [origin, later.origin],
  };
}

function newVersion(
  unit: UnitAfterRow,
  book: UnitBook,
  starts: ReadonlyMap<UnitKey, PlannedAct>,
): PlannedVersion {
  const unitKey = keyAfter(book, unit.level, unit.code);
  const act = starts.get(unitKey);
  return {
    ...attributesAfter(unit, book),
    ...figuresOf(unit, book),
    unitKey,
    isInitial: false,
    provinceKey: unit.parentCode === null ? unitKey : keyAfter(book, 'PROVINCE', unit.parentCode),
    validFrom: act?.operationalFrom ?? book.day,
    validTo: null,
    sequence: act?.sequence ?? 0,
    startedBy: act?.key ?? null,
    endedBy: null,
    origins: [unit.origin],
  };
}

/** Units that acts end although the files do not bring them: they are stored already. */
function keptVersions(
  brought: ReadonlySet<UnitKey>,
  endings: ReadonlyMap<UnitKey, PlannedAct>,
  holders: ReadonlyMap<string, StoredVersion>,
): PlannedVersion[] {
  return [...endings].flatMap(([unitKey, act]) => {
    const holder = brought.has(unitKey) ? undefined : holders.get(unitKey.slice(2));
    if (holder === undefined) return [];
    return [{ ...keptVersion(holder, unitKey), validTo: act.operationalFrom, endedBy: act.key }];
  });
}

/** A stored unit that no act touches: the file only tells its figures. */
function keptWithFigures(
  version: PlannedVersion,
  holders: ReadonlyMap<string, StoredVersion>,
): PlannedVersion[] {
  const holder = holders.get(version.unitKey.slice(2));
  if (holder === undefined) return [];
  const { parentKey, provinceKey, isInitial, validFrom, sequence } = keptVersion(holder, version.unitKey);
  return [{ ...version, parentKey, provinceKey, isInitial, validFrom, sequence }];
}

type Figures = Pick<
  PlannedVersion,
  | 'areaKm2'
  | 'population'
  | 'populationAsOf'
  | 'populationQuality'
  | 'seat'
  | 'longitude'
  | 'latitude'
  | 'raw'
>;

const NO_FIGURES: Figures = {
  areaKm2: null,
  population: null,
  populationAsOf: null,
  populationQuality: 'MISSING',
  seat: null,
  longitude: null,
  latitude: null,
  raw: null,
};

function figuresOf(unit: UnitAfterRow, book: UnitBook): Figures {
  const { areaKm2, population, populationAsOf, seat } = attributesAfter(unit, book);
  const { populationQuality, longitude, latitude, raw } = unit;
  return { areaKm2, population, populationAsOf, populationQuality, seat, longitude, latitude, raw };
}

function parentLevel(level: UnitLevel): UnitLevel {
  return level === 'COMMUNE' ? 'DISTRICT' : 'PROVINCE';
}
