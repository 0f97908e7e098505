import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { conflictOf, requireUpdated, type VersionedRecord } from '../../graphql/expected-version.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { canSeeAct } from './act-access.js';
import { IllegalTransition } from './act-errors.js';
import { readNote, TerritorialChangeStepInput, toActRequest } from './act-step-input.js';
import type { ActRequest } from './act-step.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';

builder.mutationField('territorialChangeComplete', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description:
      'Marks an applied act complete: everybody whose unit ended has a new post, or is known to have none. Refused while somebody is not placed.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IllegalTransition] },
    args: { input: t.arg({ type: TerritorialChangeStepInput, required: true, description: 'The act.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toActRequest(input);
      const why = { operation: 'territorialChangeComplete', reason: readNote(input.note) };
      return write(context, why, (tx) => complete(tx, context, request));
    },
  }),
);

async function complete(
  tx: TransactionClient,
  context: SchemaContext,
  { id, expectedVersion }: ActRequest,
): Promise<{ id: string }> {
  const record: VersionedRecord = {
    table: 'territorial_change_event',
    id,
    entity: 'TerritorialChangeEvent',
  };
  const act = await tx.territorialChangeEvent.findUnique({
    where: { id },
    select: { status: true, scopePath: true, version: true, completedAt: true },
  });
  if (act === null || !canSeeAct(context, act)) throw new NotFound(record.entity);
  requirePermission(context, 'acts.apply', act.scopePath);
  if (act.status !== 'OPERATIONAL' || act.completedAt !== null) throw new IllegalTransition(act.status);
  if (act.version !== expectedVersion) throw await conflictOf(tx, record);
  await requireNobodyUnplaced(tx, id);
  const { count } = await tx.territorialChangeEvent.updateMany({
    where: { id, version: expectedVersion },
    data: { completedAt: context.now, version: { increment: 1 } },
  });
  await requireUpdated(tx, count, record);
  return { id };
}

/** The number of the whole act, whatever the viewer sees of it. */
async function requireNobodyUnplaced(tx: TransactionClient, id: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT unplaced_people(${id}::uuid) AS "count"`,
  );
  const { count } = row!;
  if (count === 0) return;
  throw new InvalidInput([{ path: ['id'], code: 'personnel.placing.unplaced', params: { count } }]);
}
