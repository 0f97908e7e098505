import { createHash, randomBytes } from 'node:crypto';

/** What a one-time code is for. */
export type OneTimeCodePurpose = 'INVITATION' | 'PASSWORD_RESET' | 'FIRST_ADMINISTRATOR';

/** Hours for which a code works. */
export const CODE_HOURS: Readonly<Record<OneTimeCodePurpose, number>> = {
  INVITATION: 7 * 24,
  PASSWORD_RESET: 24,
  FIRST_ADMINISTRATOR: 24,
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 32;
const SHAPE = /^[a-z2-7]{32}$/;

/** A new code of 160 random bits, in groups that can be read out and typed: `abcd-efgh-…`. */
export function newOneTimeCode(): string {
  const letters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]!);
  return letters.join('').replaceAll(/.{4}(?!$)/g, '$&-');
}

/** What is stored of a code however it was typed; null when it has not the shape of one. */
export function hashOneTimeCode(code: string): Buffer<ArrayBuffer> | null {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '');
  if (!SHAPE.test(plain)) return null;
  return createHash('sha256').update(plain).digest() as Buffer<ArrayBuffer>;
}
