import type { Db } from '@haicap/database';
import type { FastifyInstance } from 'fastify';
import { addHealthRoutes } from './health-routes.js';
import { addMetricsRoute, type MetricsAccess } from './metrics-route.js';
import { createMetrics } from './metrics.js';
import { observeRequests } from './observation.js';
import { logRequest } from './request-log.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** True from the moment the process was told to stop: nobody should send it anything new. */
    stopping: { isStopping: boolean };
    /** Streams of changes that are open. */
    live: { count: () => number };
  }
}

/** What those who run the server look at: health, metrics and one log line per request. Call before other hooks. */
export function addOperations(app: FastifyInstance, db: Db, access: MetricsAccess): void {
  app.decorate('stopping', { isStopping: false });
  app.decorate('live', { count: () => 0 });
  const metrics = createMetrics(db, () => app.live.count());
  observeRequests(app, (finished) => {
    metrics.count(finished);
    logRequest(finished);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (app.stopping.isStopping) reply.header('connection', 'close');
  });
  app.addHook('onClose', async () => metrics.close());
  addHealthRoutes(app, db);
  addMetricsRoute(app, metrics, access);
}
