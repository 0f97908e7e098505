import type { TransactionClient } from '@haicap/database';
import type { Prisma } from '@haicap/database/client';
import { fromPlainDate } from '@haicap/domain/dates';
import type { IndicatorInput } from '@haicap/domain/units';

/** Stores a reported figure; returns its id. */
export async function insertIndicator(tx: TransactionClient, input: IndicatorInput): Promise<string> {
  const { id } = await tx.unitIndicator.create({ data: columnsOf(input), select: { id: true } });
  return id;
}

/** Stores what a figure is now, if it still has the version; returns the number of rows changed. */
export async function updateIndicator(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  input: IndicatorInput,
): Promise<number> {
  const { count } = await tx.unitIndicator.updateMany({
    where: { id, version: expectedVersion },
    data: { ...columnsOf(input), version: { increment: 1 } },
  });
  return count;
}

function columnsOf(input: IndicatorInput): Omit<Prisma.UnitIndicatorUncheckedCreateInput, 'version'> {
  return { ...input, periodFrom: fromPlainDate(input.periodFrom), periodTo: fromPlainDate(input.periodTo) };
}
