import type { Db } from '@haicap/database';
import type { FastifyInstance } from 'fastify';
import { RequestError } from './request-error.js';

/** For whoever watches the server: alive at all, and ready to answer (the database answers too). */
export function addHealthRoutes(app: FastifyInstance, db: Db): void {
  app.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  app.get('/health/ready', async (_request, reply) => {
    await db.pool.query('SELECT 1').catch((cause: unknown) => {
      throw Object.assign(new RequestError(503, 'DATABASE_UNAVAILABLE'), { cause });
    });
    return reply.header('cache-control', 'no-store').send({ status: 'ready' });
  });
}
