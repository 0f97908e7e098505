import { missingMigrations, type Db } from '@haicap/database';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { RequestError } from '../http/request-error.js';

/** For whoever watches the server: alive at all; and ready, which takes a database that answers and is up to date. */
export function addHealthRoutes(app: FastifyInstance, db: Db): void {
  app.get('/health/live', async (_request, reply) => answer(reply, 200, 'live'));
  app.get('/health/ready', async (_request, reply) => {
    if (app.stopping.isStopping) return answer(reply, 503, 'stopping');
    const missing = await missingMigrations(db.pool).catch((cause: unknown) => {
      throw Object.assign(new RequestError(503, 'DATABASE_UNAVAILABLE'), { cause });
    });
    return missing.length > 0 ? answer(reply, 503, 'migrations-missing') : answer(reply, 200, 'ready');
  });
}

function answer(reply: FastifyReply, statusCode: number, status: string): FastifyReply {
  return reply.code(statusCode).header('cache-control', 'no-store').send({ status });
}
