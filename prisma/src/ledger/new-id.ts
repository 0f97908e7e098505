import { randomUUID } from 'node:crypto';

/**
 * A UUID version 7, as Prisma makes them, for rows whose ids must be known before they are written: the time, then the
 * random part of a version 4, which Node makes from a pool of random bytes.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
