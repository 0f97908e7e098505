import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ViewerDb } from '@haicap/database';
import { accessOf, runAsViewer, type SchemaContext } from '@haicap/schema';
import { startImportWork } from '@haicap/schema/imports';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayInVietnam } from '../accounts/load-viewer.js';
import type { ChargedContext } from './charged-context.js';
import { resolveOperation, type OperationRules } from './operation-text.js';
import { localeOf } from '../http/request-locale.js';
import type { AppPoints } from '../limits/add-points.js';
import { limitTime } from '../http/time-limit.js';
import type { ObservedContext } from '../operations/observation.js';

type RouteContext = ChargedContext & ObservedContext;

const LONGEST_BODY = 100 * 1024;

/** What a request of the API is answered with. */
export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<SchemaContext>;
  readonly db: ViewerDb;
  readonly clock: () => Date;
  readonly points: AppPoints;
  readonly rules: OperationRules;
  /** Milliseconds. */
  readonly timeout: number;
}

/** `POST /graphql`, JSON only. */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, db, clock, points, rules } = options;
  const handle = fastifyApolloHandler(apollo, {
    context: (request: FastifyRequest): Promise<RouteContext> =>
      Promise.resolve({
        ...contextOf(request, db, clock()),
        observed: request.observed,
        charge: (cost) => points.charge(request, cost),
      }),
  });
  const answer = (request: FastifyRequest, reply: FastifyReply, signal: AbortSignal): Promise<unknown> =>
    runAsViewer(db, request.viewer, async () => handle.call(app, request, reply), { signal });
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: LONGEST_BODY,
    config: { needsViewer: true },
    preHandler: async (request) => resolveOperation(request, rules),
    onSend: async (_request, reply) => void reply.header('cache-control', 'no-store'),
    handler: limitTime(answer, options.timeout),
  });
}

/** What resolvers get. */
export function contextOf(request: FastifyRequest, db: ViewerDb, now: Date): SchemaContext {
  return {
    viewer: request.viewer,
    access: accessOf(request.viewer),
    db,
    startImport: (batchId, actor) =>
      startImportWork(db.system, batchId, actor, {
        onFailure: (message, err) => request.log.error({ err }, message),
      }),
    changes: null,
    now,
    today: dayInVietnam(now),
    locale: localeOf(request),
    requestId: request.id,
    address: request.ip,
    operationName: nameOf(request.body),
    loaders: new Map(),
  };
}

function nameOf(body: unknown): string | null {
  const name = (body as { operationName?: unknown } | null)?.operationName;
  return typeof name === 'string' ? name.slice(0, 100) : null;
}
