import { serverText } from '@haicap/i18n/server';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import { localeOf } from '../http/request-locale.js';
import type { PointLimits } from './point-limits.js';
import type { RateWindows, Spender, Spending } from './rate-windows.js';
import { spenderOf } from './spender.js';

/** What is told when somebody has reached a limit for the first time in a window. */
export interface LimitReached {
  readonly request: FastifyRequest;
  readonly spender: Spender;
  readonly seconds: number;
}

/** Where requests are charged. */
export interface RequestPoints {
  /** Takes points from whoever asks; throws RATE_LIMITED when there are not enough. */
  readonly charge: (request: FastifyRequest, points: number) => Promise<Charge>;
}

/** What is left after a request was charged. */
export interface Charge {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until there are as many points as at first. */
  readonly seconds: number;
}

export function requestPoints(options: {
  readonly windows: RateWindows;
  readonly limits: PointLimits;
  readonly onLimitReached: (reached: LimitReached) => Promise<void>;
  readonly log: FastifyBaseLogger;
}): RequestPoints {
  const { windows, limits, onLimitReached, log } = options;
  return {
    charge: async (request, points) => {
      const spender = spenderOf(request, limits);
      const spending = await windows.spend(spender, points);
      if (spending.isAllowed) return chargeOf(spender, spending);
      const { seconds } = spending;
      if (spending.isFirstRefusal) {
        const reached = { request, spender, seconds };
        await onLimitReached(reached).catch((error: unknown) =>
          log.error({ err: error }, 'a limit that was reached is not in the audit trail'),
        );
      }
      throw tooManyPoints(request, spender, seconds);
    },
  };
}

function chargeOf({ limit }: Spender, { remaining, seconds }: Spending): Charge {
  return { limit: limit.points, remaining, seconds };
}

function tooManyPoints(request: FastifyRequest, { limit }: Spender, seconds: number): RequestError {
  const text = serverText(localeOf(request), 'http.tooManyPoints', { max: limit.points, seconds });
  return new RequestError(429, 'RATE_LIMITED', text, seconds);
}
