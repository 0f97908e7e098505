import { addDays, parsePlainDate } from '@haicap/domain/dates';

import type {
  Extent,
  TerritorialChangeDraftInput,
  TerritorialChangePartInput,
  TerritorialChangeTargetInput,
  UnitKind,
  UnitLevel,
} from '../../../shared/schema.generated';
import type { PickedInstrument } from '../instrument-picker';

/** A unit chosen in the form. */
export interface ChosenUnit {
  readonly unitId: string;
  readonly name: string;
  readonly code?: string;
}

/** One source of a target as entered; numbers stay texts until they are sent. */
export interface SourceForm {
  readonly key: string;
  readonly unit: ChosenUnit | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly areaKm2: string;
  readonly persons: string;
  readonly note: string;
}

/** One unit that the act forms, as entered. */
export interface TargetForm {
  readonly key: string;
  readonly continues: ChosenUnit | null;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: ChosenUnit | null;
  readonly areaKm2: string;
  readonly population: string;
  readonly seat: string;
  readonly clause: string;
  readonly sources: readonly SourceForm[];
}

/** Everything entered in the composer. */
export interface DraftForm {
  readonly title: string;
  readonly instrument: PickedInstrument | null;
  readonly adoptedOn: string | null;
  readonly inForceOn: string | null;
  readonly operationalFrom: string | null;
  readonly scopeUnit: ChosenUnit | null;
  readonly note: string;
  readonly targets: readonly TargetForm[];
  /** Sources that end without a successor. */
  readonly endings: readonly SourceForm[];
}

/** Kinds that each level offers, the usual one first. */
export const KINDS_OF_LEVEL: Readonly<Record<UnitLevel, readonly UnitKind[]>> = {
  COMMUNE: ['COMMUNE', 'WARD', 'SPECIAL_ZONE', 'TOWNSHIP'],
  DISTRICT: ['RURAL_DISTRICT', 'URBAN_DISTRICT', 'DISTRICT_TOWN', 'DISTRICT_CITY'],
  PROVINCE: ['PROVINCE', 'MUNICIPALITY'],
};

/** A form with nothing in it but one empty unit. */
export function emptyDraft(): DraftForm {
  return {
    title: '',
    instrument: null,
    adoptedOn: null,
    inForceOn: null,
    operationalFrom: null,
    scopeUnit: null,
    note: '',
    targets: [emptyTarget(null)],
    endings: [],
  };
}

/** A unit to be formed, below the territory concerned. */
export function emptyTarget(parent: ChosenUnit | null): TargetForm {
  return {
    key: crypto.randomUUID(),
    continues: null,
    level: 'COMMUNE',
    code: '',
    name: '',
    kind: 'COMMUNE',
    parent,
    areaKm2: '',
    population: '',
    seat: '',
    clause: '',
    sources: [emptySource()],
  };
}

/** A source that goes as a whole, the usual case. */
export function emptySource(): SourceForm {
  return {
    key: crypto.randomUUID(),
    unit: null,
    areaPart: 'ALL',
    populationPart: 'ALL',
    areaKm2: '',
    persons: '',
    note: '',
  };
}

/** The input of the API for a form. What is still empty is left out, so that a half-made draft can be checked too. */
export function toDraftInput(form: DraftForm): TerritorialChangeDraftInput {
  return {
    title: form.title,
    instrumentId: form.instrument?.id ?? null,
    adoptedOn: form.adoptedOn,
    inForceOn: form.inForceOn,
    operationalFrom: form.operationalFrom ?? '',
    scopeUnitId: form.scopeUnit?.unitId ?? null,
    note: orNull(form.note),
    targets: form.targets.map(toTargetInput),
    parts: [
      ...form.targets.flatMap((target) =>
        target.sources
          .filter((source) => source.unit !== null)
          .map((source) => toPartInput(source, target.key, target.clause)),
      ),
      ...form.endings.filter((source) => source.unit !== null).map((source) => toPartInput(source, null, '')),
    ],
  };
}

/** Whether there is enough for a proof sheet to say something. */
export function canBeProved(form: DraftForm): boolean {
  return form.operationalFrom !== null && form.targets.some((target) => target.name.trim() !== '');
}

function toTargetInput(target: TargetForm): TerritorialChangeTargetInput {
  return {
    key: target.key,
    continuesUnitId: target.continues?.unitId ?? null,
    level: target.level,
    code: target.code,
    name: target.name,
    kind: target.kind,
    parentUnitId: target.parent?.unitId ?? null,
    areaKm2: toNumber(target.areaKm2),
    population: toNumber(target.population),
    seat: orNull(target.seat),
    clause: orNull(target.clause),
  };
}

function toPartInput(
  source: SourceForm,
  targetKey: string | null,
  clause: string,
): TerritorialChangePartInput {
  return {
    sourceUnitId: source.unit?.unitId ?? null,
    targetKey,
    areaPart: source.areaPart,
    populationPart: source.populationPart,
    areaKm2: toNumber(source.areaKm2),
    persons: toNumber(source.persons),
    clause: orNull(clause),
    note: orNull(source.note),
  };
}

/** Understands a decimal comma; null for nothing. What is no number at all stays out and is marked at its field. */
export function toNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Sources are chosen among the units of the day before. */
export function eveOf(operationalFrom: string | null): string | null {
  const day = operationalFrom === null ? null : parsePlainDate(operationalFrom);
  return day === null ? null : addDays(day, -1);
}
