import type { ApiKeyInput } from '@haicap/domain/accounts';
import { addDays, type PlainDate } from '@haicap/domain/dates';
import type { TransactionClient } from '@haicap/database';
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
      expiresAt: endOfDay(input.expiresOn),
    },
    select: { id: true },
  });
  return id;
}

/** Ends an API key of a user for good; false when the user has no such key. */
export async function revokeApiKey(
  tx: TransactionClient,
  userId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const key = await tx.apiKey.findFirst({ where: { id, userId }, select: { revokedAt: true } });
  if (key?.revokedAt === null) await tx.apiKey.update({ where: { id }, data: { revokedAt: at } });
  return key !== null;
}

/** The end of a day in Vietnam, which has no summer time. */
function endOfDay(day: PlainDate): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+07:00`);
}
