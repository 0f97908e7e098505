import { withTransaction } from '@haicap/database';
import { normaliseLogin } from '@haicap/domain/accounts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { DEMO_PASSWORD, listDemoUsers } from './demo-users.js';
import { enter, type Entry } from './enter.js';
import { countGuess } from './guess.js';
import { actorOf, readBody, record, type Identity } from './identity.js';
import { mayEnter, USER_COLUMNS } from './may-enter.js';
import { isPassword } from './passwords.js';
import { closeSession } from './session-store.js';

const credentials = z.object({ login: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });

/** How one may sign in, signing in and out. */
export function addSignInRoutes(app: FastifyInstance, identity: Identity): void {
  const { db, cookie } = identity;

  app.get('/auth/methods', () => {
    const { singleSignOn } = identity;
    return { password: true, singleSignOn: singleSignOn && { label: singleSignOn.label } };
  });

  app.post('/auth/sign-in', async (request, reply) => {
    const { answer, send } = await signIn(identity, request);
    send(reply);
    return answer;
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const token = cookie.read(request);
    if (token !== null) await signOut(identity, request, token);
    cookie.clear(reply);
    return {};
  });

  app.get('/auth/demo-users', async (request) => {
    const users = mayEnter(identity, request, DEMO) ? await listDemoUsers(db) : [];
    if (users.length === 0) throw new RequestError(404, 'NOT_FOUND');
    return users.map((user) => ({ ...user, password: DEMO_PASSWORD }));
  });
}

/** Any demo user. */
const DEMO = { status: 'ACTIVE', isDemo: true } as const;

/** Lets somebody in, or refuses with one and the same answer whatever was wrong. */
async function signIn(identity: Identity, request: FastifyRequest): Promise<Entry> {
  const { db } = identity;
  const { password, ...typed } = readBody(credentials, request);
  const login = normaliseLogin(typed.login);
  const guess = await countGuess(identity, request, login);
  const user = await db.prisma.user.findUnique({
    where: { login },
    select: { ...USER_COLUMNS, passwordHash: true },
  });
  const isRight = await isPassword(password, user?.passwordHash ?? null);
  if (!user || !isRight || !mayEnter(identity, request, user)) {
    // what was typed as a login may be a password: only a known account is named
    await record(db, request, { event: 'SIGN_IN_FAILED', user, isProved: false });
    throw new RequestError(401, 'SIGN_IN_FAILED');
  }
  const entry = await withTransaction(db, actorOf(request, user), (tx) =>
    enter(identity, tx, request, { user, method: 'PASSWORD', isFresh: true }),
  );
  await (entry.answer.secondFactor === undefined ? guess.forgive() : guess.takeBack());
  return entry;
}

async function signOut({ db }: Identity, request: FastifyRequest, token: string): Promise<void> {
  await withTransaction(db, actorOf(request, null), async (tx) => {
    const closed = await closeSession(tx, token);
    if (closed === null) return;
    const user = { id: closed.userId, displayName: closed.displayName };
    await record(tx, request, { event: 'SIGNED_OUT', user });
  });
}
