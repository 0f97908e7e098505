import { digestOf, type EntryTexts } from './canonical-entry.js';
import { hashOfSeal, type Position, type Seal } from './seal.js';
import { isSignedBy } from './seal-key.js';
import { findEntriesBetween, type Queryable } from './seal-store.js';
import type { TrailFault } from './trail-fault.js';
import type { TrustedKey } from './trusted-keys.js';

/** Where the chain stands before a seal. */
export interface ChainPosition {
  readonly number: bigint;
  readonly hash: Buffer;
  readonly last: Position;
}

/** What is wrong with a seal itself: its place in the chain, its hash, its signature; null when nothing is. */
export function faultOfSeal(
  seal: Seal,
  former: ChainPosition,
  keys: ReadonlyMap<string, TrustedKey>,
): TrailFault | null {
  const expected = former.number + 1n;
  if (BigInt(seal.number) !== expected) return { code: 'SEAL_MISSING', seal: String(expected) };
  const number = seal.number;
  const isWhole = seal.entryIds.length === seal.entries && seal.digests.length === 32 * seal.entries;
  if (!isWhole || !hashOfSeal(seal, former.hash).equals(seal.hash)) {
    return { code: 'SEAL_CHANGED', seal: number };
  }
  const key = keys.get(seal.keyId);
  if (key === undefined || !isWithin(key, seal))
    return { code: 'KEY_UNKNOWN', seal: number, key: seal.keyId };
  if (!key.publicKey.equals(seal.publicKey) || !isSignedBy(key.publicKey, seal.hash, seal.signature)) {
    return { code: 'SEAL_FORGED', seal: number };
  }
  return null;
}

function isWithin({ until }: TrustedKey, seal: Seal): boolean {
  if (until === null) return true;
  const number = BigInt(seal.number);
  return number < until.number || (number === until.number && until.hash.equals(seal.hash));
}

/** What is wrong with the entries that a seal covers; null when all are there, unchanged, and no others. */
export async function faultOfEntries(db: Queryable, seal: Seal, after: Position): Promise<TrailFault | null> {
  // One more than there should be: then at least one of those read is not sealed.
  const rows = await findEntriesBetween(db, after, seal.last, seal.entries + 1);
  const found = new Map<string, EntryTexts>();
  const sealed = new Set(seal.entryIds);
  let added: string | null = null;
  for (const row of rows) {
    const id = row[0]!;
    if (!sealed.has(id) || found.has(id)) added ??= id;
    found.set(id, row);
  }
  if (added !== null) return { code: 'ENTRY_ADDED', seal: seal.number, entry: added };
  for (const [index, id] of seal.entryIds.entries()) {
    const row = found.get(id);
    const fault = row === undefined ? await faultOfLost(db, id) : faultOfFound(row, seal, index);
    if (fault !== null) return { code: fault, seal: seal.number, entry: id };
  }
  return null;
}

function faultOfFound(row: EntryTexts, seal: Seal, index: number): TrailFault['code'] | null {
  const digest = seal.digests.subarray(32 * index, 32 * (index + 1));
  return digestOf(row).equals(digest) ? null : 'ENTRY_CHANGED';
}

/** An entry that is not where it was sealed: moved by a change of its order, or gone. */
async function faultOfLost(db: Queryable, id: string): Promise<TrailFault['code']> {
  const { rows } = await db.query('SELECT FROM audit.entry WHERE id = $1', [id]);
  return rows.length > 0 ? 'ENTRY_CHANGED' : 'ENTRY_MISSING';
}
