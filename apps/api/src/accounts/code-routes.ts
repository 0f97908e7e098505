import { withTransaction } from '@haicap/database';
import { hashOneTimeCode } from '@haicap/schema/accounts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { acceptCode, findCode } from './code-store.js';
import { enter, type Entry } from './enter.js';
import { actorOf, readBody, record, recordEnded, type Identity } from './identity.js';
import { hashNewPassword } from './password-routes.js';
import { savePassword } from './user-store.js';

const look = z.object({ code: z.string().min(1).max(100) });
const use = look.extend({ password: z.string().min(1).max(1_000) });

/** One-time codes of invitations and resets. With 160 random bits they need no limit on guesses. */
export function addCodeRoutes(app: FastifyInstance, identity: Identity): void {
  app.post('/auth/codes/look', async (request) => {
    const found = await findCode(
      identity.db,
      hashOneTimeCode(readBody(look, request).code),
      identity.clock(),
    );
    if (found === null) throw new RequestError(404, 'CODE_NOT_VALID');
    const { purpose, login, displayName } = found;
    return { purpose, login, displayName };
  });

  app.post('/auth/codes/use', async (request, reply) => {
    const { code, password } = readBody(use, request);
    const { answer, send } = await useCode(identity, request, hashOneTimeCode(code), password);
    send(reply);
    return answer;
  });
}

/** Sets the password and signs in; whoever has a second factor still has to show it. */
async function useCode(
  identity: Identity,
  request: FastifyRequest,
  codeHash: Buffer<ArrayBuffer> | null,
  password: string,
): Promise<Entry> {
  const { db } = identity;
  const now = identity.clock();
  const found = await findCode(db, codeHash, now);
  if (found === null || codeHash === null) throw new RequestError(404, 'CODE_NOT_VALID');
  const passwordHash = await hashNewPassword(password);
  const user = { id: found.userId, displayName: found.displayName };
  return withTransaction(db, actorOf(request, user), async (tx) => {
    const closed = await acceptCode(tx, codeHash, now);
    if (closed === null) throw new RequestError(404, 'CODE_NOT_VALID');
    await recordEnded(tx, request, user, closed);
    await savePassword(tx, user.id, passwordHash, now);
    await record(tx, request, { event: 'PASSWORD_CHANGED', user, details: { purpose: found.purpose } });
    return enter(identity, tx, request, { user, method: 'ONE_TIME_CODE', isFresh: true });
  });
}
