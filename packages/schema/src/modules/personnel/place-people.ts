import type { TransactionClient } from '@haicap/database';
import { newId } from '@haicap/database/ledger';
import type { PersonPlaceInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { conflictOf } from '../../graphql/expected-version.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import {
  findEndedPosts,
  findTargetPosts,
  storePlacements,
  type EndedPost,
  type PlacementRecord,
  type TargetPost,
} from './placing-store.js';

/** What is to become of somebody. */
export interface PlaceRequest {
  readonly assignmentId: string;
  readonly expectedVersion: number;
  readonly input: PersonPlaceInput;
  /** Where it stands in the input of the mutation. */
  readonly path: readonly string[];
}

/**
 * Records what becomes of people whose units ended, all or nothing, in four statements whatever their number. Throws, in
 * this order: NotFound, Forbidden, Conflict, InvalidInput with every fault.
 */
export async function placePeople(
  tx: TransactionClient,
  context: SchemaContext,
  requests: readonly PlaceRequest[],
): Promise<void> {
  const ids = requests.map(({ assignmentId }) => assignmentId);
  const ended = new Map((await findEndedPosts(tx, context, ids)).map((post) => [post.id, post]));
  if (ids.some((id) => !ended.has(id))) throw new NotFound('Assignment');
  const positionIds = requests.flatMap(({ input }) => input.positionId ?? []);
  const found = positionIds.length === 0 ? [] : await findTargetPosts(tx, context, positionIds);
  const targets = new Map(found.map((post) => [post.id, post]));

  const placings = requests.map((request) => ({
    request,
    former: ended.get(request.assignmentId)!,
    target: targets.get(request.input.positionId ?? ''),
  }));
  for (const placing of placings) requireEdit(context, placing);
  for (const placing of placings) await requireVersion(tx, placing);
  const issues = [...placings.flatMap(faultsOf), ...twice(requests)];
  if (issues.length > 0) throw new InvalidInput(issues);

  const author = { id: getViewer(context).userId, now: context.now };
  const stored = await storePlacements(tx, placings.map(toRecord), author);
  // Somebody else was faster than the versions could show.
  if (stored !== placings.length) throw new Conflict(1, null, null);
}

interface Placing {
  readonly request: PlaceRequest;
  readonly former: EndedPost;
  /** Undefined where there is no such post for the viewer. */
  readonly target: TargetPost | undefined;
}

/** Who gets a new post is placed by who keeps personnel there; who gets none, by who keeps it where they were. */
function requireEdit({ access }: SchemaContext, { request, former, target }: Placing): void {
  const there = target ?? (request.input.outcome === 'PLACED' ? undefined : former);
  if (there === undefined ? access.can('personnel.edit') : access.can('personnel.edit', there)) return;
  throw new Forbidden();
}

async function requireVersion(tx: TransactionClient, { request, former }: Placing): Promise<void> {
  if (request.expectedVersion === former.version) return;
  if (former.placementId === null) throw new Conflict(0, null, null);
  throw await conflictOf(tx, { table: 'placement', id: former.placementId, entity: 'Assignment' });
}

function faultsOf({ request, former, target }: Placing): InputIssue[] {
  const { input, path } = request;
  const fault = (field: string, code: string): InputIssue => ({ path: [...path, field], code });
  if (former.placing === 'PLACED') return [fault('assignmentId', 'personnel.placing.placed')];
  if (former.placing === 'PROPOSED') return [fault('assignmentId', 'personnel.placing.proposed')];
  if (input.outcome !== 'PLACED') return [];
  if (target === undefined) return [fault('positionId', 'positions.unknown')];
  const issues: InputIssue[] = [];
  if ((input.kind ?? former.kind) === 'SECONDMENT') issues.push(fault('kind', 'placing.kind.secondment'));
  const day = input.validFrom ?? former.day;
  if (day < former.day) issues.push(fault('validFrom', 'placing.day.beforeEnd'));
  else if (day < target.validFrom || (target.validTo !== null && day >= target.validTo)) {
    issues.push(fault('validFrom', 'personnel.placing.day'));
  }
  return issues;
}

function twice(requests: readonly PlaceRequest[]): InputIssue[] {
  const seen = new Set<string>();
  return requests.flatMap(({ assignmentId, path }) => {
    if (seen.has(assignmentId)) return { path: [...path, 'assignmentId'], code: 'personnel.placing.twice' };
    seen.add(assignmentId);
    return [];
  });
}

function toRecord({ request, former }: Placing): PlacementRecord {
  const { outcome, positionId, kind, mode, validFrom, reason, note } = request.input;
  const proposal =
    positionId === null
      ? null
      : {
          id: newId(),
          personId: former.personId,
          positionId,
          kind: kind ?? former.kind,
          mode: mode ?? former.mode,
          validFrom: validFrom ?? former.day,
          note,
        };
  const { eventId, id: assignmentId } = former;
  return { assignmentId, eventId, outcome, reason, expectedVersion: request.expectedVersion, proposal };
}
