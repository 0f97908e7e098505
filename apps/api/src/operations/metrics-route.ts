import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import type { Metrics } from './metrics.js';

/** Who may read the metrics. */
export interface MetricsAccess {
  /** `HAICAP_METRICS_TOKEN`; once it is set nobody reads them without it. */
  readonly token: string | null;
  /** True where a proxy in front makes every caller look like this machine. */
  readonly isBehindProxy: boolean;
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** `GET /metrics`; for everybody else there is no such page. */
export function addMetricsRoute(app: FastifyInstance, metrics: Metrics, access: MetricsAccess): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, access)) throw new RequestError(404, 'NOT_FOUND');
    reply.header('cache-control', 'no-store').type(metrics.contentType);
    return reply.send(await metrics.text());
  });
}

function mayRead(request: FastifyRequest, { token, isBehindProxy }: MetricsAccess): boolean {
  const { authorization, forwarded, host, 'x-forwarded-for': forwardedFor } = request.headers;
  if (token !== null) return isSame(authorization ?? '', `Bearer ${token}`);
  if (isBehindProxy || forwarded !== undefined || forwardedFor !== undefined) return false;
  // A proxy on this machine that says nothing of itself passes on the name of the site.
  const isLocalName = /^(localhost|127\.|\[::1\])/.test(host ?? '');
  return isLocalName && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

function isSame(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
