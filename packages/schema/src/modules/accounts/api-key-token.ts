import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The two parts of an API key: `hc_<keyId>_<secret>`. */
export interface ApiKeyToken {
  /** Public part. */
  readonly keyId: string;
  /** 256 random bits. */
  readonly secret: string;
}

const SHAPE = /^hc_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** A new key. Its secret is shown once and stored only as a hash. */
export function newApiKeyToken(): ApiKeyToken {
  return { keyId: randomBytes(8).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

/** The key as its owner copies it. The prefix lets secret scanners find it. */
export function formatApiKey({ keyId, secret }: ApiKeyToken): string {
  return `hc_${keyId}_${secret}`;
}

/** The parts of a key; null when it is none. */
export function parseApiKey(text: string): ApiKeyToken | null {
  const match = SHAPE.exec(text);
  return match && { keyId: match[1]!, secret: match[2]! };
}

/** What is stored of a secret: it is random, so that one SHA-256 suffices. */
export function hashSecret(secret: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(secret).digest() as Buffer<ArrayBuffer>;
}

/** Compares a secret with a stored hash, in the same time whatever they are. */
export function isSecretOf(secret: string, hash: Uint8Array): boolean {
  const own = hashSecret(secret);
  return own.length === hash.length && timingSafeEqual(own, hash);
}
