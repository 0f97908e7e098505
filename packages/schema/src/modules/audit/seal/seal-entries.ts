import type pg from 'pg';
import { digestOf } from './canonical-entry.js';
import { hashOfSeal, NO_HASH, START, type Position, type Seal } from './seal.js';
import type { SealKey } from './seal-key.js';
import { findLastSeal, findSettledEntries, indexTexts, insertSeal } from './seal-store.js';

/** Entries of one seal at most: what a verification holds in memory at once. */
export const SEAL_SIZE = 1_000;

/** One process seals at a time. */
const LOCK = 72_707_381;

/**
 * Seals the next entries in one transaction of their own. Null when there is nothing to seal, or while another
 * process is at it.
 */
export async function sealNext(
  pool: pg.Pool,
  key: SealKey,
  now: Date,
  size: number = SEAL_SIZE,
): Promise<Seal | null> {
  const client = await pool.connect();
  let failure: unknown;
  try {
    await client.query('BEGIN');
    const seal = await sealWithin(client, key, now, size);
    await client.query('COMMIT');
    return seal;
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // A connection on which something failed is not given back: it may still be within the transaction.
    client.release(failure !== undefined);
  }
}

async function sealWithin(
  client: pg.PoolClient,
  key: SealKey,
  now: Date,
  size: number,
): Promise<Seal | null> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
    LOCK,
  ]);
  if (rows[0]?.mine !== true) return null;
  await client.query('SELECT audit.note_origin()');
  const former = await findLastSeal(client);
  const entries = await findSettledEntries(client, former?.last ?? START, size);
  if (entries.length === 0) return null;
  const content = {
    number: former === null ? '1' : String(BigInt(former.number) + 1n),
    format: 1,
    sealedAt: now,
    last: positionOf(entries.at(-1)!),
    entryIds: entries.map((row) => row[0]!),
    digests: Buffer.concat(entries.map(digestOf)),
    keyId: key.keyId,
    publicKey: key.publicKey,
  };
  const hash = hashOfSeal(content, former?.hash ?? NO_HASH);
  const seal = { ...content, entries: entries.length, hash, signature: key.sign(hash) };
  await insertSeal(client, seal);
  await indexTexts(client, seal.entryIds);
  return seal;
}

/** The first three columns of the canonical row. */
function positionOf([id, epoch, transaction]: readonly (string | null)[]): Position {
  return { id: id!, epoch: Number(epoch), transaction: transaction! };
}
