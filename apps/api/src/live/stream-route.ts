import { Readable } from 'node:stream';
import type { ViewerDb } from '@haicap/database';
import { runAsViewer, schema, type SchemaContext } from '@haicap/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { subscribe, type ExecutionResult } from 'graphql';
import { createHandler, type Handler } from 'graphql-sse';
import { contextOf } from '../graphql/graphql-route.js';
import { maskErrors } from '../graphql/mask-errors.js';
import { resolveOperation, type OperationRules } from '../graphql/operation-text.js';
import { RequestError } from '../http/request-error.js';
import type { AppPoints } from '../limits/add-points.js';
import type { ErrorCode } from '@haicap/domain/errors';
import { createStreamPlaces, type StreamPlaces } from './stream-limits.js';
import { createStreamSource, type StreamSourceOptions } from './stream-source.js';
import { readSubscription } from './read-subscription.js';

const LONGEST_BODY = 100 * 1024;
const EVENTS = 'text/event-stream';

/** What subscriptions are answered with. */
export interface StreamRouteOptions extends StreamSourceOptions {
  readonly db: ViewerDb;
  readonly clock: () => Date;
  readonly points: AppPoints;
  readonly rules: OperationRules;
}

type Events = AsyncIterableIterator<ExecutionResult>;

/**
 * `POST /graphql/stream`, JSON in, server-sent events out, one subscription for each connection (graphql-sse, "distinct
 * connections mode"): nothing is kept between two requests, so that any process may answer any of them. While a stream
 * is open it holds no connection to the database.
 */
export function addStreamRoute(app: FastifyInstance, options: StreamRouteOptions): void {
  const places = createStreamPlaces(options.limits);
  app.live.count = places.count;
  const mask = maskErrors(app.log);
  const handle: Handler<FastifyRequest, { readonly events: Events }> = createHandler({
    authenticate: () => null,
    onSubscribe: ({ context }) => context.events as AsyncGenerator<ExecutionResult>,
    onNext: (_context, _request, { errors, ...result }) =>
      errors && { ...result, errors: errors.map((error) => mask(error.toJSON(), error)) as never },
  });
  // open streams would keep a server from stopping
  app.addHook('preClose', () => options.hub.close());
  app.route({
    method: 'POST',
    url: '/graphql/stream',
    bodyLimit: LONGEST_BODY,
    config: { needsViewer: true, isStream: true },
    compress: false,
    preHandler: async (request) => resolveOperation(request, options.rules),
    handler: async (request, reply) => {
      if (request.headers.accept !== EVENTS) throw new RequestError(406, 'QUERY_NOT_VALID');
      if (request.viewer === null) throw new RequestError(401, 'UNAUTHENTICATED');
      const events = await open(request, reply, places, options);
      const [body] = await handle({
        method: 'POST',
        url: request.url,
        headers: {
          get: (name) => (name === 'accept' ? EVENTS : (request.headers[name] as string | undefined)),
        },
        body: request.body as Record<string, unknown>,
        raw: request,
        context: { events },
      });
      return reply
        .headers({
          'content-type': EVENTS,
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
        })
        .send(Readable.from(body as unknown as AsyncIterable<string>));
    },
  });
}

/** Subscribes as the viewer; whatever was wrong is answered as an error of HTTP before the first event. */
async function open(
  request: FastifyRequest,
  reply: FastifyReply,
  places: StreamPlaces,
  options: StreamRouteOptions,
): Promise<Events> {
  const { db, clock, points, hub } = options;
  const { document, operationName, variables, cost } = readSubscription(request);
  await points.charge(request, cost);
  const ending = new AbortController();
  const giveBack = places.take(request);
  ending.signal.addEventListener('abort', giveBack);
  reply.raw.once('close', () => ending.abort());
  try {
    await hub.ready();
    const contextValue: SchemaContext = {
      ...contextOf(request, db, clock()),
      changes: createStreamSource(request, ending, options),
    };
    const result = await runAsViewer(db, request.viewer, async () =>
      subscribe({ schema, document, operationName, variableValues: variables, contextValue }),
    );
    if ('errors' in result || !(Symbol.asyncIterator in result)) throw faultOf(result as ExecutionResult);
    return result as Events;
  } catch (error) {
    ending.abort();
    throw error;
  }
}

function faultOf({ errors }: ExecutionResult): Error {
  const [error] = errors ?? [];
  const code = error?.extensions['code'] as ErrorCode | undefined;
  if (error?.originalError && code === undefined) return error.originalError;
  return new RequestError(
    code === 'UNAUTHENTICATED' ? 401 : 400,
    code ?? 'QUERY_NOT_VALID',
    error?.message ?? '',
  );
}
