import type { Db } from '@haicap/database';
import type { Seal } from './seal.js';
import { sealNext, SEAL_SIZE } from './seal-entries.js';
import { sealKeyOf, type SealKey } from './seal-key.js';

/** What a sealer works with. */
export interface SealerOptions {
  readonly db: Pick<Db, 'pool'>;
  /** 32 secret bytes that the signing key is made from. */
  readonly sealSeed: Buffer;
  /** Milliseconds between two looks; 3 s unless a test wants less. */
  readonly interval?: number;
  readonly clock?: () => Date;
  /** Hears of every seal: its number and hash, written to a log, show later whether the tail was cut. */
  readonly onSealed?: (seal: Seal) => void;
  /** Hears of a failure; the next look tries again. */
  readonly onError?: (error: unknown) => void;
}

/** A running sealer. */
export interface Sealer {
  /** Seals what can be sealed now and ends; waits for a seal under way. */
  readonly stop: () => Promise<void>;
}

/** Chains and signs the audit trail every few seconds. Every process may run one; they take turns. */
export function startSealer(options: SealerOptions): Sealer {
  const { interval = 3_000 } = options;
  const key = sealKeyOf(options.sealSeed);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = (): Promise<void> =>
    sealEverything(options, key).catch((error: unknown) => options.onError?.(error));
  const wait = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      work = look().then(wait);
    }, interval);
    timer.unref();
  };
  let work = look().then(wait);
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    clearTimeout(timer);
    await work;
    await look();
  };
  return { stop };
}

/** Seals everything that can be sealed now, one batch after the other. */
export async function sealEverything(
  { db, clock = () => new Date(), onSealed }: Pick<SealerOptions, 'db' | 'clock' | 'onSealed'>,
  key: SealKey,
): Promise<void> {
  for (;;) {
    const seal = await sealNext(db.pool, key, clock());
    if (seal !== null) onSealed?.(seal);
    if (seal === null || seal.entries < SEAL_SIZE) return;
  }
}
