import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import {
  choice,
  count,
  day,
  identifier,
  issue,
  optional,
  optionalText,
  report,
  text,
} from '../inputs/bricks.js';
import {
  ORGANIZATION_END_REASONS,
  ORGANIZATION_KINDS,
  type OrganizationEndReason,
  type OrganizationKind,
} from './personnel-lists.js';

/** What is said of a body, at its beginning and later. */
export interface OrganizationUpdateInput {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly abbreviation: string | null;
  /** The body it belongs to. */
  readonly parentId: string | null;
  /** Place among the bodies of the unit. */
  readonly ordinal: number;
  readonly validFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly validTo: PlainDate | null;
  readonly note: string | null;
  readonly source: string | null;
}

/** A body to be set up in a unit. */
export interface OrganizationInput extends OrganizationUpdateInput {
  readonly unitId: string;
}

/** The end of a body. */
export interface OrganizationEndInput {
  /** First day on which it is no more. */
  readonly validTo: PlainDate;
  readonly reason: OrganizationEndReason;
  readonly note: string | null;
}

/** A body that goes on in another unit. */
export interface OrganizationCarryOverInput {
  readonly toUnitId: string;
  /** First day in the other unit. */
  readonly validFrom: PlainDate;
  /** Its name there; null keeps the name. */
  readonly name: string | null;
}

const FIELDS = {
  kind: choice(ORGANIZATION_KINDS),
  name: text(300),
  abbreviation: optionalText(50),
  parentId: optional(identifier()),
  ordinal: count().prefault(0),
  validFrom: day(),
  validTo: optional(day()),
  note: optionalText(5_000),
  source: optionalText(1_000),
};

/** Schema of {@link OrganizationUpdateInput}. */
export const organizationUpdateInput: z.ZodType<OrganizationUpdateInput> = z
  .object(FIELDS, issue('input.type'))
  .superRefine(checkValidity);

/**
 * Schema of {@link OrganizationInput}. Issue messages are codes of `INPUT_ISSUE_CODES`.
 * @example organizationInput.parse({ unitId: 'u', kind: 'PEOPLES_COMMITTEE', name: 'UBND', validFrom: '2025-07-01' })
 */
export const organizationInput: z.ZodType<OrganizationInput> = z
  .object({ unitId: identifier(), ...FIELDS }, issue('input.type'))
  .superRefine(checkValidity);

/** Schema of {@link OrganizationEndInput}. */
export const organizationEndInput: z.ZodType<OrganizationEndInput> = z.object(
  { validTo: day(), reason: choice(ORGANIZATION_END_REASONS), note: optionalText(5_000) },
  issue('input.type'),
);

/** Schema of {@link OrganizationCarryOverInput}. */
export const organizationCarryOverInput: z.ZodType<OrganizationCarryOverInput> = z.object(
  { toUnitId: identifier(), validFrom: day(), name: optionalText(300) },
  issue('input.type'),
);

function checkValidity(
  { validFrom, validTo }: Pick<OrganizationUpdateInput, 'validFrom' | 'validTo'>,
  context: z.RefinementCtx<unknown>,
): void {
  if (validTo !== null && validTo <= validFrom) report(context, 'dates.validityOrder', ['validTo']);
}
