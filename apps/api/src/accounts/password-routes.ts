import { withTransaction } from '@haicap/database';
import { InvalidInput } from '@haicap/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf, personOf, readBody, record, recordEnded, type Identity } from './identity.js';
import { checkPassword, hashPassword } from './passwords.js';
import { checkProof, knownUser } from './prove.js';
import { closeSessions, renewSession } from './session-store.js';
import { savePassword } from './user-store.js';

const change = z.object({
  current: z.string().min(1).max(1_000).optional(),
  password: z.string().min(1).max(1_000),
});

/** Changing one's own password. */
export function addPasswordRoutes(app: FastifyInstance, identity: Identity): void {
  app.post('/auth/password', { config: { needsViewer: true } }, async (request, reply) => {
    identity.cookie.write(reply, await changePassword(identity, request));
    return {};
  });
}

/** A hash of a new password; throws {@link InvalidInput} when it is too weak. */
export async function hashNewPassword(password: string): Promise<string> {
  const fault = checkPassword(password);
  if (fault) throw new InvalidInput([{ path: ['password'], code: fault }]);
  return hashPassword(password);
}

/** All other sessions end, and this one gets a new token: whoever had the password or the cookie is out. */
async function changePassword(identity: Identity, request: FastifyRequest): Promise<string> {
  const person = personOf(request);
  const { current, password } = readBody(change, request);
  const user = knownUser(person);
  const now = identity.clock();
  const check = await checkProof(identity, request, person, { password: current });
  const passwordHash = await hashNewPassword(password);
  const token = await withTransaction(identity.db, actorOf(request, user), async (tx) => {
    await savePassword(tx, user.id, passwordHash, now);
    const closed = await closeSessions(tx, user.id, person.sessionId);
    await record(tx, request, { event: 'PASSWORD_CHANGED', user });
    await recordEnded(tx, request, user, closed);
    return renewSession(tx, person.sessionId, now);
  });
  await check.forgive();
  return token;
}
