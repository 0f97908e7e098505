import type { TransactionClient } from '@haicap/database';
import type { Prisma } from '@haicap/database/client';
import { fromPlainDate } from '@haicap/domain/dates';
import type { FacilityInput } from '@haicap/domain/units';

/** Stores a new facility; returns its id. */
export async function insertFacility(tx: TransactionClient, input: FacilityInput): Promise<string> {
  const { id } = await tx.facility.create({ data: columnsOf(input), select: { id: true } });
  return id;
}

/** Stores what a facility is now, if it still has the version; returns the number of rows changed. */
export async function updateFacility(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  input: FacilityInput,
): Promise<number> {
  const { count } = await tx.facility.updateMany({
    where: { id, version: expectedVersion },
    data: { ...columnsOf(input), version: { increment: 1 } },
  });
  return count;
}

function columnsOf(input: FacilityInput): Omit<Prisma.FacilityUncheckedCreateInput, 'version'> {
  return {
    ...input,
    validFrom: fromPlainDate(input.validFrom),
    validTo: input.validTo === null ? null : fromPlainDate(input.validTo),
  };
}
