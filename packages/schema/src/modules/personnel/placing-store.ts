import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';
import type {
  AssignmentKind,
  AssignmentMode,
  PlacementOutcome,
  PlacementState,
} from '@haicap/domain/personnel';
import type { WithAccess } from '../../access/within-reach.js';
import { FROM_TO_PLACE, isToPlace } from './person-to-place-row.js';
import { isVisiblePosition } from './position-row.js';

/** An assignment that an act ended, as placing needs to know it. */
export interface EndedPost {
  readonly id: string;
  readonly personId: string;
  readonly scopePath: string;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly eventId: string;
  /** First day on which somebody can be in a new post. */
  readonly day: PlainDate;
  readonly placing: PlacementState;
  readonly placementId: string | null;
  /** 0 while nothing was recorded. */
  readonly version: number;
}

/** Ended assignments that the viewer may know of, by their ids. */
export function findEndedPosts(
  tx: TransactionClient,
  context: WithAccess,
  ids: readonly string[],
): Promise<EndedPost[]> {
  return tx.$queryRaw(Prisma.sql`SELECT held."id", held."person_id" AS "personId", held."scope_path" AS "scopePath",
      held."kind", held."mode", held."ended_by_event_id" AS "eventId",
      greatest(act."operational_from", CASE WHEN held."state" = 'REVOKED' THEN held."valid_from" END)::text AS "day",
      assignment_placing(held."id") AS "placing", done."id" AS "placementId", coalesce(done."version", 0) AS "version"
    FROM ${FROM_TO_PLACE}
    JOIN "territorial_change_event" act ON act."id" = held."ended_by_event_id"
    WHERE held."id" = ANY(${ids}::uuid[]) AND ${isToPlace(context)}`);
}

/** A post that somebody is put into. */
export interface TargetPost {
  readonly id: string;
  readonly scopePath: string;
  /** Validity of its body. */
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Posts that the viewer sees, by their ids. */
export function findTargetPosts(
  tx: TransactionClient,
  context: WithAccess,
  ids: readonly string[],
): Promise<TargetPost[]> {
  return tx.$queryRaw(Prisma.sql`SELECT post."id", post."scope_path" AS "scopePath",
      body."valid_from"::text AS "validFrom", body."valid_to"::text AS "validTo"
    FROM "position" post JOIN "organization" body ON body."id" = post."organization_id"
    WHERE post."id" = ANY(${ids}::uuid[]) AND ${isVisiblePosition(context)}`);
}

/** What becomes of somebody, decided. */
export interface PlacementRecord {
  readonly assignmentId: string;
  readonly eventId: string;
  readonly outcome: PlacementOutcome;
  readonly reason: string | null;
  readonly expectedVersion: number;
  /** The proposal; null where the person gets no new post. */
  readonly proposal: ProposalRecord | null;
}

/** A new assignment, to be approved. */
export interface ProposalRecord {
  readonly id: string;
  readonly personId: string;
  readonly positionId: string;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly validFrom: PlainDate;
  readonly note: string | null;
}

/** Stores proposals and placements: two statements, whatever their number. Returns the number of placements stored. */
export async function storePlacements(
  tx: TransactionClient,
  records: readonly PlacementRecord[],
  author: { readonly id: string; readonly now: Date },
): Promise<number> {
  const proposals = records.flatMap(({ proposal }) => proposal ?? []);
  if (proposals.length > 0) await insertProposals(tx, proposals, author);
  const rows = records.map(({ proposal, ...record }) => ({
    ...record,
    newAssignmentId: proposal?.id ?? null,
  }));
  return tx.$executeRaw(Prisma.sql`INSERT INTO "placement" AS stored ("id", "assignment_id", "event_id", "outcome",
      "new_assignment_id", "reason", "created_by_id", "updated_at")
    SELECT gen_random_uuid(), row."assignmentId", row."eventId", row."outcome", row."newAssignmentId", row."reason",
      ${author.id}::uuid, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("assignmentId" uuid, "eventId" uuid,
      "outcome" "PlacementOutcome", "newAssignmentId" uuid, "reason" text, "expectedVersion" integer)
    ON CONFLICT ("assignment_id") DO UPDATE SET "outcome" = excluded."outcome",
      "new_assignment_id" = excluded."new_assignment_id", "reason" = excluded."reason",
      "version" = stored."version" + 1, "updated_at" = now()
      WHERE stored."version" = (
        SELECT (expected ->> 'expectedVersion')::integer FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) expected
        WHERE (expected ->> 'assignmentId')::uuid = stored."assignment_id")`);
}

async function insertProposals(
  tx: TransactionClient,
  proposals: readonly ProposalRecord[],
  author: { readonly id: string; readonly now: Date },
): Promise<void> {
  await tx.assignment.createMany({
    data: proposals.map((proposal) => ({
      ...proposal,
      // Both are filled from the position by a trigger.
      organizationId: proposal.positionId,
      unitId: proposal.positionId,
      state: 'PROPOSED' as const,
      validFrom: fromPlainDate(proposal.validFrom),
      proposedById: author.id,
      proposedAt: author.now,
      createdById: author.id,
    })),
  });
}
