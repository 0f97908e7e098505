import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { newId } from '@haicap/database/ledger';
import type { DecisionInput } from '@haicap/domain/personnel';

/**
 * The decision with this number, issuer and day: found, or recorded as one issued in the unit. Who records must be
 * allowed to prepare or decide there. What is said of a decision that is known already stays as it is.
 */
export async function recordDecision(
  tx: TransactionClient,
  { number, issuedOn, issuer, subject }: DecisionInput,
  unitId: string,
  correctsId: string | null = null,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT record_personnel_decision(${newId()}::uuid, ${number}, ${issuedOn}::date, ${issuer}, ${subject},
      ${unitId}::uuid, ${correctsId}::uuid) AS "id"`,
  );
  return row!.id;
}
