import type { UnitLevel } from '../ledger.js';
import { importMessage, type ImportMessage, type RowOrigin } from './import-codes.js';
import type { ImportRows, ReadRow, UnitAfterRow, UnitBeforeRow } from './import-rows.js';
import { groupBy } from '../../collections/group-by.js';
import { unitName, type KnownUnit, type UnitBook } from './unit-book.js';

/** Doubled codes, codes whose zeros were lost, and superior units that are not there. */
export function checkUnits(rows: ImportRows, book: UnitBook): ImportMessage[] {
  return [
    ...checkTwice(rows.unitsBefore, (unit) => unitName(unit.level, unit.code), 'code'),
    ...checkTwice(rows.unitsAfter, (unit) => unitName(unit.level, unit.code), 'code'),
    ...checkTwice(rows.instruments, (instrument) => instrument.number, 'number'),
    ...checkTwice(
      rows.changes,
      (change) => `${change.effectiveOn} ${unitName(change.level, change.code)}`,
      'code',
    ),
    ...rows.unitsBefore.flatMap((unit) => checkParentBefore(unit, book)),
    ...rows.unitsAfter.flatMap((unit) => checkParentAfter(unit, book)),
    ...rows.unitsAfter.flatMap((unit) => checkDay(unit, book)),
    ...checkRestored(rows.unitsBefore, (unit, column) => fitsBefore(unit, column, book)),
    ...checkRestored(rows.unitsAfter, (unit, column) => fitsAfter(unit, column, book)),
  ];
}

/** Codes whose zeros were put back: right when exactly one unit of the level has the code, wrong otherwise. */
export function checkRestored<Row extends ReadRow>(
  rows: readonly Row[],
  fits: (row: Row, column: string) => boolean,
): ImportMessage[] {
  return rows.flatMap((row) =>
    row.restored.map(({ column, value, code }) =>
      importMessage(row.origin, column, fits(row, column) ? 'CODE_ZEROS_RESTORED' : 'CODE_ZEROS_LOST', {
        value,
        code,
      }),
    ),
  );
}

function checkTwice<Row extends ReadRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  column: string,
): ImportMessage[] {
  return [...groupBy(rows, keyOf).entries()].flatMap(([key, same]) =>
    same.slice(1).map((row) =>
      importMessage(row.origin, column, 'CODE_TWICE', {
        code: key.slice(key.lastIndexOf(':') + 1),
        row: same[0]!.origin.row,
      }),
    ),
  );
}

function checkParentBefore(unit: UnitBeforeRow, book: UnitBook): ImportMessage[] {
  if (unit.parentCode === null) return [];
  const level: UnitLevel = unit.level === 'COMMUNE' ? 'DISTRICT' : 'PROVINCE';
  const parent = book.before.get(unitName(level, unit.parentCode));
  if (parent === undefined) return [unknownParent(unit.origin, 'parent_code', unit.parentCode)];
  if (!book.before.has(unitName('PROVINCE', unit.provinceCode))) {
    return [unknownParent(unit.origin, 'province_code', unit.provinceCode)];
  }
  const expected = parent.level === 'PROVINCE' ? parent.code : parent.provinceCode;
  if (expected === unit.provinceCode) return [];
  const params = { found: unit.provinceCode, expected };
  return [importMessage(unit.origin, 'province_code', 'PROVINCE_CONTRADICTS_PARENT', params)];
}

/** One rearrangement, one day: what a code means the day before and the day after must be clear. */
function checkDay(unit: UnitAfterRow, book: UnitBook): ImportMessage[] {
  if (unit.validFrom === null || unit.validFrom === book.day) return [];
  const params = { found: unit.validFrom, expected: book.day };
  return [importMessage(unit.origin, 'valid_from', 'DAY_DIFFERS', params)];
}

function checkParentAfter(unit: UnitAfterRow, book: UnitBook): ImportMessage[] {
  if (unit.parentCode === null || book.after.has(unitName('PROVINCE', unit.parentCode))) return [];
  return [unknownParent(unit.origin, 'parent_code', unit.parentCode)];
}

function unknownParent(origin: RowOrigin, column: string, code: string): ImportMessage {
  return importMessage(origin, column, 'PARENT_UNKNOWN', { code });
}

function fitsBefore(unit: UnitBeforeRow, column: string, book: UnitBook): boolean {
  if (column === 'code') return isOwn(unit.origin, book.before.get(unitName(unit.level, unit.code)));
  const level: UnitLevel = column === 'parent_code' && unit.level === 'COMMUNE' ? 'DISTRICT' : 'PROVINCE';
  const code = column === 'parent_code' ? unit.parentCode! : unit.provinceCode;
  return book.before.has(unitName(level, code));
}

function fitsAfter(unit: UnitAfterRow, column: string, book: UnitBook): boolean {
  if (column === 'code') return isOwn(unit.origin, book.after.get(unitName(unit.level, unit.code)));
  return book.after.has(unitName('PROVINCE', unit.parentCode!));
}

/** A second row with the same code would stand in the book instead of this one. */
function isOwn(origin: RowOrigin, known: KnownUnit | undefined): boolean {
  return known?.origin?.row === origin.row && known.origin.file === origin.file;
}
