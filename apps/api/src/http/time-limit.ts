import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from './request-error.js';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Answers TIMEOUT when a handler takes longer. What it began goes on, but each of its statements has a limit of its own.
 * (Fastify's `handlerTimeout` ends with the body of a POST: Node closes the request stream once it is read.)
 */
export function limitTime(handler: Handler, milliseconds: number): Handler {
  return async (request, reply) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new RequestError(503, 'TIMEOUT')), milliseconds);
    });
    try {
      return await Promise.race([handler(request, reply), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
