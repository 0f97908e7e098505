import { normaliseLogin } from '@haicap/domain/accounts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { DEMO_PASSWORD, listDemoUsers } from './demo-users.js';
import type { ViewerSource } from './load-viewer.js';
import { isPassword } from './passwords.js';
import { closeSession, openSession } from './session-store.js';
import { countAttempt, forgiveAttempts } from './sign-in-throttle.js';

const credentials = z.object({ login: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });

/** Sign-in and sign-out as plain JSON requests, outside of GraphQL. */
export function addAuthRoutes(app: FastifyInstance, source: ViewerSource): void {
  const { db, cookie } = source;

  app.post('/auth/sign-in', async (request, reply) => {
    const token = await signIn(source, request);
    const former = cookie.read(request);
    if (former !== null) await closeSession(db, former);
    cookie.write(reply, token);
    return reply.header('cache-control', 'no-store').send({});
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const token = cookie.read(request);
    if (token !== null) await closeSession(db, token);
    cookie.clear(reply);
    return reply.header('cache-control', 'no-store').send({});
  });

  app.get('/auth/demo-users', async (request, reply) => {
    const users = isDemoAllowed(source, request) ? await listDemoUsers(db) : [];
    if (users.length === 0) throw new RequestError(404, 'NOT_FOUND');
    reply.header('cache-control', 'no-store');
    return users.map((user) => ({ ...user, password: DEMO_PASSWORD }));
  });
}

/** Opens a session, or refuses with one and the same answer whatever was wrong. */
async function signIn(source: ViewerSource, request: FastifyRequest): Promise<string> {
  const { db } = source;
  const parsed = credentials.safeParse(request.body);
  if (!parsed.success) throw new RequestError(400, 'INVALID_INPUT');
  const now = source.clock();
  const login = normaliseLogin(parsed.data.login);
  const attempt = { login, address: request.ip, now };
  const wait = await countAttempt(db, attempt);
  if (wait !== null) throw new RequestError(429, 'RATE_LIMITED', '', wait);
  const user = await db.prisma.user.findUnique({
    where: { login },
    select: { id: true, passwordHash: true, status: true, isDemo: true },
  });
  const isRight = await isPassword(parsed.data.password, user?.passwordHash ?? null);
  const mayEnter = user?.status === 'ACTIVE' && (!user.isDemo || isDemoAllowed(source, request));
  if (!user || !isRight || !mayEnter) throw new RequestError(401, 'SIGN_IN_FAILED');
  await forgiveAttempts(db, attempt);
  return openSession(db, { id: user.id, userAgent: request.headers['user-agent'] ?? null }, now);
}

/** A proxy on this machine would let everybody in with the passwords that the sign-in page shows. */
function isDemoAllowed({ allowDemo }: ViewerSource, { headers }: FastifyRequest): boolean {
  return allowDemo && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}
