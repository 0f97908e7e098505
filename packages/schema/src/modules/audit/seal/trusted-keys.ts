import { isSignedBy, keyIdOf, type SealKey } from './seal-key.js';
import type { Queryable } from './seal-store.js';

/** A key whose seals count. */
export interface TrustedKey {
  readonly publicKey: Buffer;
  /** The last seal it may have made, with its hash; null for the present key. */
  readonly until: { readonly number: bigint; readonly hash: Buffer } | null;
}

interface FormerKeyRow {
  readonly key_id: string;
  readonly public_key: Buffer;
  readonly last_number: string;
  readonly last_hash: Buffer;
  readonly accepted_at: Date;
  readonly accepted_by: string;
  readonly signature: Buffer;
}

/**
 * The present key, and every former one that it, or a key it trusts, has taken over by its signature. What the
 * database says about a key counts for nothing without that signature.
 */
export async function findTrustedKeys(db: Queryable, present: SealKey): Promise<Map<string, TrustedKey>> {
  const trusted = new Map<string, TrustedKey>([
    [present.keyId, { publicKey: present.publicKey, until: null }],
  ]);
  const { rows } = await db.query<FormerKeyRow>('SELECT * FROM audit.former_key ORDER BY accepted_at DESC');
  for (const row of rows) {
    const by = trusted.get(row.accepted_by);
    if (by === undefined || trusted.has(row.key_id)) continue;
    if (row.key_id !== keyIdOf(row.public_key)) continue;
    if (!isSignedBy(by.publicKey, acceptance(row), row.signature)) continue;
    trusted.set(row.key_id, {
      publicKey: row.public_key,
      until: { number: BigInt(row.last_number), hash: row.last_hash },
    });
  }
  return trusted;
}

/**
 * Takes over a former key: signs with the present one that its seals count up to its last. For a person who knows
 * that the server's secret was changed; never done by itself. False when no seal was made with that key.
 */
export async function acceptFormerKey(
  db: Queryable,
  present: SealKey,
  keyId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await db.query<{ number: string; hash: Buffer; public_key: Buffer }>(
    'SELECT number, hash, public_key FROM audit.seal WHERE key_id = $1 ORDER BY number DESC LIMIT 1',
    [keyId],
  );
  const last = rows[0];
  if (last === undefined || keyId === present.keyId) return false;
  const statement = {
    key_id: keyId,
    public_key: last.public_key,
    last_number: last.number,
    last_hash: last.hash,
    accepted_at: now,
    accepted_by: present.keyId,
  };
  await db.query(
    `INSERT INTO audit.former_key (key_id, public_key, last_number, last_hash, accepted_at, accepted_by, signature)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [...Object.values(statement), present.sign(acceptance(statement))],
  );
  return true;
}

function acceptance(row: Omit<FormerKeyRow, 'signature'>): Buffer {
  return Buffer.from(
    JSON.stringify([
      'haicap audit key',
      row.key_id,
      row.public_key.toString('hex'),
      row.last_number,
      row.last_hash.toString('hex'),
      row.accepted_at.toISOString(),
      row.accepted_by,
    ]),
  );
}
