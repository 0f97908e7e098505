import type { TransactionClient } from '@haicap/database';
import type { Act } from '@haicap/domain/units';
import { requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { findViolation } from '../../graphql/constraint-violation.js';
import { conflictOf } from '../../graphql/expected-version.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { lockLedger, newId } from '@haicap/database/ledger';
import { IllegalTransition, LedgerRefused } from './act-errors.js';
import { proveForApplication } from './act-proof-query.js';
import { findAct } from './act-query.js';
import { getMovableAct, saveStep, type ActRequest } from './act-step.js';
import { readNote, TerritorialChangeStepInput, toActRequest } from './act-step-input.js';
import { applyStoredActs, LedgerMoved } from './ledger-store.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';

/** An act of thousands of parts takes seconds; each statement keeps its own limit. */
const LONGEST_APPLICATION = 60_000;

builder.mutationField('territorialChangeApply', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description:
      'Applies an adopted act to the ledger: ends and starts versions, forms units, all or nothing. Proved once more before.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IllegalTransition, LedgerRefused] },
    args: { input: t.arg({ type: TerritorialChangeStepInput, required: true, description: 'The act.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toActRequest(input);
      const why = {
        operation: 'territorialChangeApply',
        reason: readNote(input.note),
        timeout: LONGEST_APPLICATION,
      };
      return write(context, why, (tx) => apply(tx, context, request)).catch((error: unknown) =>
        explain(context, request, error),
      );
    },
  }),
);

async function apply(
  tx: TransactionClient,
  context: SchemaContext,
  request: ActRequest,
): Promise<{ id: string }> {
  await lockLedger(tx);
  const stored = await getMovableAct(tx, context, request, 'OPERATIONAL');
  const { proof, scopePath } = await proveForApplication(tx, stored);
  // The tree may have changed since the draft: what the act touches now decides.
  requirePermission(context, 'acts.apply', scopePath);
  if (!proof.sheet.passed) throw new LedgerRefused(proof);
  const saved = await saveStep(tx, request, {
    status: 'OPERATIONAL',
    types: proof.sheet.types,
    scopePath,
    appliedAt: new Date(),
  });
  await applyStoredActs(tx, [stored], identitiesFor(proof.act));
  return saved;
}

function identitiesFor(act: Act): Map<string, string> {
  const formed = act.targets.filter(({ continuesUnitId }) => continuesUnitId === null);
  return new Map(formed.map(({ key }) => [key, newId()]));
}

/** Another writer was faster than the proof could see: the ledger is asked again what stands in the way. */
async function explain(context: SchemaContext, { id }: ActRequest, error: unknown): Promise<never> {
  if (!(error instanceof LedgerMoved) && findViolation(error) === null) throw error;
  const reader = context.db.prisma;
  const act = await findAct(reader, id);
  if (act === null) throw new NotFound('TerritorialChangeEvent');
  if (act.status === 'OPERATIONAL') throw new IllegalTransition(act.status);
  const { proof } = await proveForApplication(reader, act);
  if (!proof.sheet.passed) throw new LedgerRefused(proof);
  throw await conflictOf(reader, { table: 'territorial_change_event', id, entity: 'TerritorialChangeEvent' });
}
