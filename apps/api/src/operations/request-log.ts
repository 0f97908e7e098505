import type { FinishedRequest } from './observation.js';

/** Seconds from which a request is worth a warning. */
const SLOW = 5;

/** Writes the line of a request: the route it took, never its URL, which may hold a search text or a code. */
export function logRequest({ request, reply, seconds, hasLeft }: FinishedRequest): void {
  const { operation, code, errorId } = request.observed;
  const { viewer, routeOptions } = request;
  const isStream = routeOptions.config.isStream === true;
  const isWarning = reply.statusCode >= 500 || code === 'INTERNAL' || (seconds >= SLOW && !isStream);
  request.log[isWarning ? 'warn' : 'info'](
    {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(seconds * 1_000),
      ...(operation !== null && { operation }),
      ...(code !== null && { code }),
      ...(errorId !== null && { errorId }),
      ...(viewer && { viewer: viewer.userId, by: viewer.sessionId === null ? 'key' : 'session' }),
      ...(hasLeft && { hasLeft }),
    },
    'request',
  );
}
