import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import { choice, day, identifier, issue, optional, optionalText, report } from '../inputs/bricks.js';
import { LONGEST_REASON } from './decision-input.js';
import {
  ASSIGNMENT_KINDS,
  ASSIGNMENT_MODES,
  PLACEMENT_OUTCOMES,
  type AssignmentKind,
  type AssignmentMode,
  type PlacementOutcome,
} from './personnel-lists.js';

/** What becomes of somebody whose unit ended. */
export interface PersonPlaceInput {
  readonly outcome: PlacementOutcome;
  /** The new post; only of PLACED. */
  readonly positionId: string | null;
  /** Null keeps the kind of the assignment that ended. */
  readonly kind: AssignmentKind | null;
  /** Null keeps the mode of the assignment that ended. */
  readonly mode: AssignmentMode | null;
  /** First day in the new post; null for the day on which the unit ended. */
  readonly validFrom: PlainDate | null;
  /** Why the person left, or why a post lapsed. */
  readonly reason: string | null;
  readonly note: string | null;
}

/**
 * Schema of {@link PersonPlaceInput}.
 * @example personPlaceInput.safeParse({ outcome: 'LEFT' }).error?.issues[0]?.message // 'placing.reason.required'
 */
export const personPlaceInput: z.ZodType<PersonPlaceInput> = z
  .object(
    {
      outcome: choice(PLACEMENT_OUTCOMES),
      positionId: optional(identifier()),
      kind: optional(choice(ASSIGNMENT_KINDS)),
      mode: optional(choice(ASSIGNMENT_MODES)),
      validFrom: optional(day()),
      reason: optionalText(LONGEST_REASON),
      note: optionalText(5_000),
    },
    issue('input.type'),
  )
  .superRefine(({ outcome, positionId, kind, reason }, context) => {
    if (outcome === 'PLACED') {
      if (positionId === null) report(context, 'placing.position.required', ['positionId']);
      // The post that could be kept meanwhile ended with its unit.
      if (kind === 'SECONDMENT') report(context, 'placing.kind.secondment', ['kind']);
      return;
    }
    if (positionId !== null) report(context, 'placing.position.notAllowed', ['positionId']);
    if (reason === null) report(context, 'placing.reason.required', ['reason']);
  });
