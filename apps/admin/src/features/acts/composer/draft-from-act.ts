import type { ActEditQuery } from '../operations.generated';
import { emptySource, type ChosenUnit, type DraftForm, type SourceForm, type TargetForm } from './draft-form';

/** An act as loaded for editing. */
export type EditedAct = NonNullable<ActEditQuery['territorialChange']>;

type LoadedTarget = EditedAct['targets']['nodes'][number];
type LoadedPart = EditedAct['parts']['nodes'][number];

/** Whether the whole act was loaded; a larger one cannot be edited as a form. */
export function isWhole(act: EditedAct): boolean {
  return !act.targets.pageInfo.hasNextPage && !act.parts.pageInfo.hasNextPage;
}

/** The form for a stored draft. */
export function draftFromAct(act: EditedAct): DraftForm {
  const parts = act.parts.nodes;
  return {
    title: act.title,
    instrument: act.instrument ?? null,
    adoptedOn: act.adoptedOn ?? null,
    inForceOn: act.inForceOn ?? null,
    operationalFrom: act.operationalFrom,
    scopeUnit: toChosen(act.scopeUnit),
    note: act.note ?? '',
    targets: act.targets.nodes.map((target) =>
      toTarget(
        target,
        parts.filter((part) => part.target?.id === target.id),
      ),
    ),
    endings: parts.filter((part) => !part.target).map(toSource),
  };
}

function toTarget(target: LoadedTarget, parts: readonly LoadedPart[]): TargetForm {
  return {
    key: target.id,
    continues: toChosen(target.continuesUnit),
    level: target.level,
    code: target.code,
    name: target.name,
    kind: target.kind,
    parent: toChosen(target.parentUnit),
    areaKm2: toText(target.areaKm2),
    population: toText(target.population),
    seat: target.seat ?? '',
    clause: target.clause ?? '',
    sources: parts.map(toSource),
  };
}

function toSource(part: LoadedPart): SourceForm {
  const unit = part.sourceUnitId
    ? {
        unitId: part.sourceUnitId,
        name: part.source?.name ?? part.sourceUnitId,
        ...(part.source && { code: part.source.code }),
      }
    : null;
  return {
    ...emptySource(),
    unit,
    areaPart: part.areaPart,
    populationPart: part.populationPart,
    areaKm2: toText(part.areaKm2),
    persons: toText(part.persons),
    note: part.note ?? '',
  };
}

function toChosen(
  unit: { readonly id: string; readonly current: { readonly name: string } } | null | undefined,
): ChosenUnit | null {
  return unit ? { unitId: unit.id, name: unit.current.name } : null;
}

function toText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
