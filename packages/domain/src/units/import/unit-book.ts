import { groupBy } from '../../collections/group-by.js';
import { addDays, type PlainDate } from '../../dates/index.js';
import type { UnitKind, UnitLevel } from '../ledger.js';
import type { RowOrigin } from './import-codes.js';
import type { ImportRows, LinkRow, UnitAfterRow, UnitBeforeRow } from './import-rows.js';
import { REARRANGEMENT_DAY } from './import-conventions.js';
import type { UnitKey } from './ledger-plan.js';
import { relationRule } from './relations.js';
import type { StoredLedger, StoredVersion } from './stored-ledger.js';

/** A unit on the eve or on the day of the rearrangement, from a file or from what is stored. */
export interface KnownUnit {
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
  readonly provinceCode: string;
  /** Null when it is known only from the ledger. */
  readonly origin: RowOrigin | null;
}

/** All units that rows may speak of, and which of them go on. */
export interface UnitBook {
  readonly day: PlainDate;
  readonly eve: PlainDate;
  /** By level and code. */
  readonly before: ReadonlyMap<string, KnownUnit>;
  readonly after: ReadonlyMap<string, KnownUnit>;
  readonly linksByOld: ReadonlyMap<string, readonly LinkRow[]>;
  readonly linksByNew: ReadonlyMap<string, readonly LinkRow[]>;
  /** The old code of each new unit that goes on as the same identity, by level and code. */
  readonly continued: ReadonlyMap<string, string>;
}

/**
 * Level and code as one text.
 * @example unitName('COMMUNE', '05977') // 'COMMUNE:05977'
 */
export function unitName(level: UnitLevel, code: string): string {
  return `${level}:${code}`;
}

/** Collects the units of the files, and beside them those of the ledger. */
export function unitBook(rows: ImportRows, stored: StoredLedger): UnitBook {
  const day = rows.unitsAfter.find((unit) => unit.validFrom !== null)?.validFrom ?? REARRANGEMENT_DAY;
  const eve = addDays(day, -1);
  const linksByOld = groupBy(
    rows.links.filter((link) => link.oldCode !== null),
    (link) => unitName(link.oldLevel, link.oldCode!),
  );
  const linksByNew = groupBy(rows.links, (link) => unitName('COMMUNE', link.newCode));
  return {
    day,
    eve,
    before: new Map([...storedUnits(stored, eve), ...fileUnits(rows.unitsBefore)]),
    after: new Map([...storedUnits(stored, day), ...fileUnits(rows.unitsAfter)]),
    linksByOld,
    linksByNew,
    continued: continuedUnits(rows, linksByNew),
  };
}

/** Key of the unit that holds a code on the eve. */
export function keyBefore(level: UnitLevel, code: string): UnitKey {
  return `b:${unitName(level, code)}`;
}

/** Key of the unit that holds a code from the day on: that of the old unit where it goes on. */
export function keyAfter(book: UnitBook, level: UnitLevel, code: string): UnitKey {
  const old = book.continued.get(unitName(level, code));
  return old === undefined ? `a:${unitName(level, code)}` : keyBefore(level, old);
}

function continuedUnits(
  rows: ImportRows,
  linksByNew: ReadonlyMap<string, readonly LinkRow[]>,
): ReadonlyMap<string, string> {
  const continued = new Map<string, string>();
  for (const link of rows.provinceLinks) {
    if (relationRule(link.relation).continues)
      continued.set(unitName('PROVINCE', link.newCode), link.oldCode);
  }
  for (const [name, links] of linksByNew) {
    const [link] = links;
    if (links.length !== 1 || link!.oldCode === null || link!.oldLevel !== 'COMMUNE') continue;
    if (relationRule(link!.relation).continues) continued.set(name, link!.oldCode);
  }
  return continued;
}

function fileUnits(units: readonly (UnitBeforeRow | UnitAfterRow)[]): [string, KnownUnit][] {
  return units.map((unit) => {
    const provinceCode = 'provinceCode' in unit ? unit.provinceCode : (unit.parentCode ?? unit.code);
    return [unitName(unit.level, unit.code), { ...unit, provinceCode }];
  });
}

function storedUnits(stored: StoredLedger, day: PlainDate): [string, KnownUnit][] {
  const current = stored.versions.filter((version) => isValidOn(version, day));
  const codes = new Map(current.map((version) => [version.unitId, version.code]));
  return current.map((version) => [
    unitName(version.level, version.code),
    {
      level: version.level,
      code: version.code,
      name: version.name,
      kind: version.kind,
      parentCode: codes.get(version.parentUnitId ?? '') ?? null,
      provinceCode: codes.get(version.provinceUnitId ?? '') ?? version.code,
      origin: null,
    },
  ]);
}

/** Whether a version holds on a day. */
export function isValidOn(version: StoredVersion, day: PlainDate): boolean {
  return version.validFrom <= day && (version.validTo === null || version.validTo > day);
}
