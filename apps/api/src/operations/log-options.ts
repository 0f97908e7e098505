import { LogController, type FastifyServerOptions } from 'fastify';
import type { LogLevel } from '../start/environment.js';
import { errorForLog } from './error-for-log.js';

/**
 * One JSON object per line on the error output. Levels: `error` a bug, with the id its caller was shown; `warn` what
 * could not be answered, because of the database for instance; `info` one line per request; `debug` the rest.
 */
export function logOptions(
  level: LogLevel,
  stream: NodeJS.WritableStream = process.stderr,
): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  return {
    logger: {
      level,
      stream,
      base: { pid: process.pid },
      // whatever is logged by a library: no headers, no address, no URL with a search text in it
      serializers: { err: (error) => errorForLog(error), req: () => ({}), res: () => ({}) },
    },
    // its lines repeat the URL and the address; ours are in request-log.ts
    logController: new LogController({ disableRequestLogging: true }),
  };
}
