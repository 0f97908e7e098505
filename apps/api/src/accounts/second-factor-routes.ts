import { withTransaction } from '@haicap/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
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
import { checkProof, factor, knownUser, type Proof } from './prove.js';
import {
  confirmSecondFactor,
  hasSecondFactor,
  makeRecoveryCodes,
  removeSecondFactor,
  startSecondFactor,
} from './second-factor-store.js';
import { renewSession } from './session-store.js';
import { keyUri, toBase32 } from './totp.js';

const SIGNED_IN = { config: { needsViewer: true } };
const codeInput = z.object({ code: z.string().min(1).max(20) });
const removal = z.object({ password: z.string().min(1).max(1_000).optional() }).and(factor);

/** The second factor, set up and taken away by its owner. */
export function addSecondFactorRoutes(app: FastifyInstance, identity: Identity): void {
  const { db, cookie } = identity;

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
