import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What signs seals. */
export interface SealKey {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly keyId: string;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** Ed25519 signature, 64 bytes. */
  readonly sign: (message: Buffer) => Buffer;
}

// RFC 8410: what stands before the 32 bytes of a private and of a public Ed25519 key.
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The key made from 32 secret bytes: the same bytes, the same key. */
export function sealKeyOf(seed: Buffer): SealKey {
  if (seed.length !== 32) throw new RangeError('A seal key is made from 32 bytes.');
  const der = Buffer.concat([PRIVATE_PREFIX, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { keyId: keyIdOf(publicKey), publicKey, sign: (message) => sign(null, message, privateKey) };
}

/** The id of a public key. */
export function keyIdOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** Whether a signature was made over this message by the owner of the key; false for anything malformed. */
export function isSignedBy(publicKey: Buffer, message: Buffer, signature: Buffer): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  return verify(null, message, publicKeyOf(publicKey), signature);
}

function publicKeyOf(publicKey: Buffer): KeyObject {
  const der = Buffer.concat([PUBLIC_PREFIX, publicKey]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}
