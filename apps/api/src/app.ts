import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { createViewerDb, type Db } from '@haicap/database';
import type { Viewer } from '@haicap/schema';
import fastify, { type FastifyInstance } from 'fastify';
import { addAuthRoutes } from './accounts/auth-routes.js';
import type { UsedApiKey } from './accounts/find-api-key.js';
import type { Identity } from './accounts/identity.js';
import { loadViewer } from './accounts/load-viewer.js';
import { challengeCookie, sessionCookie } from './accounts/session-cookie.js';
import { createSingleSignOn } from './accounts/single-sign-on.js';
import { startApollo } from './graphql/apollo.js';
import { addGraphqlRoute } from './graphql/graphql-route.js';
import { createTextCheck } from './graphql/check-text.js';
import { readPersistedOperations } from './graphql/persisted-operations.js';
import { addClientRoutes } from './http/client-routes.js';
import { answerError } from './http/error-answer.js';
import {
  CONNECTION_LIMITS,
  connectionOptions,
  limitConnections,
  type ConnectionLimits,
} from './http/connection-limits.js';
import { checkOrigin } from './http/origin-check.js';
import { addPoints } from './limits/add-points.js';
import { createChangeHub } from './live/change-hub.js';
import { STREAM_LIMITS, type StreamLimits } from './live/stream-limits.js';
import { addStreamRoute } from './live/stream-route.js';
import type { PointLimits } from './limits/point-limits.js';
import { refuseUnstorable } from './http/refuse-unstorable.js';
import { DATA_POLICY } from './http/security-headers.js';
import { addImportRoutes } from './imports/import-routes.js';
import { logOptions } from './operations/log-options.js';
import type { MetricsAccess } from './operations/metrics-route.js';
import { addOperations } from './operations/operations.js';
import type { LogLevel } from './start/environment.js';
import type { SingleSignOnSettings } from './start/read-single-sign-on.js';
import type { DeriveKey } from './start/server-secret.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; loaded for routes that need it, null for nobody. */
    viewer: Viewer | null;
    /** The key that was used instead of a session. */
    apiKey: UsedApiKey | null;
  }
  interface FastifyContextConfig {
    /** Whether the viewer is loaded before the handler runs. */
    needsViewer?: boolean;
    /** Whether the answer goes on until one of both leaves. */
    isStream?: boolean;
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
  /** Keys of the server secret. */
  readonly deriveKey: DeriveKey;
  readonly singleSignOn?: SingleSignOnSettings | null;
  readonly logLevel: LogLevel;
  /** Milliseconds for one request of the API; 30 s unless a test wants less. */
  readonly timeout?: number;
  /** With it anybody may read the metrics, without one this machine alone. */
  readonly metricsToken?: string | null;
  /** Where log lines go; the error output unless a test reads them. */
  readonly logStream?: NodeJS.WritableStream;
  /** Whether browsers may send operations of their own although a client was built, as while developing. */
  readonly allowText?: boolean;
  /** What a connection may take, where it differs from the rule. */
  readonly connections?: Partial<ConnectionLimits>;
  /** How much may be asked in a minute or an hour, where it differs from the rule. */
  readonly points?: Partial<PointLimits>;
  /** Where changes are listened to; where everything else is unless said. */
  readonly listenUrl?: string | null;
  /** What streams of changes may take, where it differs from the rule. */
  readonly streams?: Partial<StreamLimits>;
}

/** The whole HTTP server, not yet listening. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { db, clock, logLevel } = options;
  const connections = { ...CONNECTION_LIMITS, ...options.connections };
  const app = fastify({
    ...connectionOptions(connections),
    ...logOptions(logLevel, options.logStream),
    genReqId: () => randomUUID(),
    // the nearest one alone: what stands before it in X-Forwarded-For was written by whoever asks
    trustProxy: options.trustProxy && isNearest,
    forceCloseConnections: 'idle',
    // a connection that was kept alive may bring one more request while the server stops: it is answered
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  // JSON only: plain text could be sent by a form of another site
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('viewer', null);
  limitConnections(app, connections);
  app.decorateRequest('apiKey', null);
  app.setErrorHandler(answerError);
  addOperations(app, db, metricsAccessOf(options));
  await addHeaders(app, options);
  await app.register(cookie);
  await app.register(compress, {
    encodings: ['gzip', 'identity'],
    threshold: 1_024,
    zlibOptions: { level: 1 },
  });
  const identity = identityOf(options);
  const points = addPoints(app, options);
  app.addHook('onRequest', async (request) => {
    checkOrigin(request, options);
    if (request.routeOptions.config.needsViewer === true)
      request.viewer = await points.unlessRefused(request, loadViewer(identity, request));
    await points.chargeRequest(request);
  });
  app.addHook('preValidation', refuseUnstorable);
  const persisted = await readPersistedOperations(options.clientFolder, app.log);
  const rules = { persisted, allowText: options.allowText ?? false, checkText: createTextCheck() };
  const apollo = await startApollo(app.log, persisted);
  const viewerDb = createViewerDb(db);
  app.addHook('onClose', async () => {
    await apollo.stop();
    await viewerDb.close();
  });
  await app.register(async (scope) => addAuthRoutes(scope, identity));
  addGraphqlRoute(app, {
    apollo,
    db: viewerDb,
    clock,
    points,
    rules,
    timeout: options.timeout ?? 30_000,
  });
  const limits = { ...STREAM_LIMITS, ...options.streams };
  addStreamRoute(app, {
    db: viewerDb,
    clock,
    points,
    rules,
    limits,
    hub: createChangeHub({ db, url: options.listenUrl ?? null, clock, log: app.log, gather: limits.gather }),
    loadViewer: (request) => loadViewer(identity, request, { isLook: true }),
  });
  // a scope of its own: nothing else takes multipart
  await app.register(async (scope) => addImportRoutes(scope, { db: viewerDb, clock }));
  await addClientRoutes(app, options.clientFolder);
  return app;
}

function isNearest(_address: string, hop: number): boolean {
  return hop === 0;
}

function metricsAccessOf({ metricsToken = null, publicUrl, trustProxy }: AppOptions): MetricsAccess {
  return { token: metricsToken, isBehindProxy: trustProxy || publicUrl !== null };
}

function identityOf(options: AppOptions): Identity {
  const { db, clock, publicUrl, allowDemo, deriveKey, singleSignOn = null } = options;
  const isSecure = publicUrl?.protocol === 'https:';
  return {
    db,
    clock,
    allowDemo,
    publicUrl,
    cookie: sessionCookie(isSecure),
    challenge: challengeCookie(isSecure),
    factorKey: deriveKey('second-factor'),
    singleSignOn: singleSignOn && createSingleSignOn(singleSignOn),
  };
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
