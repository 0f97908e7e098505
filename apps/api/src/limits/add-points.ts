import type { Db } from '@haicap/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import { POINT_LIMITS, pointsOf, type PointLimits } from './point-limits.js';
import { createRateWindows } from './rate-windows.js';
import { recordLimitReached } from './record-limit-reached.js';
import { requestPoints, type Charge } from './request-points.js';

/** How the requests of a server are charged. */
export interface AppPoints {
  /** One point for any request that asks who is asking, or that is about signing in; before anything is read. */
  readonly chargeRequest: (request: FastifyRequest) => Promise<void>;
  /** What an operation of this cost takes beside that; null for a request that nobody pays for. */
  readonly charge: (request: FastifyRequest, cost: number) => Promise<Charge | null>;
  /** Passes a viewer on. Wrong keys are charged to the address, so that nobody tries many of them. */
  readonly unlessRefused: <Viewer>(request: FastifyRequest, loading: Promise<Viewer>) => Promise<Viewer>;
}

/** Counts points for a server and shares them with the other processes until it closes. */
export function addPoints(
  app: FastifyInstance,
  options: { readonly db: Db; readonly clock: () => Date; readonly points?: Partial<PointLimits> },
): AppPoints {
  const { db, clock } = options;
  const windows = createRateWindows({ db, clock, log: app.log });
  app.addHook('onClose', () => windows.close());
  const points = requestPoints({
    windows,
    limits: { ...POINT_LIMITS, ...options.points },
    onLimitReached: (reached) => recordLimitReached(db, reached),
    log: app.log,
  });
  return {
    chargeRequest: async (request) => {
      if (isCharged(request)) await points.charge(request, 1);
    },
    charge: (request, cost) => points.charge(request, pointsOf(cost) - 1),
    unlessRefused: async (request, loading) => {
      try {
        return await loading;
      } catch (error) {
        if (error instanceof RequestError) await points.charge(request, 1);
        throw error;
      }
    },
  };
}

function isCharged({ routeOptions, url }: FastifyRequest): boolean {
  return routeOptions.config.needsViewer === true || url.startsWith('/auth/');
}
