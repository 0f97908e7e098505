import { createHash } from 'node:crypto';
import { Prisma } from '@haicap/database/client';
import type { Viewer } from '../context.js';
import type { TransactionClient } from './transaction.js';
import { IdempotencyKeyReused } from './user-errors.js';

/** What a creating mutation was asked. */
export interface OnceRequest {
  readonly viewer: Viewer;
  /** From the input; null or undefined creates without remembering. */
  readonly key: string | null | undefined;
  /** Name of the mutation. */
  readonly operation: string;
  /** The parsed input; the key itself may be in it. */
  readonly input: unknown;
}

/**
 * Creates a record once per key: a retry gets the id of the first, in the same transaction as the record.
 * A retry that arrives while the first is still under way waits for it. Throws {@link IdempotencyKeyReused}
 * when the key was used for something else. Keys are forgotten after 24 hours.
 */
export async function oncePerKey(
  tx: TransactionClient,
  request: OnceRequest,
  create: () => Promise<string>,
): Promise<{ readonly id: string; readonly isReplay: boolean }> {
  if (request.key == null) return { id: await create(), isReplay: false };
  const hash = hashOf(request);
  if (!(await claim(tx, request, request.key, hash)))
    return { id: await recall(tx, request, hash), isReplay: true };
  const id = await create();
  await tx.$executeRaw(Prisma.sql`UPDATE "idempotency_key" SET "result_id" = ${id}
    WHERE "user_id" = ${request.viewer.userId}::uuid AND "key" = ${request.key}`);
  return { id, isReplay: false };
}

/** True when the key is ours now; a key older than a day is taken over. */
async function claim(
  tx: TransactionClient,
  request: OnceRequest,
  key: string,
  hash: Buffer,
): Promise<boolean> {
  const claimed = await tx.$executeRaw(Prisma.sql`
    INSERT INTO "idempotency_key" AS known ("user_id", "key", "operation", "request_hash", "result_id")
    VALUES (${request.viewer.userId}::uuid, ${key}, ${request.operation}, ${hash}, '')
    ON CONFLICT ("user_id", "key") DO UPDATE
      SET "operation" = excluded."operation", "request_hash" = excluded."request_hash", "result_id" = '',
          "created_at" = now()
      WHERE known."created_at" < now() - interval '24 hours'`);
  return claimed === 1;
}

async function recall(tx: TransactionClient, request: OnceRequest, hash: Buffer): Promise<string> {
  const rows = await tx.$queryRaw<
    { operation: string; request_hash: Uint8Array; result_id: string }[]
  >(Prisma.sql`
    SELECT "operation", "request_hash", "result_id" FROM "idempotency_key"
    WHERE "user_id" = ${request.viewer.userId}::uuid AND "key" = ${request.key}`);
  const known = rows[0];
  if (known?.operation !== request.operation || !hash.equals(known.request_hash))
    throw new IdempotencyKeyReused();
  return known.result_id;
}

/** Same meaning, same hash: object keys are sorted, absent and undefined are one. */
function hashOf(request: OnceRequest): Buffer {
  const canonical = JSON.stringify(request.input, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
  return createHash('sha256')
    .update(canonical ?? 'null')
    .digest();
}
