import type { TransactionClient } from '@haicap/database';
import { recordEvent } from '@haicap/schema/audit';
import { closeSessions } from '../accounts/session-store.js';

/** Ends all sessions of a user by a command, and records it where there were any. */
export async function endSessions(tx: TransactionClient, userId: string, operation: string): Promise<void> {
  const sessions = await closeSessions(tx, userId);
  if (sessions === 0) return;
  const subject = { table: 'user', id: userId };
  const nobody = { actorId: null, actorName: null };
  await recordEvent(tx, { event: 'SESSION_ENDED', ...nobody, operation, subject, details: { sessions } });
}
