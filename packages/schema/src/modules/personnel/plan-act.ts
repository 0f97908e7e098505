import type { TransactionClient } from '@haicap/database';
import type { SchemaContext } from '../../context.js';
import { InvalidInput } from '../../graphql/user-errors.js';
import { canSeeAct } from '../territorial-changes/act-access.js';

/** Throws InvalidInput when there is no such act that the viewer may see. */
export async function requireAct(
  tx: TransactionClient,
  context: SchemaContext,
  eventId: string | null,
): Promise<void> {
  if (eventId === null) return;
  const act = await tx.territorialChangeEvent.findUnique({
    where: { id: eventId },
    select: { status: true, scopePath: true },
  });
  if (act === null || !canSeeAct(context, act)) {
    throw new InvalidInput([{ path: ['eventId'], code: 'personnel.plan.act' }]);
  }
}
