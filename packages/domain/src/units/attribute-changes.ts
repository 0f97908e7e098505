import type { ActTarget, ChangeType, UnitVersion } from './ledger.js';
import { shortName } from './unit-name.js';

/** What of a unit may change while it stays the same land and people. */
export type ComparedUnit = Pick<
  UnitVersion,
  'level' | 'code' | 'name' | 'shortName' | 'kind' | 'parentUnitId'
>;

/**
 * What changed about a unit apart from its territory.
 * Names are compared without the word of the kind: *xã Lộc Ninh* that becomes *phường Lộc Ninh* is reclassified, not
 * renamed. A change of level brings another kind, code and parent with it and counts as that alone.
 * @example attributeChanges(xaLocNinh, phuongLocNinh) // ['RECLASSIFICATION']
 */
export function attributeChanges(before: ComparedUnit, after: ComparedUnit | ActTarget): ChangeType[] {
  const renaming: ChangeType[] = isRenamed(before, after) ? ['RENAMING'] : [];
  if (before.level !== after.level) return ['LEVEL_CONVERSION', ...renaming];
  const changes = [...renaming];
  if (before.code !== after.code) changes.push('RECODING');
  if (before.kind !== after.kind) changes.push('RECLASSIFICATION');
  if (isReparented(before, after)) changes.push('REPARENTING');
  return changes;
}

/**
 * Whether the name without the word of the kind is another.
 * @example isRenamed({ name: 'Xã Lộc Ninh', kind: 'COMMUNE' }, { name: 'Phường Lộc Ninh', kind: 'WARD' }) // false
 */
export function isRenamed(
  before: Pick<ComparedUnit, 'name' | 'shortName' | 'kind'>,
  after: Pick<ComparedUnit, 'name' | 'shortName' | 'kind'>,
): boolean {
  return shortName(before).normalize('NFC') !== shortName(after).normalize('NFC');
}

function isReparented(before: ComparedUnit, after: ComparedUnit | ActTarget): boolean {
  const parentKey = 'parentTargetKey' in after ? (after.parentTargetKey ?? null) : null;
  return parentKey !== null || before.parentUnitId !== after.parentUnitId;
}
