import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { newId } from '@haicap/database/ledger';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';
import type { AssignmentInput } from '@haicap/domain/personnel';

/** Where a new assignment stands. */
export interface PostOfAssignment {
  readonly organizationId: string;
  readonly unitId: string;
}

/** Stores a draft; returns its id. */
export async function insertDraft(
  tx: TransactionClient,
  input: AssignmentInput,
  post: PostOfAssignment,
  createdById: string,
): Promise<string> {
  const { organizationId, unitId } = post;
  const { id } = await tx.assignment.create({
    data: { id: newId(), ...columnsOf(input), organizationId, unitId, state: 'DRAFT', createdById },
    select: { id: true },
  });
  return id;
}

/** What changes with a step of an assignment; what is left out stays as it is. */
export type AssignmentChange = Omit<Prisma.AssignmentUncheckedUpdateManyInput, 'id' | 'version'>;

/** Changes an assignment, if it still has the version; returns the number of rows changed. */
export async function updateAssignment(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  change: AssignmentChange,
): Promise<number> {
  const { count } = await tx.assignment.updateMany({
    where: { id, version: expectedVersion },
    data: { ...change, version: { increment: 1 } },
  });
  return count;
}

/** An assignment and the version that it was decided on. */
export interface VersionedAssignment {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Keeps assignments as they are until the end of the transaction, in the order of their ids: nobody waits in a circle. */
export async function lockAssignments(tx: TransactionClient, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT held."id" FROM "assignment" held WHERE held."id" = ANY(${ids}::uuid[])
    ORDER BY held."id" FOR UPDATE`);
}

/** What approving says of every assignment alike. */
export interface Approval {
  readonly decisionId: string;
  readonly decidedById: string;
  readonly decidedAt: Date;
}

/** Approves many assignments that still have their versions by one statement; returns how many. */
export function approveAssignments(
  tx: TransactionClient,
  assignments: readonly VersionedAssignment[],
  { decisionId, decidedById, decidedAt }: Approval,
): Promise<number> {
  const ids = assignments.map(({ id }) => id);
  const versions = assignments.map(({ expectedVersion }) => expectedVersion);
  return tx.$executeRaw(
    Prisma.sql`UPDATE "assignment" held SET "state" = 'APPROVED', "start_decision_id" = ${decisionId}::uuid,
        "decided_by_id" = ${decidedById}::uuid, "decided_at" = ${decidedAt}, "version" = held."version" + 1,
        "updated_at" = ${decidedAt}
      FROM unnest(${ids}::uuid[], ${versions}::integer[]) AS asked("id", "version")
      WHERE held."id" = asked."id" AND held."version" = asked."version"`,
  );
}

/** The columns of what is entered of an assignment. */
export function columnsOf(
  input: AssignmentInput,
): Omit<Prisma.AssignmentUncheckedCreateInput, 'organizationId' | 'unitId'> {
  return {
    ...input,
    validFrom: fromPlainDate(input.validFrom),
    validTo: toDate(input.validTo),
    expectedReturnOn: toDate(input.expectedReturnOn),
  };
}

function toDate(day: PlainDate | null): Date | null {
  return day === null ? null : fromPlainDate(day);
}
