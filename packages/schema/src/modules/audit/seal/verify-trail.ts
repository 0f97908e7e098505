import { sealKeyOf } from './seal-key.js';
import { NO_HASH, START } from './seal.js';
import { countUnsealed, findSeals, type Queryable } from './seal-store.js';
import type { TrailFault } from './trail-fault.js';
import { findTrustedKeys } from './trusted-keys.js';
import { findAnchors } from './verification-store.js';
import { faultOfEntries, faultOfSeal, type ChainPosition } from './verify-seal.js';

/** A seal that somebody noted down: its number and hash. */
export interface Anchor {
  readonly number: bigint;
  readonly hash: Buffer;
}

/** What a verification found. */
export interface TrailVerification {
  readonly entries: number;
  readonly seals: number;
  readonly unsealed: number;
  /** Where the chain ended. */
  readonly last: Anchor | null;
  readonly fault: TrailFault | null;
}

/** What to verify against. */
export interface VerifyOptions {
  readonly sealSeed: Buffer;
  /** A seal kept outside of the database: finds a tail that was cut off and a chain that was made anew. */
  readonly against?: Anchor | null;
}

const SEALS_AT_ONCE = 10;

/**
 * Verifies the whole trail from its first seal to its last and stops at the first fault. Holds ten seals and the
 * entries of one in memory, whatever the length of the trail. Sealing may go on meanwhile: what is sealed never changes.
 */
export async function verifyTrail(db: Queryable, options: VerifyOptions): Promise<TrailVerification> {
  const keys = await findTrustedKeys(db, sealKeyOf(options.sealSeed));
  const anchors = await findAnchors(db);
  if (options.against) anchors.push(options.against);
  let chain: ChainPosition = { number: 0n, hash: NO_HASH, last: START };
  let entries = 0;
  const result = async (fault: TrailFault | null): Promise<TrailVerification> => ({
    entries,
    seals: Number(chain.number),
    unsealed: await countUnsealed(db, chain.last),
    last: chain.number === 0n ? null : { number: chain.number, hash: chain.hash },
    fault,
  });
  for (;;) {
    const seals = await findSeals(db, String(chain.number), SEALS_AT_ONCE);
    for (const seal of seals) {
      const fault = faultOfSeal(seal, chain, keys) ?? (await faultOfEntries(db, seal, chain.last));
      if (fault !== null) return result(fault);
      entries += seal.entries;
      chain = { number: BigInt(seal.number), hash: seal.hash, last: seal.last };
      const differs = anchors.some(({ number, hash }) => number === chain.number && !hash.equals(chain.hash));
      if (differs) return result({ code: 'ANCHOR_DIFFERS', seal: seal.number });
    }
    if (seals.length < SEALS_AT_ONCE) break;
  }
  const beyond = anchors.find(({ number }) => number > chain.number);
  return result(beyond === undefined ? null : { code: 'TAIL_MISSING', seal: String(chain.number + 1n) });
}
