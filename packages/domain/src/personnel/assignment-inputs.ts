import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import { choice, day, identifier, issue, optional, optionalText, report, text } from '../inputs/bricks.js';
import {
  LONGEST_REASON,
  decisionInput,
  personnelReasonInput,
  type DecisionInput,
  type PersonnelReasonInput,
} from './decision-input.js';
import {
  ASSIGNMENT_END_REASONS,
  ASSIGNMENT_KINDS,
  ASSIGNMENT_MODES,
  type AssignmentEndReason,
  type AssignmentKind,
  type AssignmentMode,
} from './personnel-lists.js';

/** A person in a position, for a time. */
export interface AssignmentInput {
  readonly personId: string;
  readonly positionId: string;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly validFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly validTo: PlainDate | null;
  /** Term of office, for example `2025-2030`. */
  readonly term: string | null;
  /** Of a secondment: the assignment that is kept meanwhile. */
  readonly homeAssignmentId: string | null;
  /** Of a secondment: the day the person is expected back. */
  readonly expectedReturnOn: PlainDate | null;
  readonly note: string | null;
  readonly source: string | null;
}

/** By which decision an assignment is approved. */
export interface AssignmentApproveInput {
  readonly decision: DecisionInput;
  /** Why it may exceed the established headcount or fill a frozen post. */
  readonly overrideReason: string | null;
}

/** The end of an assignment. */
export interface AssignmentEndInput {
  /** First day on which it no longer holds. */
  readonly validTo: PlainDate;
  readonly reason: AssignmentEndReason;
  readonly note: string | null;
  readonly decision: DecisionInput | null;
}

/** The decision that makes an approved assignment void. */
export interface AssignmentRevokeInput {
  readonly decision: DecisionInput;
  readonly reason: string;
}

/**
 * Schema of {@link AssignmentInput}. Issue messages are codes of `INPUT_ISSUE_CODES`.
 * @example assignmentInput.safeParse({ ...input, kind: 'SECONDMENT' }).error?.issues[0]?.message
 * // 'assignments.secondment.homeMissing'
 */
export const assignmentInput: z.ZodType<AssignmentInput> = z
  .object(
    {
      personId: identifier(),
      positionId: identifier(),
      kind: choice(ASSIGNMENT_KINDS),
      mode: choice(ASSIGNMENT_MODES),
      validFrom: day(),
      validTo: optional(day()),
      term: optionalText(50),
      homeAssignmentId: optional(identifier()),
      expectedReturnOn: optional(day()),
      note: optionalText(5_000),
      source: optionalText(1_000),
    },
    issue('input.type'),
  )
  .superRefine((assignment, context) => {
    const { kind, validFrom, validTo, homeAssignmentId, expectedReturnOn } = assignment;
    if (validTo !== null && validTo <= validFrom) report(context, 'dates.validityOrder', ['validTo']);
    if (kind === 'SECONDMENT' && homeAssignmentId === null) {
      report(context, 'assignments.secondment.homeMissing', ['homeAssignmentId']);
    }
    if (kind !== 'SECONDMENT' && homeAssignmentId !== null) {
      report(context, 'assignments.home.onlySecondment', ['homeAssignmentId']);
    }
    if (expectedReturnOn === null) return;
    if (kind !== 'SECONDMENT') report(context, 'assignments.return.onlySecondment', ['expectedReturnOn']);
    else if (expectedReturnOn <= validFrom) {
      report(context, 'assignments.return.order', ['expectedReturnOn']);
    }
  });

/** Schema of {@link AssignmentApproveInput}. */
export const assignmentApproveInput: z.ZodType<AssignmentApproveInput> = z.object(
  { decision: decisionInput, overrideReason: optionalText(LONGEST_REASON) },
  issue('input.type'),
);

/** Schema of the reason why an assignment is rejected. */
export const assignmentRejectInput: z.ZodType<PersonnelReasonInput> = personnelReasonInput;

/** Schema of the reason why an assignment is withdrawn. */
export const assignmentWithdrawInput: z.ZodType<PersonnelReasonInput> = personnelReasonInput;

/**
 * Schema of {@link AssignmentEndInput}.
 * @example assignmentEndInput.parse({ validTo: '2025-07-01', reason: 'RETIRED' }).decision // null
 */
export const assignmentEndInput: z.ZodType<AssignmentEndInput> = z.object(
  {
    validTo: day(),
    reason: choice(ASSIGNMENT_END_REASONS),
    note: optionalText(5_000),
    decision: optional(decisionInput),
  },
  issue('input.type'),
);

/** Schema of {@link AssignmentRevokeInput}. */
export const assignmentRevokeInput: z.ZodType<AssignmentRevokeInput> = z.object(
  { decision: decisionInput, reason: text(LONGEST_REASON) },
  issue('input.type'),
);
