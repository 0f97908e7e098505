import type { FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import { record, type Identity } from './identity.js';
import { countAttempt, forgiveAttempts, takeBackAttempt } from './sign-in-throttle.js';

/** An attempt at a password or code that is counted already. */
export interface Guess {
  /** It was right and all is proved: what was counted for the account is forgotten. */
  readonly forgive: () => Promise<void>;
  /** It was right, but something else is still to be proved: only this attempt does not count. */
  readonly takeBack: () => Promise<void>;
}

/** Counts an attempt before anything is compared; throws RATE_LIMITED when there were too many. */
export async function countGuess(identity: Identity, request: FastifyRequest, login: string): Promise<Guess> {
  const { db } = identity;
  const attempt = { login, address: request.ip, now: identity.clock() };
  const throttled = await countAttempt(db, attempt);
  if (throttled !== null) {
    if (throttled.isFirst) await recordThrottled(identity, request, login);
    throw new RequestError(429, 'RATE_LIMITED', '', throttled.seconds);
  }
  return {
    forgive: () => forgiveAttempts(db, attempt),
    takeBack: () => takeBackAttempt(db, attempt),
  };
}

/** Once for a window, however often it is tried again. What was typed as a login is named only when it is one. */
async function recordThrottled({ db }: Identity, request: FastifyRequest, login: string): Promise<void> {
  const user = await db.prisma.user.findUnique({
    where: { login },
    select: { id: true, displayName: true },
  });
  await record(db, request, { event: 'LIMIT_REACHED', user, isProved: false });
}
