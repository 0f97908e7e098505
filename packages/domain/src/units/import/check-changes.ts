import { foldVi } from '../../text/index.js';
import { addDays } from '../../dates/index.js';
import { checkRestored } from './check-units.js';
import { importMessage, type ImportMessage } from './import-codes.js';
import type { ChangeRow } from './import-rows.js';
import type { StoredLedger } from './stored-ledger.js';
import { holdersOn } from './stored-version.js';
import { unitName, type UnitBook } from './unit-book.js';

interface NamedUnit {
  readonly name: string;
  readonly kind: string;
}

/** Later changes of units that are not there, that had another name, or that change nothing. */
export function checkChanges(
  changes: readonly ChangeRow[],
  book: UnitBook,
  stored: StoredLedger,
): ImportMessage[] {
  const unitBefore = (change: ChangeRow): NamedUnit | null => {
    const name = unitName(change.level, change.code);
    const fromFile = book.after.get(name);
    if (fromFile !== undefined && fromFile.origin !== null) return fromFile;
    return holdersOn(stored, addDays(change.effectiveOn, -1)).get(name) ?? fromFile ?? null;
  };
  return [
    ...changes.flatMap((change) => checkChange(change, unitBefore(change))),
    ...checkRestored(changes, (change) => unitBefore(change) !== null),
  ];
}

function checkChange(change: ChangeRow, unit: NamedUnit | null): ImportMessage[] {
  const { origin, oldName, newName, newKind } = change;
  if (unit === null) {
    const params = { code: change.code, date: change.effectiveOn };
    return [importMessage(origin, 'code', 'CHANGE_UNIT_UNKNOWN', params)];
  }
  if (unit.name === newName && unit.kind === newKind) {
    return [importMessage(origin, 'new_name', 'CHANGE_WITHOUT_EFFECT', { name: newName })];
  }
  if (oldName === null || foldVi(oldName) === foldVi(unit.name)) return [];
  const params = { found: oldName, expected: unit.name };
  return [importMessage(origin, 'old_name', 'CHANGE_NAME_DIFFERS', params)];
}
