import { groupBy } from '../collections/group-by.js';
import { applicabilityFindings, touchedUnitIds } from './applicability.js';
import { consumptionFindings } from './consumption.js';
import { conservationOf, type ConservationSums } from './conservation.js';
import { deriveChangeTypes, type ChangeComponent } from './derive-change-types.js';
import { changeComponents } from './change-components.js';
import { hierarchyFindings } from './hierarchy-findings.js';
import { indexLedger, type LedgerIndex } from './ledger-index.js';
import { compareActs } from './ledger-order.js';
import { standingBefore, viewOf } from './ledger-view.js';
import { nameFindings } from './name-findings.js';
import type { Act, ChangeType, UnitKind, UnitLevel, UnitVersion } from './ledger.js';
import { finding, type Finding } from './proof-codes.js';
import { applyAct } from './replay.js';
import { CODE_LENGTHS, KINDS_OF_LEVEL, UNIT_LEVELS } from './unit-lists.js';

/** Number of units of a kind. */
export interface KindCount {
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly count: number;
}

/** What a draft act would do. */
export interface ProofSheet {
  readonly findings: readonly Finding[];
  /** True when no finding is an ERROR. */
  readonly passed: boolean;
  /** Square kilometres and persons. */
  readonly conservation: ConservationSums;
  /** Units the act touches, as they are before it. */
  readonly before: readonly KindCount[];
  /** Units the act makes or changes, as they are after it. */
  readonly after: readonly KindCount[];
  readonly types: readonly ChangeType[];
}

/** What else is known when a draft is proved. */
export interface ProofOptions {
  /** Drafts of the same day that will be applied together with this one, each in its sequence. */
  readonly sameDayActs?: readonly Act[] | undefined;
}

/**
 * Proves a draft act before it is applied: that every source is used up, that area and population come out as they went
 * in, that no code or name collides, that nobody is left without a parent, and that history allows it at all.
 * @example proofSheet(index, draft).findings.filter((finding) => finding.severity === 'ERROR')
 */
export function proofSheet(index: LedgerIndex, draft: Act, options: ProofOptions = {}): ProofSheet {
  const others = (options.sameDayActs ?? []).filter(
    (act) => act.id !== draft.id && act.operationalFrom === draft.operationalFrom,
  );
  const earlier = others.filter((act) => compareActs(act, draft) < 0).toSorted(compareActs);
  const later = others.filter((act) => compareActs(act, draft) >= 0);
  const start = afterActs(index, earlier);
  const sourceVersion = sourceLookup(start, draft);
  const components = changeComponents(draft, sourceVersion);
  const { types, components: derived } = deriveChangeTypes(draft, sourceVersion);
  const { sums, findings: conservationFindings } = conservationOf(components);
  const findings = [
    ...applicabilityFindings(viewOf(start), draft),
    ...consumptionFindings(draft, components),
    ...conservationFindings,
    ...nameFindings(start, draft),
    ...hierarchyFindings(start, draft, later),
    ...shapeFindings(draft),
    ...dateFindings(draft),
    ...chainFindings(draft, sourceVersion),
    ...idleFindings(draft, derived, sourceVersion),
  ];
  return {
    findings,
    passed: findings.every(({ severity }) => severity !== 'ERROR'),
    conservation: sums,
    before: countKinds([...touchedUnitIds(draft)].map(sourceVersion).filter((version) => version !== null)),
    after: countKinds(draft.targets),
    types,
  };
}

/** The ledger as it stands when its turn comes; acts that cannot be applied are proved on their own sheet. */
function afterActs(index: LedgerIndex, acts: readonly Act[]): LedgerIndex {
  let ledger = index.ledger;
  for (const act of acts) {
    const result = applyAct(ledger, act, (key) => `${act.id}/${key}`);
    if (result.ok) ledger = result.ledger;
  }
  return ledger === index.ledger ? index : indexLedger(ledger);
}

function sourceLookup(index: LedgerIndex, draft: Act): (unitId: string) => UnitVersion | null {
  const view = viewOf(index);
  const moment = { date: draft.operationalFrom, sequence: draft.sequence };
  return (unitId) => standingBefore(view, unitId, moment);
}

function shapeFindings(draft: Act): Finding[] {
  return draft.targets.flatMap(({ key, name, code, level, kind }) => {
    const kinds: readonly UnitKind[] = KINDS_OF_LEVEL[level];
    const place = { targetKey: key };
    return [
      ...(kinds.includes(kind) ? [] : [finding('KIND_NOT_OF_LEVEL', { name, kind, level }, place)]),
      ...(/^\d+$/.test(code) && code.length === CODE_LENGTHS[level]
        ? []
        : [finding('CODE_SHAPE', { code, level }, place)]),
    ];
  });
}

function dateFindings({ adoptedOn, inForceOn, operationalFrom }: Act): Finding[] {
  const findings: Finding[] = [];
  if (adoptedOn && inForceOn && adoptedOn > inForceOn) {
    findings.push(finding('ADOPTED_AFTER_IN_FORCE', { adoptedOn, inForceOn }));
  }
  if (inForceOn && inForceOn > operationalFrom) {
    findings.push(finding('IN_FORCE_AFTER_OPERATIONAL', { inForceOn, operationalFrom }));
  }
  if (adoptedOn && !inForceOn && adoptedOn > operationalFrom) {
    findings.push(finding('ADOPTED_AFTER_OPERATIONAL', { adoptedOn, operationalFrom }));
  }
  return findings;
}

/** Says which units another act of the same day has just changed. */
function chainFindings(draft: Act, sourceVersion: (unitId: string) => UnitVersion | null): Finding[] {
  const date = draft.operationalFrom;
  return [...touchedUnitIds(draft)].flatMap((unitId) => {
    const version = sourceVersion(unitId);
    const chained = version !== null && version.startedByActId !== null && version.validFrom === date;
    return chained ? [finding('CHAINED_ON_SAME_DAY', { name: version.name, date }, { unitId })] : [];
  });
}

/** Says which targets are what they were before; nothing can be said where a source is not known. */
function idleFindings(
  draft: Act,
  components: readonly ChangeComponent[],
  sourceVersion: (unitId: string) => UnitVersion | null,
): Finding[] {
  const targetNames = new Map(draft.targets.map((target) => [target.key, target.name]));
  return components
    .filter(({ types, sourceUnitIds }) => types.length === 0 && sourceUnitIds.length > 0)
    .filter(({ sourceUnitIds }) => sourceUnitIds.every((id) => sourceVersion(id) !== null))
    .flatMap(({ targetKeys }) =>
      targetKeys.map((targetKey) =>
        finding('NO_EFFECT', { name: targetNames.get(targetKey) ?? '' }, { targetKey }),
      ),
    );
}

function countKinds(units: readonly { readonly level: UnitLevel; readonly kind: UnitKind }[]): KindCount[] {
  const groups = groupBy(units, (unit) => `${unit.level} ${unit.kind}`);
  return UNIT_LEVELS.flatMap((level) =>
    KINDS_OF_LEVEL[level].flatMap((kind) => {
      const count = groups.get(`${level} ${kind}`)?.length ?? 0;
      return count === 0 ? [] : [{ level, kind, count }];
    }),
  );
}
