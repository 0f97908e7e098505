import { withTransaction } from '@haicap/database';
import { hashOneTimeCode } from '@haicap/schema/accounts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestError } from '../http/request-error.js';
import { openChallenge, takeSingleSignOn, type SingleSignOnMemory } from './challenge-store.js';
import { findCode } from './code-store.js';
import { unlinkIdentity } from './external-identity-store.js';
import { actorOf, personOf, provedPersonOf, readBody, record, type Identity } from './identity.js';
import { localPath, withParameter } from './local-path.js';
import { knownUser } from './prove.js';
import { arrive } from './single-sign-on-arrival.js';
import type { SingleSignOn } from './single-sign-on.js';

const SIGNED_IN = { config: { needsViewer: true } };
const start = z.object({
  purpose: z.enum(['LINK', 'PROVE', 'ACCEPT']),
  code: z.string().max(100).optional(),
  return: z.string().max(1_000).optional(),
});
const unlink = z.object({ id: z.uuid() });

type Journey = Pick<SingleSignOnMemory, 'purpose' | 'returnTo' | 'codeHash'> & {
  readonly userId: string | null;
};

/** Single sign-on by OpenID Connect: there, back, and links of accounts. */
export function addSingleSignOnRoutes(app: FastifyInstance, identity: Identity): void {
  const { db, challenge } = identity;

  app.get<{ Querystring: Record<string, unknown> }>('/auth/sso/start', async (request, reply) => {
    const { return: wished } = request.query;
    const returnTo = localPath(typeof wished === 'string' ? wished : undefined);
    const journey = { purpose: 'SIGN_IN', returnTo, codeHash: null, userId: null } as const;
    try {
      const { url, token } = await depart(identity, request, journey);
      challenge.write(reply, token);
      return await reply.redirect(url);
    } catch (error) {
      if (!isUnavailable(error) || !(request.headers.accept ?? '').includes('text/html')) throw error;
      return reply.redirect(withParameter(signInPage(returnTo), 'fault', error.code));
    }
  });

  // what changes an account begins with a POST: no other site can start it, and no code stands in an address
  app.post('/auth/sso/start', SIGNED_IN, async (request, reply) => {
    const { url, token } = await depart(identity, request, await readJourney(identity, request));
    challenge.write(reply, token);
    return { url };
  });

  app.get('/auth/sso/callback', SIGNED_IN, async (request, reply) => {
    const token = challenge.read(request);
    challenge.clear(reply);
    const known = token === null ? null : await takeSingleSignOn(db, token, identity.clock());
    const place = placeOfFault(known?.memory);
    try {
      if (known === null) throw new RequestError(401, 'SINGLE_SIGN_ON_FAILED');
      const { memory } = known;
      const location = new URL(request.url, originOf(identity, request));
      const external = await providerOf(identity).finish(location, memory, memory.purpose === 'PROVE');
      const { goTo, send } = await arrive(identity, request, known, external);
      send(reply);
      return await reply.redirect(goTo);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      request.log.warn({ code: error.code, reason: reasonOf(error) }, 'single sign-on failed');
      return reply.redirect(withParameter(place, 'fault', error.code));
    }
  });

  app.post('/auth/sso/unlink', SIGNED_IN, async (request) => {
    const user = knownUser(provedPersonOf(request, identity.clock()));
    const { id } = readBody(unlink, request);
    await withTransaction(db, actorOf(request, user), async (tx) => {
      await unlinkIdentity(tx, user.id, id);
      await record(tx, request, { event: 'SINGLE_SIGN_ON_UNLINKED', user });
    });
    return {};
  });
}

/** Sends a browser to the provider and remembers why. */
async function depart(
  identity: Identity,
  request: FastifyRequest,
  { userId, ...journey }: Journey,
): Promise<{ readonly url: string; readonly token: string }> {
  const redirectUri = `${originOf(identity, request)}/auth/sso/callback`;
  const { url, ...expected } = await providerOf(identity).begin(redirectUri, journey.purpose === 'PROVE');
  const memory: SingleSignOnMemory = { kind: 'SINGLE_SIGN_ON', ...expected, ...journey };
  const { db } = identity;
  return { url, token: await openChallenge(db.prisma, { userId, memory }, identity.clock()) };
}

async function readJourney(identity: Identity, request: FastifyRequest): Promise<Journey> {
  const { purpose, code = '', return: wished } = readBody(start, request);
  const returnTo = localPath(wished);
  const now = identity.clock();
  if (purpose === 'LINK')
    return { purpose, returnTo, codeHash: null, userId: provedPersonOf(request, now).userId };
  if (purpose === 'PROVE') return { purpose, returnTo, codeHash: null, userId: personOf(request).userId };
  const codeHash = hashOneTimeCode(code);
  const found = await findCode(identity.db, codeHash, now);
  // a reset sets a password; only who is new may come by the provider at once
  if (found === null || codeHash === null || found.purpose === 'PASSWORD_RESET')
    throw new RequestError(404, 'CODE_NOT_VALID');
  return { purpose, returnTo, codeHash: codeHash.toString('hex'), userId: found.userId };
}

function providerOf({ singleSignOn }: Identity): SingleSignOn {
  if (singleSignOn === null) throw new RequestError(404, 'NOT_FOUND');
  return singleSignOn;
}

/** The public address; without one that by which the browser came, which alone brings its cookies back. */
function originOf({ publicUrl }: Identity, request: FastifyRequest): string {
  return publicUrl?.origin ?? `${request.protocol}://${request.host}`;
}

/** Where somebody is told that it failed. */
function placeOfFault(memory: SingleSignOnMemory | undefined): string {
  if (memory === undefined || memory.purpose === 'ACCEPT') return '/sign-in';
  return memory.purpose === 'SIGN_IN' ? signInPage(memory.returnTo) : memory.returnTo;
}

/** Whoever signs in by password then still comes to the page that was asked for. */
function signInPage(returnTo: string): string {
  return returnTo === '/' ? '/sign-in' : withParameter('/sign-in', 'next', returnTo);
}

function isUnavailable(error: unknown): error is RequestError {
  return error instanceof RequestError && error.code === 'SINGLE_SIGN_ON_UNAVAILABLE';
}

/** Why the library refused, by its code alone: its messages may hold what came from the provider. */
function reasonOf({ cause }: RequestError): string | null {
  const { code, name } = (cause ?? {}) as { code?: string; name?: string };
  return code ?? name ?? null;
}
