import { groupBy } from '../collections/group-by.js';
import { spellVi } from '../text/index.js';
import { touchedUnitIds } from './applicability.js';
import type { LedgerIndex } from './ledger-index.js';
import { momentAfterOthers } from './ledger-order.js';
import { standsBefore, viewOf } from './ledger-view.js';
import type { Act, ActTarget } from './ledger.js';
import { finding, type Finding } from './proof-codes.js';

/** Two units of one level below one parent must not have the same full name (Resolution 76/2025/UBTVQH15). */
export function nameFindings(index: LedgerIndex, draft: Act): Finding[] {
  const byName = groupBy(draft.targets, nameKey);
  const touched = touchedUnitIds(draft);
  return draft.targets.flatMap((target) => {
    const place = { targetKey: target.key };
    const parent = parentName(index, draft, target);
    if (byName.get(nameKey(target))!.length > 1) {
      return [finding('NAME_TWICE_IN_ACT', { name: target.name, parent }, place)];
    }
    const twin = twinOf(index, draft, target, touched);
    return twin === null
      ? []
      : [finding('NAME_IN_USE', { name: target.name, parent }, { ...place, unitId: twin })];
  });
}

function twinOf(
  index: LedgerIndex,
  draft: Act,
  target: ActTarget,
  touched: ReadonlySet<string>,
): string | null {
  if (target.parentTargetKey) return null;
  const view = viewOf(index);
  const moment = momentAfterOthers(draft);
  const name = spellVi(target.name);
  const twin = (index.versionsByParent.get(target.parentUnitId) ?? []).find(
    (version) =>
      version.level === target.level &&
      !touched.has(version.unitId) &&
      standsBefore(view, version, moment) &&
      spellVi(version.name) === name,
  );
  return twin?.unitId ?? null;
}

function nameKey(target: ActTarget): string {
  return JSON.stringify([
    target.parentTargetKey ?? null,
    target.parentUnitId,
    target.level,
    spellVi(target.name),
  ]);
}

function parentName(index: LedgerIndex, draft: Act, target: ActTarget): string {
  const inAct = draft.targets.find((other) => other.key === target.parentTargetKey);
  return inAct?.name ?? index.versionsByUnit.get(target.parentUnitId ?? '')?.at(-1)?.name ?? '';
}
