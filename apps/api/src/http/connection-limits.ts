import { STATUS_CODES, type ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { DEFAULT_LOCALE } from '@haicap/i18n';
import { errorText } from '@haicap/i18n/errors';
import type { ErrorCode } from '@haicap/domain/errors';
import type { ConnectionError, FastifyInstance, FastifyRequest } from 'fastify';
import { serverText } from '@haicap/i18n/server';
import { RequestError } from './request-error.js';
import { localeOf } from './request-locale.js';
import { DATA_POLICY } from './security-headers.js';

/** What a connection may take, so that slow and large ones do not keep others out. Times in milliseconds. */
export interface ConnectionLimits {
  /** Bytes of the first line, which holds the address with its questions, and of all headers with the cookies. */
  readonly headerBytes: number;
  /** Until all headers are there. */
  readonly headerTime: number;
  /** Until the JSON of a request is there, … */
  readonly bodyTime: number;
  /** … and until the files of an import are. */
  readonly uploadTime: number;
  /** That a connection may stay open between two requests. */
  readonly idleTime: number;
  /** Open at a time. */
  readonly connections: number;
  /** Between two looks for connections that take too long. */
  readonly lookEvery: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headerBytes: 16 * 1024,
  headerTime: 10_000,
  bodyTime: 20_000,
  uploadTime: 300_000,
  idleTime: 72_000,
  connections: 2_000,
  lookEvery: 5_000,
};

/** Settings of the server for its connections. */
export function connectionOptions(limits: ConnectionLimits): {
  readonly http: ServerOptions;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly clientErrorHandler: (error: ConnectionError, socket: Socket) => void;
} {
  return {
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headerTime,
      connectionsCheckingInterval: limits.lookEvery,
    },
    requestTimeout: limits.uploadTime,
    keepAliveTimeout: limits.idleTime,
    clientErrorHandler: answerBrokenRequest,
  };
}

/** Bounds the connections of a server, and how long a body may take. */
export function limitConnections(app: FastifyInstance, limits: ConnectionLimits): void {
  app.server.maxConnections = limits.connections;
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  app.addHook('preParsing', async (request) => {
    if (request.headers['content-type']?.startsWith('multipart/')) return;
    const give = (): void => {
      const error = new RequestError(408, 'TIMEOUT', serverText(localeOf(request), 'http.slowBody'));
      request.raw.emit('error', error);
    };
    timers.set(request, setTimeout(give, limits.bodyTime).unref());
  });
  app.addHook('preValidation', async (request) => clearTimeout(timers.get(request)));
  app.addHook('onResponse', async (request) => clearTimeout(timers.get(request)));
}

/** A request that could not be read at all: there is no route and no language, only a socket. */
function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, code]: [number, ErrorCode] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'BODY_TOO_LARGE']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'TIMEOUT']
        : [400, 'QUERY_NOT_VALID'];
  const { title, advice } = errorText(DEFAULT_LOCALE, code);
  const body = JSON.stringify({ code, message: `${title}. ${advice}` });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'content-security-policy': DATA_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}
