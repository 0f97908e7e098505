import { noteOutcome, optionalUnitId, unitIdOf, type CompareContext } from './compare-context.js';
import { differingFields } from './compare-fields.js';
import { importMessage } from './import-codes.js';
import {
  actKey,
  type LedgerPlan,
  type PlannedAct,
  type PlannedPart,
  type PlannedTarget,
} from './ledger-plan.js';
import type {
  ActCorrection,
  LedgerWrite,
  NewAct,
  NewPart,
  NewTarget,
  PartCorrection,
  Placement,
  TargetCorrection,
} from './ledger-write.js';
import { placeAll } from './placements.js';
import type { StoredAct, StoredPart, StoredTarget } from './stored-ledger.js';

type ActWrite = Pick<
  LedgerWrite,
  | 'acts'
  | 'actCorrections'
  | 'targets'
  | 'targetCorrections'
  | 'targetPlacements'
  | 'parts'
  | 'partCorrections'
  | 'partPlacements'
>;
type Mutable<Write> = { [Key in keyof Write]: Write[Key] extends readonly (infer Row)[] ? Row[] : never };

/** The stored act of each planned one, or a new id; an act of the same instrument that is still a draft is an error. */
export function compareActIds(plan: LedgerPlan, context: CompareContext): Map<string, string> {
  const stored = new Map(context.stored.acts.map((act) => [storedKey(act), act]));
  return new Map(
    plan.acts.map((act) => {
      const known = stored.get(act.key);
      if (known !== undefined && known.status !== 'OPERATIONAL') reportDraft(act, known, context);
      return [act.key, known?.id ?? context.newId()];
    }),
  );
}

/** Which acts, targets and parts are new, and which were recorded otherwise. */
export function compareActs(
  plan: LedgerPlan,
  context: CompareContext,
  eventIds: ReadonlyMap<string, string>,
): ActWrite {
  const write: Mutable<ActWrite> = {
    acts: [] as NewAct[],
    actCorrections: [] as ActCorrection[],
    targets: [] as NewTarget[],
    targetCorrections: [] as TargetCorrection[],
    targetPlacements: [] as Placement[],
    parts: [] as NewPart[],
    partCorrections: [] as PartCorrection[],
    partPlacements: [] as Placement[],
  };
  const stored = new Map(context.stored.acts.map((act) => [act.id, act]));
  for (const act of plan.acts) {
    const id = eventIds.get(act.key)!;
    const known = stored.get(id) ?? null;
    if (known === null) write.acts.push(newAct(act, id, context));
    else write.actCorrections.push(...actCorrection(act, known));
    const targetIds = compareTargets(act, id, known, context, write);
    compareParts(act, id, known, targetIds, context, write);
  }
  return write;
}

function newAct(act: PlannedAct, id: string, context: CompareContext): NewAct {
  const { key: _key, scopeKey, targets: _targets, parts: _parts, ...rest } = act;
  return { ...rest, id, scopeUnitId: optionalUnitId(context, scopeKey) };
}

function actCorrection(act: PlannedAct, known: StoredAct): ActCorrection[] {
  const adoptedOn = act.adoptedOn ?? known.adoptedOn;
  const inForceOn = act.inForceOn ?? known.inForceOn;
  const types = act.types.every((type) => known.types.includes(type))
    ? known.types
    : [...new Set([...known.types, ...act.types])];
  if (adoptedOn === known.adoptedOn && inForceOn === known.inForceOn && types === known.types) return [];
  return [{ id: known.id, adoptedOn, inForceOn, types }];
}

function compareTargets(
  act: PlannedAct,
  eventId: string,
  known: StoredAct | null,
  context: CompareContext,
  write: Mutable<ActWrite>,
): Map<string, string> {
  const stored = new Map((known?.targets ?? []).map((target) => [target.unitId, target]));
  const added: NewTarget[] = [];
  const order: string[] = [];
  const ids = new Map<string, string>();
  for (const planned of act.targets) {
    const match = stored.get(unitIdOf(context, planned.unitKey));
    const target = newTarget(planned, eventId, context);
    const id = match?.id ?? target.id;
    ids.set(planned.unitKey, id);
    order.push(id);
    if (match === undefined) added.push(target);
    else write.targetCorrections.push(...targetCorrection(match, target));
    const isSame = match !== undefined && targetCorrection(match, target).length === 0;
    noteOutcome(context, planned.origins, match === undefined ? 'NEW' : isSame ? 'SAME' : 'CHANGED');
  }
  const placed = placeAll(known?.targets ?? [], added, order);
  write.targets.push(...placed.added);
  write.targetPlacements.push(...placed.moved);
  return ids;
}

function compareParts(
  act: PlannedAct,
  eventId: string,
  known: StoredAct | null,
  targetIds: ReadonlyMap<string, string>,
  context: CompareContext,
  write: Mutable<ActWrite>,
): void {
  const stored = new Map((known?.parts ?? []).map((part) => [partName(part), part]));
  const added: NewPart[] = [];
  const order: string[] = [];
  for (const planned of act.parts) {
    const part = newPart(planned, eventId, targetIds, context);
    const match = stored.get(partName(part));
    order.push(match?.id ?? part.id);
    const corrections = match === undefined ? [] : partCorrection(match, part);
    if (match === undefined) added.push(part);
    write.partCorrections.push(...corrections);
    const outcome = match === undefined ? 'NEW' : corrections.length === 0 ? 'SAME' : 'CHANGED';
    noteOutcome(context, planned.origins, outcome);
  }
  const placed = placeAll(known?.parts ?? [], added, order);
  write.parts.push(...placed.added);
  write.partPlacements.push(...placed.moved);
}

function newTarget(planned: PlannedTarget, eventId: string, context: CompareContext): NewTarget {
  const { level, code, name, shortName, kind, areaKm2, population, populationAsOf, seat, clause } = planned;
  const unitId = unitIdOf(context, planned.unitKey);
  const attributes = {
    level,
    code,
    name,
    shortName,
    kind,
    areaKm2,
    population,
    populationAsOf,
    seat,
    clause,
  };
  return {
    ...attributes,
    id: context.newId(),
    eventId,
    ordinal: 0,
    unitId,
    continuesUnitId: planned.continues ? unitId : null,
    parentUnitId: optionalUnitId(context, planned.parentKey),
  };
}

function targetCorrection(known: StoredTarget, target: NewTarget): TargetCorrection[] {
  const fields = differingFields(known, target);
  return Object.keys(fields).length === 0 ? [] : [{ id: known.id, fields }];
}

function newPart(
  planned: PlannedPart,
  eventId: string,
  targetIds: ReadonlyMap<string, string>,
  context: CompareContext,
): NewPart {
  const { sourceKey, targetKey, areaPart, populationPart, clause, note, correction } = planned;
  return {
    id: context.newId(),
    eventId,
    ordinal: 0,
    sourceUnitId: optionalUnitId(context, sourceKey),
    targetId: targetKey === null ? null : targetIds.get(targetKey)!,
    areaPart,
    populationPart,
    clause,
    note,
    correction,
  };
}

function partCorrection(known: StoredPart, part: NewPart): PartCorrection[] {
  const fields = (['areaPart', 'populationPart', 'clause', 'note', 'correction'] as const).filter(
    (field) => part[field] !== null && part[field] !== known[field],
  );
  if (fields.length === 0) return [];
  return [{ id: known.id, fields: Object.fromEntries(fields.map((field) => [field, part[field]])) }];
}

function partName(part: Pick<StoredPart, 'sourceUnitId' | 'targetId'>): string {
  return `${part.sourceUnitId}>${part.targetId}`;
}

function storedKey(act: StoredAct): string {
  return actKey(act.instrumentNumber ?? act.id, act.operationalFrom);
}

function reportDraft(act: PlannedAct, known: StoredAct, context: CompareContext): void {
  const origin = [...act.targets, ...act.parts].flatMap(({ origins }) => origins)[0] ?? { file: '', row: 1 };
  const params = { number: act.instrumentNumber, status: known.status };
  context.messages.push(importMessage(origin, 'legal_basis', 'ACT_IN_PROGRESS', params));
}
