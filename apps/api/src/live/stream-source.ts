import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseUnavailable } from '@haicap/database';
import { accessOf, type ChangeSource, type Viewer } from '@haicap/schema';
import type { FastifyRequest } from 'fastify';
import type { ChangeHub } from './change-hub.js';
import type { StreamLimits } from './stream-limits.js';

/** Milliseconds after which a database that is away is asked again. */
const ASK_AGAIN = 1_000;

/** What a stream is fed from. */
export interface StreamSourceOptions {
  readonly hub: ChangeHub;
  readonly limits: StreamLimits;
  /** The viewer of a request as of now, without counting as use of the session; null when there is none any more. */
  readonly loadViewer: (request: FastifyRequest) => Promise<Viewer | null>;
}

/**
 * The changes for one stream, and who hears them: the viewer is loaded anew before anything is told, and at intervals,
 * so that a stream ends with its session, its key or a suspension. `ending` is aborted then.
 */
export function createStreamSource(
  request: FastifyRequest,
  ending: AbortController,
  { hub, limits, loadViewer }: StreamSourceOptions,
): ChangeSource {
  const { signal } = ending;
  const current = async (): Promise<Viewer | null> => {
    while (!signal.aborted) {
      try {
        return await loadViewer(request);
      } catch (error) {
        // a key that is over is refused with an error; a database that is away comes back
        if (!isDatabaseUnavailable(error)) return null;
        await sleep(ASK_AGAIN, undefined, { signal }).catch(() => undefined);
      }
    }
    return null;
  };
  const look = async (): Promise<Viewer | null> => {
    const viewer = await current();
    if (viewer === null) ending.abort();
    return viewer;
  };
  const looking = setInterval(() => void look(), limits.lookEvery);
  const end = setTimeout(() => ending.abort(), limits.longest);
  signal.addEventListener('abort', () => {
    clearInterval(looking);
    clearTimeout(end);
  });
  return {
    listen: () => hub.listen(signal),
    access: async () => {
      const viewer = await look();
      return viewer && accessOf(viewer);
    },
  };
}
