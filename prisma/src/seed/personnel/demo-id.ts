import { createHash } from 'node:crypto';

/** 1 July 2025, in milliseconds, as the first half of a UUID version 7. */
const TIME = Date.UTC(2025, 6, 1).toString(16).padStart(12, '0');

/** The id of a record of the demo content: the same whenever it is loaded, so that loading it again finds it. */
export function demoId(...name: readonly string[]): string {
  const hash = createHash('sha256').update(name.join(' | ')).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(3), 16) % 4);
  return [
    TIME.slice(0, 8),
    TIME.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
}
