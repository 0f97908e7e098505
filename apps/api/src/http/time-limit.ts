import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from './request-error.js';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
type LimitedHandler = (request: FastifyRequest, reply: FastifyReply, signal: AbortSignal) => Promise<unknown>;

const signals = new AsyncLocalStorage<AbortSignal>();

/**
 * Answers TIMEOUT when a handler takes longer. The signal is aborted then, and when the caller closes the connection
 * before the answer: nobody waits any more, so nothing more needs to be done.
 * (Fastify's `handlerTimeout` ends with the body of a POST: Node closes the request stream once it is read.)
 */
export function limitTime(handler: LimitedHandler, milliseconds: number): Handler {
  return async (request, reply) => {
    const ending = new AbortController();
    const onClose = (): void => {
      if (!reply.raw.writableFinished) ending.abort();
    };
    reply.raw.once('close', onClose);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new RequestError(503, 'TIMEOUT'));
        ending.abort();
      }, milliseconds);
    });
    const { signal } = ending;
    try {
      return await Promise.race([signals.run(signal, () => handler(request, reply, signal)), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Whether nobody waits for the answer to the request under way: what fails then is no fault. */
export function isNobodyWaiting(): boolean {
  return signals.getStore()?.aborted === true;
}
