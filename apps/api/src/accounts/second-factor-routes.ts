import { withTransaction } from '@haicap/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { endChallenge, tryChallenge } from './challenge-store.js';
import { open, type Entry } from './enter.js';
import { countGuess } from './guess.js';
import {
  actorOf,
  personOf,
  provedPersonOf,
  readBody,
  record,
  type Identity,
  type Person,
} from './identity.js';
import { mayEnter, USER_COLUMNS } from './may-enter.js';
import { checkProof, factor, knownUser, type Proof } from './prove.js';
import {
  confirmSecondFactor,
  hasSecondFactor,
  makeRecoveryCodes,
  removeSecondFactor,
  startSecondFactor,
  useSecondFactor,
  type SecondFactor,
} from './second-factor-store.js';
import { renewSession, type SignInMethod } from './session-store.js';
import { keyUri, toBase32 } from './totp.js';

const SIGNED_IN = { config: { needsViewer: true } };
const codeInput = z.object({ code: z.string().min(1).max(20) });
const removal = z.object({ password: z.string().min(1).max(1_000).optional() }).and(factor);

/** The second factor: at sign-in, and set up or taken away by its owner. */
export function addSecondFactorRoutes(app: FastifyInstance, identity: Identity): void {
  const { db, cookie } = identity;

  app.post('/auth/second-factor', async (request, reply) => {
    const { answer, send } = await answerChallenge(identity, request, readBody(factor, request));
    send(reply);
    return answer;
  });

  app.post('/auth/totp/start', SIGNED_IN, async (request) => {
    const person = provedPersonOf(request, identity.clock());
    const secret = await withTransaction(db, actorOf(request, knownUser(person)), (tx) =>
      startSecondFactor(tx, checkOf(identity, person.userId)),
    );
    if (secret === null) throw new RequestError(409, 'ILLEGAL_TRANSITION');
    return { secret: toBase32(secret), uri: keyUri(person.login, secret) };
  });

  app.post('/auth/totp/confirm', SIGNED_IN, async (request, reply) => {
    const confirmed = await confirm(identity, request, readBody(codeInput, request).code);
    cookie.write(reply, confirmed.token);
    return { recoveryCodes: confirmed.recoveryCodes };
  });

  app.post('/auth/totp/remove', SIGNED_IN, async (request, reply) => {
    cookie.write(reply, await remove(identity, request, readBody(removal, request)));
    return {};
  });

  app.post('/auth/recovery-codes', SIGNED_IN, async (request) => {
    const user = knownUser(provedPersonOf(request, identity.clock()));
    const recoveryCodes = await withTransaction(db, actorOf(request, user), async (tx) => {
      if (!(await hasSecondFactor(tx, user.id))) throw new RequestError(409, 'ILLEGAL_TRANSITION');
      await record(tx, request, { event: 'RECOVERY_CODES_MADE', user });
      return makeRecoveryCodes(tx, user.id);
    });
    return { recoveryCodes };
  });
}

function checkOf(identity: Identity, userId: string): { key: Buffer; userId: string; now: Date } {
  return { key: identity.factorKey, userId, now: identity.clock() };
}

/** The second step of a sign-in. The code, the end of the challenge and the session are stored together or not at all. */
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
  const entry = await withTransaction(db, actorOf(request, user), async (tx) => {
    if (!(await useSecondFactor(tx, checkOf(identity, user.id), typed))) return null;
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

/** The application has the secret: from now on its codes are asked for. */
async function confirm(
  identity: Identity,
  request: FastifyRequest,
  code: string,
): Promise<{ readonly token: string; readonly recoveryCodes: string[] }> {
  const person = personOf(request);
  const user = knownUser(person);
  const guess = await countGuess(identity, request, person.login);
  const confirmed = await withTransaction(identity.db, actorOf(request, user), async (tx) => {
    if (!(await confirmSecondFactor(tx, checkOf(identity, user.id), code))) return null;
    await record(tx, request, { event: 'SECOND_FACTOR_ADDED', user });
    await record(tx, request, { event: 'RECOVERY_CODES_MADE', user });
    const recoveryCodes = await makeRecoveryCodes(tx, user.id);
    return { recoveryCodes, token: await renewSession(tx, person.sessionId, identity.clock()) };
  });
  if (confirmed === null) throw new RequestError(401, 'SECOND_FACTOR_FAILED');
  await guess.forgive();
  return confirmed;
}

/** Takes the second factor away from whoever has proved both factors; returns the new token of the session. */
async function remove(identity: Identity, request: FastifyRequest, typed: Proof): Promise<string> {
  const person: Person = personOf(request);
  const user = knownUser(person);
  const now = identity.clock();
  const check = await checkProof(identity, request, person, typed);
  const token = await withTransaction(identity.db, actorOf(request, user), async (tx) => {
    if (!(await hasSecondFactor(tx, user.id))) throw new RequestError(409, 'ILLEGAL_TRANSITION');
    if (!(await check.useFactor(tx))) return null;
    await removeSecondFactor(tx, user.id);
    await record(tx, request, { event: 'SECOND_FACTOR_REMOVED', user });
    return renewSession(tx, person.sessionId, now);
  });
  if (token === null) throw new RequestError(401, 'SECOND_FACTOR_FAILED');
  await check.forgive();
  return token;
}
