import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import {
  choice,
  day,
  decimal,
  identifier,
  issue,
  optional,
  optionalText,
  report,
  text,
} from '../inputs/bricks.js';
import {
  FACILITY_CONDITIONS,
  FACILITY_KINDS,
  VALUE_PRECISIONS,
  type FacilityCondition,
  type FacilityKind,
  type ValuePrecision,
} from './unit-lists.js';

/** A building or office a unit works in. */
export interface FacilityInput {
  readonly unitId: string;
  readonly kind: FacilityKind;
  readonly name: string;
  readonly address: string | null;
  /** The (former) unit whose building this is. */
  readonly hostUnitId: string | null;
  readonly condition: FacilityCondition;
  readonly equipment: string | null;
  readonly connectivity: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly validFrom: PlainDate;
  /** Exclusive; null while it is used. */
  readonly validTo: PlainDate | null;
}

/** A reported figure of a unit for a period. */
export interface IndicatorInput {
  readonly unitId: string;
  /** Catalogue key, for example `dossiers_received`. */
  readonly indicator: string;
  readonly periodFrom: PlainDate;
  /** Inclusive last day. */
  readonly periodTo: PlainDate;
  readonly value: number;
  /** Unit of measurement, for example `dossier`, `percent`, `km`. */
  readonly measure: string;
  readonly precision: ValuePrecision;
  readonly note: string | null;
  readonly source: string;
}

const LARGEST_VALUE = 1e15;
const KEY_SHAPE = /^[a-z][a-z0-9_]{1,62}$/;

/** Schema of {@link FacilityInput}. */
export const facilityInput: z.ZodType<FacilityInput> = z
  .object(
    {
      unitId: identifier(),
      kind: choice(FACILITY_KINDS),
      name: text(300),
      address: optionalText(500),
      hostUnitId: optional(identifier()),
      condition: choice(FACILITY_CONDITIONS).prefault('UNKNOWN'),
      equipment: optionalText(5_000),
      connectivity: optionalText(1_000),
      note: optionalText(5_000),
      source: optionalText(1_000),
      validFrom: day(),
      validTo: optional(day()),
    },
    issue('input.type'),
  )
  .superRefine((facility, context) => {
    if (facility.validTo !== null && facility.validTo <= facility.validFrom) {
      report(context, 'dates.validityOrder', ['validTo']);
    }
    if (facility.hostUnitId === facility.unitId) report(context, 'facilities.hostIsUnit', ['hostUnitId']);
  });

/** Schema of {@link IndicatorInput}. */
export const indicatorInput: z.ZodType<IndicatorInput> = z
  .object(
    {
      unitId: identifier(),
      indicator: text(63).refine((key) => KEY_SHAPE.test(key), issue('indicators.key.shape')),
      periodFrom: day(),
      periodTo: day(),
      value: decimal(-LARGEST_VALUE, LARGEST_VALUE),
      measure: text(50),
      precision: choice(VALUE_PRECISIONS).prefault('EXACT'),
      note: optionalText(5_000),
      source: text(1_000),
    },
    issue('input.type'),
  )
  .superRefine((indicator, context) => {
    if (indicator.periodTo < indicator.periodFrom) report(context, 'dates.periodOrder', ['periodTo']);
  });
