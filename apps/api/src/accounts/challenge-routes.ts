import { withTransaction } from '@haicap/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import { endChallenge, tryChallenge } from './challenge-store.js';
import { open, type Entry } from './enter.js';
import { countGuess } from './guess.js';
import { actorOf, readBody, record, type Identity } from './identity.js';
import { mayEnter, USER_COLUMNS } from './may-enter.js';
import { factor } from './prove.js';
import { useSecondFactor, type SecondFactor } from './second-factor-store.js';
import type { SignInMethod } from './session-store.js';

/** The second step of a sign-in. */
export function addChallengeRoutes(app: FastifyInstance, identity: Identity): void {
  app.post('/auth/second-factor', async (request, reply) => {
    const { answer, send } = await answerChallenge(identity, request, readBody(factor, request));
    send(reply);
    return answer;
  });
}

/** The code, the end of the challenge and the session are stored together or not at all. */
async function answerChallenge(
  identity: Identity,
  request: FastifyRequest,
  typed: SecondFactor,
): Promise<Entry> {
  const { db } = identity;
  const token = identity.challenge.read(request);
  const challenge = token === null ? null : await tryChallenge(db, token, identity.clock());
  const user =
    challenge?.userId &&
    (await db.prisma.user.findUnique({ where: { id: challenge.userId }, select: USER_COLUMNS }));
  if (!challenge || !user || !mayEnter(identity, request, user))
    throw new RequestError(401, 'CHALLENGE_OVER');
  const guess = await countGuess(identity, request, user.login);
  const { method } = challenge.memory;
  const entrant = { user, method: methodAfter(method, typed), isFresh: true };
  const check = { key: identity.factorKey, userId: user.id, now: identity.clock() };
  const entry = await withTransaction(db, actorOf(request, user), async (tx) => {
    if (!(await useSecondFactor(tx, check, typed))) return null;
    if (!(await endChallenge(tx, challenge.id))) throw new RequestError(401, 'CHALLENGE_OVER');
    if (typed.recoveryCode !== undefined) await record(tx, request, { event: 'RECOVERY_CODE_USED', user });
    return open(identity, tx, request, entrant);
  });
  if (entry === null) {
    await record(db, request, { event: 'SIGN_IN_FAILED', user, isProved: false, details: { method } });
    throw new RequestError(401, 'SECOND_FACTOR_FAILED');
  }
  await guess.forgive();
  return entry;
}

function methodAfter(first: SignInMethod, { recoveryCode }: SecondFactor): SignInMethod {
  if (first === 'SINGLE_SIGN_ON') return first;
  return recoveryCode === undefined ? 'PASSWORD_AND_TOTP' : 'PASSWORD_AND_RECOVERY_CODE';
}
