import { availableParallelism } from 'node:os';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { DatabaseConnection } from './connection.js';
import { PrismaClient } from './generated/prisma/client.js';
import { nameStatements } from './statement-names.js';
import { type StatementListener, watchStatements } from './statements.js';

/** Limits in milliseconds. None can be switched off: without them a silent connection hangs for ever. */
export interface DatabaseTimeouts {
  /** Reaching the server, or waiting for a free connection of the pool. */
  readonly connect: number;
  /** One statement. The server stops it a little earlier, so that its own message arrives. */
  readonly statement: number;
  /** Waiting for a lock. */
  readonly lock: number;
  /** A transaction that does nothing. */
  readonly idleInTransaction: number;
}

/** What `createDb` takes: the place, and what differs from the defaults. */
export type DbOptions = DatabaseConnection & {
  readonly poolSize?: number;
  readonly timeouts?: Partial<DatabaseTimeouts>;
  readonly applicationName?: string;
  /** Called when an idle connection breaks; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
};

/** A database: the Prisma client and the pool under it. */
export interface Db {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /** Limits of a transaction, in milliseconds. */
  readonly transactionOptions: { readonly maxWait: number; readonly timeout: number };
  /** True where everything read in a request is of one moment anyway. */
  readonly isSnapshot?: boolean;
  /** Hears of every statement that goes to the server until the returned function is called. */
  readonly onStatement: (listener: StatementListener) => () => void;
  readonly close: () => Promise<void>;
}

const DEFAULT_TIMEOUTS: DatabaseTimeouts = {
  connect: 2_000,
  statement: 10_000,
  lock: 5_000,
  idleInTransaction: 10_000,
};

/** Opens a database. Connects when first used; close it when done. */
export function createDb(options: DbOptions): Db {
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const pool = createPool(options, timeouts);
  const onStatement = watchStatements(pool);
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatements() });
  const transactionOptions = { maxWait: timeouts.connect, timeout: timeouts.statement };
  const prisma = new PrismaClient({ adapter, transactionOptions });
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= prisma.$disconnect().then(() => pool.end());
    return closing;
  };
  return { prisma, pool, transactionOptions, onStatement, close };
}

function createPool(options: DbOptions, timeouts: DatabaseTimeouts): pg.Pool {
  const pool = new pg.Pool({
    ...place(options),
    max: options.poolSize ?? 2 * availableParallelism(),
    application_name: options.applicationName ?? 'haicap',
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: timeouts.connect,
    query_timeout: timeouts.statement,
    statement_timeout: Math.ceil(timeouts.statement * 0.95),
    lock_timeout: timeouts.lock,
    idle_in_transaction_session_timeout: timeouts.idleInTransaction,
    // Prisma sends instants without a zone, the driver with one: they agree in UTC alone.
    options: '-c TimeZone=UTC',
  });
  pool.on('error', (error) => options.onConnectionLost?.(error));
  // The pool listens while a connection is idle only. One that breaks while it is lent, and no statement is under way,
  // would end the process; whoever has it learns by the next statement.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

function place(options: DbOptions): pg.PoolConfig {
  if ('connectionString' in options) return { connectionString: options.connectionString };
  const { host, port, user, database } = options;
  // A unix socket has no TLS, whatever PGSSLMODE says.
  return { host, port, user, database, ssl: false };
}
