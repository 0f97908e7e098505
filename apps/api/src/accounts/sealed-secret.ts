import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** Seals bytes for one owner (AES-256-GCM): another owner's row cannot be put in their place. */
export function seal(key: Buffer, owner: string, content: Buffer): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what {@link seal} made; throws when it was changed, is another owner's, or the server secret is another one. */
export function openSealed(key: Buffer, owner: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION) throw new Error('a sealed secret of an unknown version');
  const [tagAt, contentAt] = [1 + NONCE_LENGTH, 1 + NONCE_LENGTH + TAG_LENGTH];
  const nonce = bytes.subarray(1, tagAt);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(tagAt, contentAt));
  return Buffer.concat([decipher.update(bytes.subarray(contentAt)), decipher.final()]);
}
