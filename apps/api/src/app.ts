import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { Db } from '@haicap/database';
import type { Viewer } from '@haicap/schema';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { addAuthRoutes } from './accounts/auth-routes.js';
import { loadViewer, type ViewerSource } from './accounts/load-viewer.js';
import { sessionCookie } from './accounts/session-cookie.js';
import { startApollo } from './graphql/apollo.js';
import { addGraphqlRoute } from './graphql/graphql-route.js';
import { addClientRoutes } from './http/client-routes.js';
import { answerError } from './http/error-answer.js';
import { addHealthRoutes } from './http/health-routes.js';
import { checkOrigin } from './http/origin-check.js';
import { DATA_POLICY } from './http/security-headers.js';
import { addImportRoutes } from './imports/import-routes.js';
import type { LogLevel } from './start/environment.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; loaded for routes that need it, null for nobody. */
    viewer: Viewer | null;
  }
  interface FastifyContextConfig {
    /** Whether the viewer is loaded before the handler runs. */
    needsViewer?: boolean;
  }
}

/** What the server is made of. */
export interface AppOptions {
  readonly db: Db;
  readonly clock: () => Date;
  /** The built admin client; pages say so when it is not there. */
  readonly clientFolder: string;
  readonly publicUrl: URL | null;
  /** True when only this machine can reach the server. */
  readonly isLoopback: boolean;
  /** Whether demo users may sign in. */
  readonly allowDemo: boolean;
  readonly trustProxy: boolean;
  readonly logLevel: LogLevel;
  /** Milliseconds for one request of the API; 30 s unless a test wants less. */
  readonly timeout?: number;
}

/** The whole HTTP server, not yet listening. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { db, clock, logLevel } = options;
  const app = fastify({
    logger: {
      level: logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie'],
      stream: process.stderr,
    },
    logController: new LogController({ disableRequestLogging: logLevel !== 'info' && logLevel !== 'debug' }),
    genReqId: () => randomUUID(),
    trustProxy: options.trustProxy,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  });
  // JSON only: plain text could be sent by a form of another site
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('viewer', null);
  app.setErrorHandler(answerError);
  await addHeaders(app, options);
  await app.register(cookie);
  await app.register(compress, {
    encodings: ['gzip', 'identity'],
    threshold: 1_024,
    zlibOptions: { level: 1 },
  });
  const source = sourceOf(options);
  app.addHook('onRequest', async (request) => {
    checkOrigin(request, options);
    if (request.routeOptions.config.needsViewer === true) request.viewer = await loadViewer(source, request);
  });
  const apollo = await startApollo(app.log);
  app.addHook('onClose', () => apollo.stop());
  addHealthRoutes(app, db);
  addAuthRoutes(app, source);
  addGraphqlRoute(app, { apollo, db, clock, timeout: options.timeout ?? 30_000 });
  // a scope of its own: nothing else takes multipart
  await app.register(async (scope) => addImportRoutes(scope, { db, clock }));
  await addClientRoutes(app, options.clientFolder);
  return app;
}

function sourceOf({ db, clock, publicUrl, allowDemo }: AppOptions): ViewerSource {
  return { db, clock, allowDemo, cookie: sessionCookie(publicUrl?.protocol === 'https:') };
}

/** Nothing may be loaded, framed or sniffed; pages loosen the policy for themselves. */
async function addHeaders(app: FastifyInstance, { publicUrl }: AppOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: publicUrl?.protocol === 'https:' ? { maxAge: 31_536_000 } : false,
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', DATA_POLICY);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  });
}
