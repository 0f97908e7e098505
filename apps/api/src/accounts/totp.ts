import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ISSUER = 'Hai Cấp';

/** The code of a step: HOTP of RFC 4226 on the number of the step (RFC 6238), with SHA-1 as all applications know it. */
export function codeOf(secret: Buffer, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = digest.at(-1)! & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The number of the step of an instant. */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1_000 / STEP_SECONDS);
}

/** Which step a code is of, the present one or one beside it (clocks differ); null for none. */
export function findStep(secret: Buffer, code: string, now: Date): number | null {
  const typed = Buffer.from(code.replaceAll(/\s/g, ''));
  const present = stepOf(now);
  let found: number | null = null;
  for (const step of [present - 1, present, present + 1]) {
    const right = Buffer.from(codeOf(secret, step));
    if (right.length === typed.length && timingSafeEqual(right, typed)) found = step;
  }
  return found;
}

/** The secret as a person types it into an application: base32 without padding. */
export function toBase32(secret: Buffer): string {
  const bits = Array.from(secret, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The address that a QR code carries to an application. */
export function keyUri(login: string, secret: Buffer): string {
  const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(login)}`;
  const values = { secret: toBase32(secret), issuer: ISSUER, algorithm: 'SHA1', digits: DIGITS };
  const query = Object.entries({ ...values, period: STEP_SECONDS });
  // spaces as %20: applications do not read a plus as one
  return `otpauth://totp/${label}?${query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
