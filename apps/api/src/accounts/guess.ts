import type { FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import type { Identity } from './identity.js';
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
  const wait = await countAttempt(db, attempt);
  if (wait !== null) throw new RequestError(429, 'RATE_LIMITED', '', wait);
  return {
    forgive: () => forgiveAttempts(db, attempt),
    takeBack: () => takeBackAttempt(db, attempt),
  };
}
