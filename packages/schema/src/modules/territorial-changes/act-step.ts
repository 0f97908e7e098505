import type { TransactionClient } from '@haicap/database';
import { canTransition, permissionFor, type ActStatus } from '@haicap/domain/units';
import { requirePermission } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { conflictOf, requireUpdated } from '../../graphql/expected-version.js';
import { NotFound } from '../../graphql/user-errors.js';
import { canSeeAct } from './act-access.js';
import { IllegalTransition } from './act-errors.js';
import { findAct, type StoredAct } from './act-query.js';
import { moveAct, type ActStep } from './territorial-change-store.js';

/** An act that a mutation is about, and the version that the viewer decided on. */
export interface ActRequest {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * The act, if it may go from where it is to a state and the viewer may move it there. Throws, in this order: NotFound,
 * Forbidden, {@link IllegalTransition}, Conflict.
 */
export async function getMovableAct(
  tx: TransactionClient,
  context: SchemaContext,
  { id, expectedVersion }: ActRequest,
  to: ActStatus,
): Promise<StoredAct> {
  const act = await findAct(tx, id);
  if (act === null || !canSeeAct(context, act)) throw new NotFound('TerritorialChangeEvent');
  requirePermission(context, permissionFor(act.status, to), act.scopePath);
  if (!canTransition(act.status, to)) throw new IllegalTransition(act.status);
  if (act.version !== expectedVersion) throw await conflictOf(tx, recordOf(id));
  return act;
}

/** Moves an act; throws Conflict when somebody else changed it since it was read. */
export async function saveStep(
  tx: TransactionClient,
  { id, expectedVersion }: ActRequest,
  step: ActStep,
): Promise<{ readonly id: string }> {
  const count = await moveAct(tx, id, expectedVersion, step);
  await requireUpdated(tx, count, recordOf(id));
  return { id };
}

function recordOf(id: string): { table: 'territorial_change_event'; id: string; entity: string } {
  return { table: 'territorial_change_event', id, entity: 'TerritorialChangeEvent' };
}
