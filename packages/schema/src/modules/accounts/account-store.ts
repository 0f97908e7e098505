import type { ApiKeyInput } from '@haicap/domain/accounts';
import { addDays, type PlainDate } from '@haicap/domain/dates';
import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { Locale } from '../../context.js';
import { hashSecret, type ApiKeyToken } from './api-key-token.js';

/** Stores the language of a user. */
export async function saveLocale(tx: TransactionClient, userId: string, locale: Locale): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { locale }, select: { id: true } });
}

/** Stores a new API key by the hash of its secret; returns its id. */
export async function insertApiKey(
  tx: TransactionClient,
  userId: string,
  token: ApiKeyToken,
  input: ApiKeyInput,
): Promise<string> {
  const { id } = await tx.apiKey.create({
    data: {
      userId,
      keyId: token.keyId,
      secretHash: hashSecret(token.secret),
      name: input.name,
      readOnly: input.readOnly,
      permissions: [...input.permissions],
      unitId: input.unitId,
      pointsPerHour: input.pointsPerHour,
      expiresAt: endOfDay(input.expiresOn),
    },
    select: { id: true },
  });
  return id;
}

/** Whose a key is, and whether it has ended already; null when there is none that the viewer's role may see. */
export async function findApiKeyOwner(
  tx: TransactionClient,
  id: string,
): Promise<{ readonly id: string; readonly scopePath: string; readonly revokedAt: Date | null } | null> {
  const rows = await tx.$queryRaw<{ id: string; scopePath: string; revokedAt: Date | null }[]>(
    Prisma.sql`SELECT u."id", u."scope_path" AS "scopePath", key."revoked_at" AS "revokedAt"
      FROM "api_key" key JOIN "user" u ON u."id" = key."user_id" WHERE key."id" = ${id}::uuid`,
  );
  return rows[0] ?? null;
}

/** Ends an API key for good. */
export async function endApiKey(tx: TransactionClient, id: string, at: Date): Promise<void> {
  await tx.apiKey.updateMany({ where: { id }, data: { revokedAt: at } });
}

/** The end of a day in Vietnam, which has no summer time. */
function endOfDay(day: PlainDate): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+07:00`);
}
