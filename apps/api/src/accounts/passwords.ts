import { hash, verify } from '@node-rs/argon2';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** 19 MiB, two rounds, one lane: OWASP's figures for argon2id, which is the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SHORTEST = 12;
const LONGEST = 128;

/** Verified for a login that does not exist, so that it takes as long as one that does. */
let decoy: Promise<string> | undefined;

/** What is wrong with a new password; null when nothing is. */
export function checkPassword(
  password: string,
): 'accounts.password.length' | 'accounts.password.common' | null {
  const { length } = Array.from(password);
  if (length < SHORTEST || length > LONGEST) return 'accounts.password.length';
  return COMMON_PASSWORDS.has(password.toLowerCase()) ? 'accounts.password.common' : null;
}

/** What is stored of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Whether a password is the one stored; without a stored one it takes as long and is never true. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword('no password has this hash');
  const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return matches && stored !== null;
}
