import { Prisma, type Assignment, type Placement } from '@haicap/database/client';
import type { PlacementState } from '@haicap/domain/personnel';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { ASSIGNMENT_COLUMNS } from './assignment-row.js';

/** What a viewer may know of what has become of somebody. */
export type PlacementRow = Pick<
  Placement,
  'outcome' | 'newAssignmentId' | 'reason' | 'version' | 'createdAt'
>;

/** An assignment that an act ended, with what has become of the person. */
export interface PersonToPlaceRow extends Assignment {
  readonly placing: PlacementState;
  readonly outcome: PlacementRow['outcome'] | null;
  readonly newAssignmentId: string | null;
  readonly placementReason: string | null;
  readonly placementVersion: number | null;
  readonly placedAt: Date | null;
}

/** What to select of {@link FROM_TO_PLACE}. */
export const TO_PLACE_COLUMNS: Prisma.Sql = Prisma.sql`${ASSIGNMENT_COLUMNS}, assignment_placing(held."id") AS "placing",
  done."outcome", done."new_assignment_id" AS "newAssignmentId", done."reason" AS "placementReason",
  done."version" AS "placementVersion", done."created_at" AS "placedAt"`;

/** Assignments with what has become of them. */
export const FROM_TO_PLACE: Prisma.Sql = Prisma.sql`"assignment" held
  LEFT JOIN "placement" done ON done."assignment_id" = held."id"`;

/** "An act ended this assignment, and the viewer may know what becomes of the person." */
export function isToPlace(context: WithAccess): Prisma.Sql {
  return Prisma.sql`held."ended_by_event_id" IS NOT NULL AND held."state" IN ('APPROVED', 'REVOKED')
    AND ${withinReach(context, 'personnel.drafts', Prisma.sql`held."scope_path"`)}`;
}

/** Somebody to be placed, by the assignment that ended; null where there is none that the viewer may know of. */
export function loadPersonToPlace(context: SchemaContext, id: string): Promise<PersonToPlaceRow | null> {
  return loaderOf(context, 'personnel.personToPlace', async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<PersonToPlaceRow>(
        context.db,
        Prisma.sql`SELECT ${TO_PLACE_COLUMNS} FROM ${FROM_TO_PLACE}
          WHERE held."id" = ANY(${ids}::uuid[]) AND ${isToPlace(context)}`,
      ),
      (row) => row.id,
    ),
  ).load(id);
}
