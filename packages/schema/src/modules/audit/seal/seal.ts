import { createHash } from 'node:crypto';

/** Where an entry stands in the order of sealing. Numbers as texts: they outgrow what JavaScript counts exactly. */
export interface Position {
  readonly epoch: number;
  readonly transaction: string;
  readonly id: string;
}

/** Before the first entry. */
export const START: Position = { epoch: 0, transaction: '0', id: '0' };

/** What a seal says; its signature is over {@link hashOfSeal}. */
export interface SealContent {
  readonly number: string;
  readonly format: number;
  readonly sealedAt: Date;
  readonly last: Position;
  readonly entryIds: readonly string[];
  /** 32 bytes for each entry, in the order of the ids. */
  readonly digests: Buffer;
  readonly keyId: string;
  readonly publicKey: Buffer;
}

/** A seal as it is stored. */
export interface Seal extends SealContent {
  readonly entries: number;
  readonly hash: Buffer;
  readonly signature: Buffer;
}

/** Hash before the first seal. */
export const NO_HASH: Buffer = Buffer.alloc(32);

/** SHA-256 over everything a seal says and the hash of the one before: the chain. */
export function hashOfSeal(seal: SealContent, former: Buffer): Buffer {
  const text = JSON.stringify([
    'haicap audit seal',
    seal.format,
    seal.number,
    former.toString('hex'),
    seal.sealedAt.toISOString(),
    [seal.last.epoch, seal.last.transaction, seal.last.id],
    seal.entryIds,
    seal.digests.toString('hex'),
    seal.keyId,
    seal.publicKey.toString('hex'),
  ]);
  return createHash('sha256').update(text, 'utf8').digest();
}
