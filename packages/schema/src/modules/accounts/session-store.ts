import type { TransactionClient } from '@haicap/database';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { recordEvent } from '../audit/record-event.js';

/** Which sessions of somebody are to end. */
export interface SessionsToEnd {
  readonly userId: string;
  /** One of them; all when left out. */
  readonly id?: string;
  /** All but this one. */
  readonly except?: string | null;
  readonly operation: string;
  readonly reason?: string | null;
}

/** Ends sessions, and says so in the audit trail where there were any; returns how many. */
export async function endSessions(
  tx: TransactionClient,
  context: SchemaContext,
  { userId, id, except, operation, reason }: SessionsToEnd,
): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { userId, ...(id !== undefined && { id }), ...(except != null && { NOT: { id: except } }) },
  });
  if (count > 0) {
    const viewer = getViewer(context);
    await recordEvent(tx, {
      event: 'SESSION_ENDED',
      actorId: viewer.userId,
      actorName: viewer.displayName,
      operation,
      requestId: context.requestId,
      reason: reason ?? null,
      subject: { table: 'user', id: userId },
      details: { sessions: count },
    });
  }
  return count;
}
