import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import {
  choice,
  count,
  day,
  identifier,
  issue,
  list,
  optional,
  optionalText,
  report,
  text,
} from '../inputs/bricks.js';
import { UNIT_LEVELS, type UnitLevel } from '../units/index.js';
import {
  ORGANIZATION_KINDS,
  POSITION_STATUSES,
  type OrganizationKind,
  type PositionStatus,
} from './personnel-lists.js';

/** A kind of post in the catalogue. */
export interface PositionTypeInput {
  /** Stable key, for example `party_secretary`. */
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly nameFr: string;
  /** Null where it is the same. */
  readonly nameFrFeminine: string | null;
  /** 1 comes first. */
  readonly precedence: number;
  readonly isKeyLeadership: boolean;
  /** Bodies that have such posts; empty for any. */
  readonly organizationKinds: readonly OrganizationKind[];
  /** Tiers that have such posts; empty for any. */
  readonly levels: readonly UnitLevel[];
  readonly legalBasis: string | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** How many people a post is meant for from a day on, and whether it may be filled. */
export interface EstablishmentInput {
  readonly validFrom: PlainDate;
  readonly headcount: number;
  readonly status: PositionStatus;
  /** Document that sets it. */
  readonly basis: string | null;
}

/** What is said of a post beside its headcount. */
export interface PositionUpdateInput {
  /** What tells it from other posts of its type. */
  readonly title: string | null;
  readonly ordinal: number;
  readonly note: string | null;
}

/** A post to be set up in a body, with its first headcount. */
export interface PositionInput extends PositionUpdateInput {
  readonly organizationId: string;
  readonly typeId: string;
  readonly establishment: EstablishmentInput;
}

/** How many people a unit with everything below it may have at most. */
export interface CeilingInput {
  readonly unitId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly ceiling: number;
  readonly basis: string | null;
}

/** Most people of one post, as PostgreSQL accepts it. */
export const MOST_HEADCOUNT = 100_000;
/** Highest ceiling of a unit. */
export const MOST_CEILING = 10_000_000;

const KEY_SHAPE = /^[a-z][a-z0-9_]{1,62}$/;
const LOWEST_PRECEDENCE = 100_000;

/**
 * Schema of {@link PositionTypeInput}.
 * @example positionTypeInput.safeParse({ key: 'Bí thư' }).error?.issues[0]?.message // 'positions.key.shape'
 */
export const positionTypeInput: z.ZodType<PositionTypeInput> = z
  .object(
    {
      key: text(63).refine((key) => KEY_SHAPE.test(key), issue('positions.key.shape')),
      nameVi: text(200),
      nameEn: text(200),
      nameFr: text(200),
      nameFrFeminine: optionalText(200),
      precedence: count()
        .refine((precedence) => precedence > 0, issue('positions.precedence.range'))
        .refine((precedence) => precedence <= LOWEST_PRECEDENCE, issue('input.tooLarge')),
      isKeyLeadership: z.boolean(issue('input.type')).prefault(false),
      organizationKinds: several(ORGANIZATION_KINDS),
      levels: several(UNIT_LEVELS),
      legalBasis: optionalText(1_000),
      validFrom: day(),
      validTo: optional(day()),
    },
    issue('input.type'),
  )
  .superRefine(checkValidity);

/** Schema of {@link EstablishmentInput}. */
export const establishmentInput: z.ZodType<EstablishmentInput> = z
  .object(
    {
      validFrom: day(),
      headcount: count().refine((headcount) => headcount <= MOST_HEADCOUNT, issue('input.tooLarge')),
      status: choice(POSITION_STATUSES).prefault('AUTHORIZED'),
      basis: optionalText(1_000),
    },
    issue('input.type'),
  )
  .superRefine(({ status, headcount }, context) => {
    if (status === 'ABOLISHED' && headcount > 0) {
      report(context, 'positions.abolished.headcount', ['headcount']);
    }
  });

const POSITION_FIELDS = {
  title: optionalText(300),
  ordinal: count().prefault(0),
  note: optionalText(5_000),
};

/** Schema of {@link PositionUpdateInput}. */
export const positionUpdateInput: z.ZodType<PositionUpdateInput> = z.object(
  POSITION_FIELDS,
  issue('input.type'),
);

/** Schema of {@link PositionInput}. */
export const positionInput: z.ZodType<PositionInput> = z.object(
  {
    organizationId: identifier(),
    typeId: identifier(),
    ...POSITION_FIELDS,
    establishment: establishmentInput,
  },
  issue('input.type'),
);

/** Schema of {@link CeilingInput}. */
export const ceilingInput: z.ZodType<CeilingInput> = z
  .object(
    {
      unitId: identifier(),
      validFrom: day(),
      validTo: optional(day()),
      ceiling: count().refine((ceiling) => ceiling <= MOST_CEILING, issue('input.tooLarge')),
      basis: optionalText(1_000),
    },
    issue('input.type'),
  )
  .superRefine(checkValidity);

/** Some of a closed list, each once; missing is none. */
function several<const Value extends string>(values: readonly Value[]): z.ZodType<Value[]> {
  return optional(list(choice(values), values.length)).transform((chosen) => [...new Set(chosen ?? [])]);
}

function checkValidity(
  { validFrom, validTo }: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null },
  context: z.RefinementCtx<unknown>,
): void {
  if (validTo !== null && validTo <= validFrom) report(context, 'dates.validityOrder', ['validTo']);
}
