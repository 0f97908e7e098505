import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import {
  choice,
  count,
  day,
  decimal,
  identifier,
  issue,
  optional,
  optionalText,
  report,
  text,
} from '../inputs/bricks.js';
import { checkCodeAndKind, hasCodeShape } from './check-code-and-kind.js';
import type { UnitKind, UnitLevel } from './ledger.js';
import { POPULATION_QUALITIES, UNIT_KINDS, UNIT_LEVELS, type PopulationQuality } from './unit-lists.js';

/** Facts of a version that may be unknown. */
export interface UnitFactsInput {
  /** Square kilometres. */
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly populationAsOf: PlainDate | null;
  readonly populationQuality: PopulationQuality | null;
  readonly seat: string | null;
  /** Degrees, WGS 84; with latitude or not at all. */
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** A unit entered outside an act: the first load of a ledger, or a unit that was forgotten. */
export interface UnitCreateInput extends UnitFactsInput {
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  readonly validFrom: PlainDate;
}

/** Correction of what was recorded wrongly. A missing field stays as it is, null clears it. */
export interface VersionCorrectionInput {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly shortName?: string | null | undefined;
  readonly kind?: UnitKind | undefined;
  readonly areaKm2?: number | null | undefined;
  readonly population?: number | null | undefined;
  readonly populationAsOf?: PlainDate | null | undefined;
  readonly populationQuality?: PopulationQuality | undefined;
  readonly seat?: string | null | undefined;
  readonly longitude?: number | null | undefined;
  readonly latitude?: number | null | undefined;
  /** Why the record was wrong; kept in the audit trail. */
  readonly reason: string;
}

const LARGEST_AREA_KM2 = 1_000_000;

/**
 * Schema of {@link UnitCreateInput}.
 * @example unitCreateInput.safeParse({ level: 'COMMUNE', code: '5977' }).error?.issues[0]?.message
 */
export const unitCreateInput: z.ZodType<UnitCreateInput> = z
  .object(
    {
      level: choice(UNIT_LEVELS),
      code: text(20),
      name: text(200),
      shortName: optionalText(200),
      kind: choice(UNIT_KINDS),
      parentUnitId: optional(identifier()),
      validFrom: day(),
      areaKm2: optional(decimal(0, LARGEST_AREA_KM2)),
      population: optional(count()),
      populationAsOf: optional(day()),
      populationQuality: optional(choice(POPULATION_QUALITIES)),
      seat: optionalText(500),
      longitude: optional(decimal(-180, 180)),
      latitude: optional(decimal(-90, 90)),
    },
    issue('input.type'),
  )
  .superRefine((unit, context) => {
    checkCodeAndKind(unit, context);
    checkCoordinates(unit, context);
    if (unit.level === 'PROVINCE' && unit.parentUnitId !== null) {
      report(context, 'units.parent.notAllowed', ['parentUnitId']);
    }
    if (unit.level !== 'PROVINCE' && unit.parentUnitId === null) {
      report(context, 'units.parent.required', ['parentUnitId']);
    }
  });

/** Schema of {@link VersionCorrectionInput}. */
export const versionCorrectionInput: z.ZodType<VersionCorrectionInput> = z
  .object(
    {
      code: text(20).optional(),
      name: text(200).optional(),
      shortName: text(200).nullable().optional(),
      kind: choice(UNIT_KINDS).optional(),
      areaKm2: decimal(0, LARGEST_AREA_KM2).nullable().optional(),
      population: count().nullable().optional(),
      populationAsOf: day().nullable().optional(),
      populationQuality: choice(POPULATION_QUALITIES).optional(),
      seat: text(500).nullable().optional(),
      longitude: decimal(-180, 180).nullable().optional(),
      latitude: decimal(-90, 90).nullable().optional(),
      reason: text(2_000),
    },
    issue('input.type'),
  )
  .superRefine((correction, context) => {
    const { reason: _reason, ...fields } = correction;
    if (Object.values(fields).every((value) => value === undefined)) {
      report(context, 'units.correction.empty', []);
    }
    if (correction.code !== undefined && !hasCodeShape(correction.code)) {
      report(context, 'units.code.shape', ['code']);
    }
    checkCoordinates(correction, context);
  });

function checkCoordinates(
  unit: { readonly longitude?: number | null | undefined; readonly latitude?: number | null | undefined },
  context: z.RefinementCtx<unknown>,
): void {
  if ((unit.longitude ?? null) === null && (unit.latitude ?? null) === null) return;
  if ((unit.longitude ?? null) === null) report(context, 'units.coordinates.incomplete', ['longitude']);
  if ((unit.latitude ?? null) === null) report(context, 'units.coordinates.incomplete', ['latitude']);
}
