import type { TransactionClient } from '@haicap/database';
import { fromPlainDate, type PlainDate } from '@haicap/domain/dates';
import type { ActStatus, ChangeType } from '@haicap/domain/units';
import type { ActRecord } from './act-record.js';
import { insertTargetsAndParts } from './act-rows-insert.js';

export { insertActs } from './act-rows-insert.js';

/** Replaces everything entered of a draft, if it still has the version; returns the number of acts changed. */
export async function replaceDraft(
  tx: TransactionClient,
  act: Omit<ActRecord, 'status' | 'createdById'>,
  expectedVersion: number,
): Promise<number> {
  const { count } = await tx.territorialChangeEvent.updateMany({
    where: { id: act.id, version: expectedVersion, status: 'DRAFT' },
    data: {
      title: act.title,
      instrumentId: act.instrumentId,
      adoptedOn: toDate(act.adoptedOn),
      inForceOn: toDate(act.inForceOn),
      operationalFrom: fromPlainDate(act.operationalFrom),
      sequence: act.sequence,
      scopeUnitId: act.scopeUnitId,
      scopePath: act.scopePath,
      note: act.note,
      types: [...act.types],
      version: { increment: 1 },
    },
  });
  if (count === 0) return 0;
  await tx.territorialChangePart.deleteMany({ where: { eventId: act.id } });
  await tx.territorialChangeTarget.deleteMany({ where: { eventId: act.id } });
  await insertTargetsAndParts(tx, [act]);
  return count;
}

/** What changes with the state of an act; what is left out stays as it is. */
export interface ActStep {
  readonly status: ActStatus;
  readonly instrumentId?: string;
  readonly adoptedOn?: PlainDate;
  readonly inForceOn?: PlainDate | null;
  readonly cancelReason?: string;
  readonly types?: readonly ChangeType[];
  readonly scopePath?: string;
  readonly appliedAt?: Date;
}

/** Moves an act to another state, if it still has the version; returns the number of acts changed. */
export async function moveAct(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  step: ActStep,
): Promise<number> {
  const { adoptedOn, inForceOn, types, ...rest } = step;
  const { count } = await tx.territorialChangeEvent.updateMany({
    where: { id, version: expectedVersion },
    data: {
      ...rest,
      ...(adoptedOn !== undefined && { adoptedOn: toDate(adoptedOn) }),
      ...(inForceOn !== undefined && { inForceOn: toDate(inForceOn) }),
      ...(types && { types: [...types] }),
      version: { increment: 1 },
    },
  });
  return count;
}

function toDate(day: PlainDate | null): Date | null {
  return day === null ? null : fromPlainDate(day);
}
