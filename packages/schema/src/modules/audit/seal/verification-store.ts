import type { Queryable } from './seal-store.js';
import type { TrailFault } from './trail-fault.js';
import type { Anchor, TrailVerification } from './verify-trail.js';

/** A verification of the past. */
export interface StoredVerification {
  readonly at: Date;
  readonly entries: number;
  readonly fault: TrailFault | null;
}

/** Keeps what a verification found. */
export async function insertVerification(
  db: Queryable,
  { entries, last, fault }: TrailVerification,
  at: Date,
): Promise<void> {
  await db.query(
    `INSERT INTO audit.verification (at, entries, last_number, last_hash, fault) VALUES ($1, $2, $3, $4, $5)`,
    [
      at,
      entries,
      String(last?.number ?? 0n),
      last?.hash ?? null,
      fault === null ? null : JSON.stringify(fault),
    ],
  );
}

/** The latest verification; null before the first. */
export async function findLastVerification(db: Queryable): Promise<StoredVerification | null> {
  const { rows } = await db.query<{ at: Date; entries: string; fault: TrailFault | null }>(
    'SELECT at, entries, fault FROM audit.verification ORDER BY id DESC LIMIT 1',
  );
  return rows[0] ? { ...rows[0], entries: Number(rows[0].entries) } : null;
}

const ANCHORS = 100;

/** Where the chain ended at the latest sound verifications: it may have grown since, never shrunk or changed. */
export async function findAnchors(db: Queryable): Promise<Anchor[]> {
  const { rows } = await db.query<{ last_number: string; last_hash: Buffer }>(
    `SELECT last_number, last_hash FROM audit.verification
     WHERE fault IS NULL AND last_hash IS NOT NULL ORDER BY id DESC LIMIT ${ANCHORS}`,
  );
  return rows.map((row) => ({ number: BigInt(row.last_number), hash: row.last_hash }));
}
