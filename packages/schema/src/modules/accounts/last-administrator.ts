import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { keepsAdministrator, type ValidityPeriod } from '@haicap/domain/accounts';
import { toPlainDate } from '@haicap/domain/dates';
import { toDayOrNull } from '../../graphql/days.js';
import { LastAdministrator } from './account-errors.js';

/** Whoever takes an administrator of the country away waits for others who do, so that two never take the last two. */
const LOCK = 72_707_371;

/** What the country is about to lose. */
export interface LostAdministration {
  /** A grant, or all of a person. */
  readonly of: { readonly grantId: string } | { readonly userId: string };
  /** Demo users count for demo users alone: they do not sign in elsewhere. */
  readonly isDemo: boolean;
  readonly period: ValidityPeriod;
}

/** Throws {@link LastAdministrator} when nobody else would administer the whole country in that time. */
export async function requireAdministratorRemains(
  tx: TransactionClient,
  { of, isDemo, period }: LostAdministration,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${LOCK})`);
  const lost =
    'grantId' in of ? Prisma.sql`g."id" = ${of.grantId}::uuid` : Prisma.sql`g."user_id" = ${of.userId}::uuid`;
  const rows = await tx.$queryRaw<{ validFrom: Date; validTo: Date | null }[]>(
    Prisma.sql`SELECT g."valid_from" AS "validFrom", g."valid_to" AS "validTo"
      FROM "grant" g JOIN "user" u ON u."id" = g."user_id"
      WHERE g."role" = 'UNIT_ADMINISTRATOR' AND g."unit_id" IS NULL AND u."status" = 'ACTIVE'
        AND (NOT u."is_demo" OR ${isDemo}) AND NOT (${lost})`,
  );
  const others = rows.map(({ validFrom, validTo }) => ({
    validFrom: toPlainDate(validFrom),
    validTo: toDayOrNull(validTo),
  }));
  if (!keepsAdministrator(others, period)) throw new LastAdministrator();
}
