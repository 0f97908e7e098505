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
import { LONGEST_REASON, decisionInput, type DecisionInput } from './decision-input.js';
import {
  ASSIGNMENT_KINDS,
  ASSIGNMENT_MODES,
  type AssignmentKind,
  type AssignmentMode,
} from './personnel-lists.js';

/** The head of a plan. */
export interface PlanInput {
  readonly title: string;
  /** The unit in which, and below which, posts are filled. */
  readonly unitId: string;
  readonly effectiveOn: PlainDate;
  /** The act whose units it staffs. */
  readonly eventId: string | null;
  readonly note: string | null;
  readonly source: string | null;
}

/** Which posts a new plan begins with. */
export interface PlanScopeInput {
  /** Empty for every type. */
  readonly positionTypeIds: readonly string[];
  readonly keyOnly: boolean;
}

/** A post of a plan, and who is to hold it. */
export interface PlanLineInput {
  /** The line to be changed; null for a new one. */
  readonly lineId: string | null;
  /** Place in the plan; null keeps it, or puts a new line at the end. */
  readonly ordinal: number | null;
  readonly positionId: string;
  /** Null while nobody is proposed. */
  readonly personId: string | null;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly note: string | null;
  /** Why the line may exceed the established headcount. */
  readonly overrideReason: string | null;
}

/** By which decision a plan is issued. */
export interface PlanIssueInput {
  readonly decision: DecisionInput;
}

/** By which decision an issued plan is undone. */
export interface PlanCorrectInput extends PlanIssueInput {
  readonly reason: string;
}

/** Most lines that are stored at once. */
export const MOST_PLAN_LINES = 500;
const MOST_TYPES = 200;

/**
 * Schema of {@link PlanInput}.
 * @example planInput.parse({ title: '138 cán bộ chủ chốt', unitId: 'hoa-binh', effectiveOn: '2025-07-01' }).eventId // null
 */
export const planInput: z.ZodType<PlanInput> = z.object(
  {
    title: text(300),
    unitId: identifier(),
    effectiveOn: day(),
    eventId: optional(identifier()),
    note: optionalText(5_000),
    source: optionalText(1_000),
  },
  issue('input.type'),
);

/** Schema of {@link PlanScopeInput}. */
export const planScopeInput: z.ZodType<PlanScopeInput> = z.object(
  {
    positionTypeIds: optional(list(identifier(), MOST_TYPES)).transform((ids) => [...new Set(ids ?? [])]),
    keyOnly: z.boolean(issue('input.type')).prefault(false),
  },
  issue('input.type'),
);

/** Schema of {@link PlanLineInput}. */
export const planLineInput: z.ZodType<PlanLineInput> = z.object(
  {
    lineId: optional(identifier()),
    ordinal: optional(count()),
    positionId: identifier(),
    personId: optional(identifier()),
    kind: choice(ASSIGNMENT_KINDS).prefault('PRINCIPAL'),
    mode: choice(ASSIGNMENT_MODES).prefault('DESIGNATED'),
    note: optionalText(5_000),
    overrideReason: optionalText(LONGEST_REASON),
  },
  issue('input.type'),
);

/** Schema of the lines that are stored at once; a line stands there once. */
export const planLinesInput: z.ZodType<{ readonly lines: readonly PlanLineInput[] }> = z
  .object({ lines: list(planLineInput, MOST_PLAN_LINES) }, issue('input.type'))
  .superRefine(({ lines }, context) => {
    const seen = new Set<string>();
    for (const [index, { lineId }] of lines.entries()) {
      if (lineId === null) continue;
      if (seen.has(lineId)) report(context, 'plans.lines.twice', ['lines', index, 'lineId']);
      seen.add(lineId);
    }
  });

/** Schema of {@link PlanIssueInput}. */
export const planIssueInput: z.ZodType<PlanIssueInput> = z.object(
  { decision: decisionInput },
  issue('input.type'),
);

/** Schema of {@link PlanCorrectInput}. */
export const planCorrectInput: z.ZodType<PlanCorrectInput> = z.object(
  { decision: decisionInput, reason: text(LONGEST_REASON) },
  issue('input.type'),
);
