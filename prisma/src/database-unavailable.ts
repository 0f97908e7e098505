const CODES = new Set([
  // Prisma: cannot reach the server, pool exhausted, transaction could not start or was lost
  'P1001',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  // the operating system
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  // PostgreSQL: a connection that broke or was silent for too long
  '08000',
  '08001',
  '08003',
  '08006',
  '25P03',
  '25P04',
  '57P05',
  // PostgreSQL: shutting down, crashed, starting up; disk full; too many connections
  '57P01',
  '57P02',
  '57P03',
  '53100',
  '53300',
]);

// What the adapter makes of driver errors.
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);

// What pg reports without a code, and a unix socket that is not there (any other missing file is another matter).
const MESSAGES = [
  /^connect ENOENT/,
  /^timeout exceeded when trying to connect/,
  /^Connection terminated/,
  /^Query read timeout/,
  /^Client has encountered a connection error/,
  /^Cannot use a pool after calling end/,
];

/** True when the error says that the database cannot be used now, rather than that the request was wrong. */
export function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (depth > 6 || typeof error !== 'object' || error === null) return false;
  const { code, originalCode, kind, message, cause, meta, errors } = error as Record<string, unknown>;
  if (CODES.has(String(code)) || CODES.has(String(originalCode)) || KINDS.has(String(kind))) return true;
  // Prisma puts an excerpt of the calling source before the driver's message.
  const lastLine = String(message).split('\n').at(-1) ?? '';
  if (MESSAGES.some((pattern) => pattern.test(lastLine))) return true;
  const nested = [cause, (meta as Record<string, unknown> | undefined)?.['driverAdapterError']];
  if (Array.isArray(errors)) nested.push(...errors);
  return nested.some((inner) => isDatabaseUnavailable(inner, depth + 1));
}
