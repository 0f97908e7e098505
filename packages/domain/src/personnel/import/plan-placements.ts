import { findPost } from './find-post.js';
import { addAssignment, isAllowed, newAssignment } from './plan-assignments.js';
import { insert, placeOf, refuse, takeOnce, type PlanContext } from './plan-context.js';
import type { PlacementRow } from './rows.js';
import type { SnapshotAssignment, SnapshotPlacement } from './snapshot.js';

/** States in which a new assignment does not hold, so that the person may be placed again. */
const LOST = new Set<string | null>(['REJECTED', 'WITHDRAWN', 'REVOKED', null]);

/** Plans what becomes of somebody whose unit ended: proposed for a post, left the service, or a post that lapsed. */
export function planPlacement(context: PlanContext, row: PlacementRow): void {
  const ended = context.assignments.get(row.assignmentId);
  if (ended === undefined || !context.mayRunOn(ended.scopePath)) {
    return void refuse(context, row, 'assignment_id', 'ID_UNKNOWN', { value: row.assignmentId });
  }
  if (ended.endedByEventId === null || ended.validTo === null) {
    return void refuse(context, row, 'assignment_id', 'ASSIGNMENT_NOT_TO_PLACE');
  }
  if (!takeOnce(context, row, `placement ${ended.id}`)) return;
  context.scopePaths.add(ended.scopePath);
  const stored = context.snapshot.placements.find(({ assignmentId }) => assignmentId === ended.id);
  const holds = stored !== undefined && (stored.outcome !== 'PLACED' || !LOST.has(stored.newState));
  if (row.outcome === 'PLACED') placeInto(context, row, ended, stored, holds);
  else if (!holds) record(context, row, ended, stored, null);
  else if (stored.outcome === row.outcome && stored.reason === row.reason) {
    context.outcomes.set(placeOf(row.origin), 'SAME');
  } else refuse(context, row, 'outcome', 'PLACED_OTHERWISE');
}

function placeInto(
  context: PlanContext,
  row: PlacementRow,
  ended: SnapshotAssignment,
  stored: SnapshotPlacement | undefined,
  holds: boolean,
): void {
  const validFrom = row.validFrom ?? ended.validTo!;
  const post = findPost(context, row, validFrom);
  if (post === null) return;
  if (holds) {
    if (stored!.newPositionId !== post.position.id) {
      return void refuse(context, row, 'outcome', 'PLACED_OTHERWISE');
    }
    return void context.outcomes.set(placeOf(row.origin), 'SAME');
  }
  const person = { id: ended.personId, fullName: ended.personName };
  const added: SnapshotAssignment = {
    ...newAssignment(context, post, person, { validFrom }),
    kind: row.kind ?? ended.kind,
    mode: row.mode ?? ended.mode,
    state: 'PROPOSED',
    validTo: null,
    term: null,
    expectedReturnOn: null,
    endReason: null,
    overrideReason: null,
    note: row.note,
    source: null,
  };
  if (!isAllowed(context, row, added, post, null)) return;
  addAssignment(context, row, added, { homeAssignmentId: null, decisionKey: null });
  record(context, row, ended, stored, added.id);
}

function record(
  context: PlanContext,
  row: PlacementRow,
  ended: SnapshotAssignment,
  stored: SnapshotPlacement | undefined,
  newAssignmentId: string | null,
): void {
  const fields = { outcome: row.outcome, reason: row.reason, newAssignmentId };
  if (stored === undefined) {
    const id = context.newId();
    const beside = { assignmentId: ended.id, eventId: ended.endedByEventId, createdById: context.actorId };
    return insert(context, row, 'placement', { id, ...beside, ...fields });
  }
  const { id, version } = stored;
  context.write.tables.placement.corrections.push({ id, version, fields });
  context.outcomes.set(placeOf(row.origin), 'CHANGED');
}
