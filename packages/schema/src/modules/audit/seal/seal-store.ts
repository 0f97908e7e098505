import type pg from 'pg';
import { CANONICAL_COLUMNS, type EntryTexts } from './canonical-entry.js';
import type { Position, Seal } from './seal.js';

/** What can run a statement. */
export type Queryable = Pick<pg.Pool, 'query'>;

interface SealRow {
  readonly number: string;
  readonly format: number;
  readonly sealed_at: Date;
  readonly entries: number;
  readonly last_epoch: number;
  readonly last_transaction: string;
  readonly last_id: string;
  readonly entry_ids: string[];
  readonly digests: Buffer;
  readonly hash: Buffer;
  readonly key_id: string;
  readonly public_key: Buffer;
  readonly signature: Buffer;
}

/** The seals after a number, in their order. */
export async function findSeals(db: Queryable, after: string, limit: number): Promise<Seal[]> {
  const { rows } = await db.query<SealRow>(
    'SELECT * FROM audit.seal WHERE number > $1 ORDER BY number LIMIT $2',
    [after, limit],
  );
  return rows.map(sealOf);
}

/** The newest seal; null before the first. */
export async function findLastSeal(db: Queryable): Promise<Seal | null> {
  const { rows } = await db.query<SealRow>('SELECT * FROM audit.seal ORDER BY number DESC LIMIT 1');
  return rows[0] ? sealOf(rows[0]) : null;
}

/** Entries after one position and up to another, in the order of sealing. */
export async function findEntriesBetween(
  db: Queryable,
  after: Position,
  upTo: Position,
  limit: number,
): Promise<EntryTexts[]> {
  const values = [...positionValues(after), ...positionValues(upTo)];
  return readEntries(db, '(epoch, transaction, id) <= ($4, $5::xid8, $6)', values, limit);
}

/**
 * The next entries to seal: those of transactions older than any that is still under way. What such a one commits
 * later comes after them in the order, so that nothing can appear within a sealed range.
 */
export async function findSettledEntries(
  db: Queryable,
  after: Position,
  limit: number,
): Promise<EntryTexts[]> {
  const settled = `(epoch < (SELECT max(origin.epoch) FROM audit.origin)
    OR transaction < pg_snapshot_xmin(pg_current_snapshot()))`;
  return readEntries(db, settled, positionValues(after), limit);
}

async function readEntries(
  db: Queryable,
  condition: string,
  values: unknown[],
  limit: number,
): Promise<EntryTexts[]> {
  const { rows } = await db.query<(string | null)[]>({
    text: `SELECT ${CANONICAL_COLUMNS} FROM audit.entry
      WHERE (epoch, transaction, id) > ($1, $2::xid8, $3) AND ${condition}
      -- with the name of the table: without it the texts of the columns would be sorted
      ORDER BY entry.epoch, entry.transaction, entry.id LIMIT ${limit}`,
    values,
    rowMode: 'array',
  });
  return rows;
}

/** Entries that no seal covers yet. */
export async function countUnsealed(db: Queryable, after: Position): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM audit.entry WHERE (epoch, transaction, id) > ($1, $2::xid8, $3)',
    positionValues(after),
  );
  return rows[0]!.count;
}

export async function insertSeal(db: Queryable, seal: Seal): Promise<void> {
  await db.query(
    `INSERT INTO audit.seal (number, format, sealed_at, entries, last_epoch, last_transaction, last_id, entry_ids,
       digests, hash, key_id, public_key, signature)
     VALUES ($1, $2, $3, $4, $5, $6::xid8, $7, $8::bigint[], $9, $10, $11, $12, $13)`,
    [
      seal.number,
      seal.format,
      seal.sealedAt,
      seal.entries,
      ...positionValues(seal.last),
      seal.entryIds,
      seal.digests,
      seal.hash,
      seal.keyId,
      seal.publicKey,
      seal.signature,
    ],
  );
}

/** Lets the text filter find sealed entries. */
export async function indexTexts(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query(
    `INSERT INTO audit.entry_text (id, text)
     SELECT id, audit.searched(actor_name, operation, reason, before, after) FROM audit.entry
     WHERE id = ANY($1::bigint[])
     ON CONFLICT (id) DO UPDATE SET text = excluded.text`,
    [ids],
  );
}

function positionValues({ epoch, transaction, id }: Position): unknown[] {
  return [epoch, transaction, id];
}

function sealOf(row: SealRow): Seal {
  return {
    number: row.number,
    format: row.format,
    sealedAt: row.sealed_at,
    entries: row.entries,
    last: { epoch: row.last_epoch, transaction: row.last_transaction, id: row.last_id },
    entryIds: row.entry_ids,
    digests: row.digests,
    hash: row.hash,
    keyId: row.key_id,
    publicKey: row.public_key,
    signature: row.signature,
  };
}
