import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { can } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OPERATIONS_FILE } from '../graphql/persisted-operations.js';
import { localeOf } from './request-locale.js';
import { RequestError } from './request-error.js';
import { newNonce, pagePolicy, playgroundPolicy } from './security-headers.js';

const NONCE_PLACE = '__CSP_NONCE__';
/** Paths of the API: what is not found below them is not a page of the client. */
const API_PATHS = /^\/(graphql|auth|health|assets)(\/|$)/;

/** The built admin client: its files, its pages whatever their path, and the playground for those who may use it. */
export async function addClientRoutes(app: FastifyInstance, folder: string): Promise<void> {
  if (existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      globIgnore: ['**/*.html', '**/*.map', OPERATIONS_FILE],
      cacheControl: false,
      setHeaders: (reply, file) => {
        const isHashed = path.relative(folder, file).startsWith(`assets${path.sep}`);
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }

  app.get('/playground', { config: { needsViewer: true } }, async (request, reply) => {
    if (request.viewer === null) return reply.redirect('/sign-in?next=/playground');
    if (!can(request.viewer, 'playground.use')) throw new RequestError(403, 'FORBIDDEN');
    return sendPage(request, reply, path.join(folder, 'playground.html'), playgroundPolicy);
  });

  app.setNotFoundHandler(async (request, reply) => {
    if (!isPage(request))
      throw new RequestError(404, 'NOT_FOUND', serverText(localeOf(request), 'http.notFound'));
    return sendPage(request, reply, path.join(folder, 'index.html'), pagePolicy);
  });
}

/** A page is asked for by a browser that moves somewhere, not by a script, and its path names no file. */
function isPage(request: FastifyRequest): boolean {
  const [location = ''] = request.url.split('?');
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (API_PATHS.test(location) || path.posix.extname(location) !== '') return false;
  return /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
}

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  file: string,
  policy: (nonce: string) => string,
): Promise<FastifyReply> {
  const page = await readFile(file, 'utf8').catch(() => null);
  if (page === null) {
    reply.code(503).type('text/plain; charset=utf-8');
    return reply.send(serverText(localeOf(request), 'banner.clientNotBuilt'));
  }
  const nonce = newNonce();
  reply.header('content-security-policy', policy(nonce)).header('cache-control', 'no-store');
  return reply.type('text/html; charset=utf-8').send(page.replaceAll(NONCE_PLACE, nonce));
}
