const LONGEST_MESSAGE = 300;
const DEEPEST = 4;
/** What PostgreSQL and the operating system say of an error without a value from a row in it. */
const SAFE_FIELDS = [
  'code',
  'syscall',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
] as const;
/** PostgreSQL's "syntax error or access rule violation": what stands in quotes is a name of the schema. */
const NAMES_ONLY = /^42/;

/** An error as it may stand in a log. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** Where it happened; empty when nobody knows. */
  readonly stack: string;
  readonly cause?: LoggedError;
  readonly [field: string]: unknown;
}

/**
 * An error without what people typed: PostgreSQL repeats values in its messages and details ("Key (login)=(lan) already
 * exists"), Prisma the arguments of a call. What is in quotes or brackets goes; where it happened stays.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: '…', stack: '' };
  const { name, message, stack, cause, meta } = error as Partial<Error> & { meta?: Record<string, unknown> };
  const inner = cause ?? (meta?.['driverAdapterError'] as unknown);
  const known = SAFE_FIELDS.map(
    (field) => [field, (error as Record<string, unknown>)[field]] as const,
  ).filter(([, value]) => typeof value === 'string' && value.length <= 100);
  const isAboutNames = known.some(([field, value]) => field === 'code' && NAMES_ONLY.test(String(value)));
  return {
    type: String(name ?? 'Error').slice(0, 100),
    message: withoutValues(String(message ?? ''), isAboutNames),
    ...Object.fromEntries(known),
    stack: framesOf(stack ?? ''),
    ...(inner !== undefined && inner !== null && depth < DEEPEST && { cause: errorForLog(inner, depth + 1) }),
  };
}

/** The last line only: Prisma puts an excerpt of the call before it. */
function withoutValues(message: string, isAboutNames: boolean): string {
  const line = message.trimEnd().split('\n').at(-1) ?? '';
  const bare = isAboutNames
    ? line
    : line.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"').replaceAll(/\([^)]*\)/g, '(…)');
  return bare.slice(0, LONGEST_MESSAGE);
}

function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join('\n');
}
