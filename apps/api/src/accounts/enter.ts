import type { TransactionClient } from '@haicap/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CHALLENGE_TRIES, openChallenge } from './challenge-store.js';
import { record, recordEnded, type Identity, type KnownUser } from './identity.js';
import { hasSecondFactor } from './second-factor-store.js';
import { closeSession, openSession, type SignInMethod } from './session-store.js';

/** What a sign-in is answered with: done, or the second factor is missing. */
export interface SignInAnswer {
  readonly secondFactor?: 'TOTP';
}

/** Somebody who has proved who they are. */
export interface Entrant {
  readonly user: KnownUser;
  readonly method: SignInMethod;
  /** Whether a person typed something just now; a provider may have let in whoever sat down at the machine. */
  readonly isFresh: boolean;
}

/** Cookies to be sent once everything is stored. */
export interface Entry {
  readonly answer: SignInAnswer;
  readonly send: (reply: FastifyReply) => void;
}

/** After the first proof: asks for the second factor where one is set up, else opens the session. */
export async function enter(
  identity: Identity,
  tx: TransactionClient,
  request: FastifyRequest,
  entrant: Entrant,
): Promise<Entry> {
  const { user, method } = entrant;
  if (!(await hasSecondFactor(tx, user.id))) return open(identity, tx, request, entrant);
  const memory = { kind: 'SECOND_FACTOR', method, triesLeft: CHALLENGE_TRIES } as const;
  const token = await openChallenge(tx, { userId: user.id, memory }, identity.clock());
  const send = (reply: FastifyReply): void => identity.challenge.write(reply, token);
  return { answer: { secondFactor: 'TOTP' }, send };
}

/** Opens the session. The one that the browser had is over: nobody can make it somebody else's. */
export async function open(
  identity: Identity,
  tx: TransactionClient,
  request: FastifyRequest,
  { user, method, isFresh }: Entrant,
): Promise<Entry> {
  const now = identity.clock();
  const former = identity.cookie.read(request);
  const closed = former === null ? null : await closeSession(tx, former);
  if (closed) await recordEnded(tx, request, { id: closed.userId, displayName: closed.displayName }, 1);
  const userAgent = request.headers['user-agent'] ?? null;
  const session = {
    userId: user.id,
    method,
    provedAt: isFresh ? now : NEVER,
    userAgent,
    address: request.ip,
  };
  const token = await openSession(tx, session, now);
  await record(tx, request, { event: 'SIGNED_IN', user, details: { method } });
  const send = (reply: FastifyReply): void => {
    identity.cookie.write(reply, token);
    if (identity.challenge.read(request) !== null) identity.challenge.clear(reply);
  };
  return { answer: {}, send };
}

const NEVER = new Date(0);
