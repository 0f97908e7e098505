import type { SchemaContext } from '@haicap/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What is noted of a request for the log and the metrics: nothing that a person typed. */
export interface Observation {
  /** Operation of a known client, else the root field; null outside of GraphQL. */
  operation: string | null;
  /** Code of the first error of the answer. */
  code: string | null;
  /** Id under which the caller was told of a bug. */
  errorId: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    observed: Observation;
  }
}

/** What resolvers get, with the note of the request for the plugin that watches operations. */
export interface ObservedContext extends SchemaContext {
  readonly observed?: Observation;
}

/** A request whose answer was sent, or whose caller has left. */
export interface FinishedRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly seconds: number;
  readonly hasLeft: boolean;
}

/** Keeps an observation with each request and reports the request when it is over. */
export function observeRequests(app: FastifyInstance, onFinished: (finished: FinishedRequest) => void): void {
  app.decorateRequest('observed');
  app.addHook('onRequest', async (request) => {
    request.observed = { operation: null, code: null, errorId: null };
  });
  app.addHook('onResponse', async (request, reply) => {
    const hasLeft = !reply.raw.writableFinished;
    onFinished({ request, reply, seconds: reply.elapsedTime / 1_000, hasLeft });
  });
}
