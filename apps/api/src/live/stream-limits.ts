import { serverText } from '@haicap/i18n/server';
import type { FastifyRequest } from 'fastify';
import { localeOf } from '../http/request-locale.js';
import { RequestError } from '../http/request-error.js';

/** What streams may take. Times in milliseconds. */
export interface StreamLimits {
  /** Open at a time for one person or key, … */
  readonly perViewer: number;
  /** … and in this process. */
  readonly total: number;
  /** Changes within such a time are one event. */
  readonly gather: number;
  /** Between two looks whether the session goes on. */
  readonly lookEvery: number;
  /** A stream ends after this; whoever still listens opens another, perhaps to another process. */
  readonly longest: number;
}

export const STREAM_LIMITS: StreamLimits = {
  perViewer: 8,
  total: 1_000,
  gather: 250,
  lookEvery: 15_000,
  longest: 30 * 60_000,
};

/** Seconds after which whoever was refused may try again. */
const TRY_AGAIN = 30;

/** Open streams of a process. */
export interface StreamPlaces {
  /** Takes a place for whoever asks and returns how it is given back; throws RATE_LIMITED when all are taken. */
  readonly take: (request: FastifyRequest) => () => void;
  readonly count: () => number;
}

/** Counts the streams of a process. */
export function createStreamPlaces({ perViewer, total }: StreamLimits): StreamPlaces {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    count: () => all,
    take: (request) => {
      const who = request.apiKey?.id ?? request.viewer?.userId ?? '';
      const own = taken.get(who) ?? 0;
      if (own >= perViewer) throw tooMany(request, perViewer);
      if (all >= total) throw tooMany(request, total);
      all += 1;
      taken.set(who, own + 1);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        all -= 1;
        const left = taken.get(who)! - 1;
        if (left === 0) taken.delete(who);
        else taken.set(who, left);
      };
    },
  };
}

function tooMany(request: FastifyRequest, max: number): RequestError {
  return new RequestError(
    429,
    'RATE_LIMITED',
    serverText(localeOf(request), 'http.tooManyStreams', { max }),
    TRY_AGAIN,
  );
}
