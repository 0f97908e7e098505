import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { AccessGrant } from '@haicap/domain/accounts';
import { toPlainDate } from '@haicap/domain/dates';
import { toDayOrNull } from '../../graphql/days.js';
import { readRows, type Reader } from '../../graphql/read-rows.js';

/** A grant as a rule sees it, whoever may see it. */
export type JudgedGrant = AccessGrant & { readonly id: string };

type Stored = Omit<JudgedGrant, 'validFrom' | 'validTo'> & {
  readonly validFrom: Date;
  readonly validTo: Date | null;
};

/**
 * All grants of a person, those on units out of the viewer's reach included: what somebody may do does not depend on
 * who asks. For decisions and their outcome, never to be shown.
 */
export async function findAllGrantsOf(db: Reader, userId: string): Promise<JudgedGrant[]> {
  return (await readRows<Stored>(db, grantsOf(userId))).map(toJudged);
}

/** The same within a transaction. */
export async function readAllGrantsOf(tx: TransactionClient, userId: string): Promise<JudgedGrant[]> {
  return (await tx.$queryRaw<Stored[]>(grantsOf(userId))).map(toJudged);
}

function grantsOf(userId: string): Prisma.Sql {
  return Prisma.sql`SELECT "id", "role", "scope_path" AS "scopePath", "former_paths" AS "formerPaths",
      "valid_from" AS "validFrom", "valid_to" AS "validTo"
    FROM grants_of_account(${userId}::uuid)`;
}

function toJudged(stored: Stored): JudgedGrant {
  return { ...stored, validFrom: toPlainDate(stored.validFrom), validTo: toDayOrNull(stored.validTo) };
}
