import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Db } from '../create-db.js';
import { PrismaClient } from '../generated/prisma/client.js';
import { nameStatements } from '../statement-names.js';
import { bound } from './lent-client.js';
import { openRequestConnection, type RequestConnection } from './request-connection.js';
import { separateBatches } from './separate-batches.js';
import { SECRET_COLUMNS } from './secret-columns.js';
import { ViewerScopeError } from './viewer-scope-error.js';
import { type Confinement, confiningStatements } from './viewer-settings.js';

/** A database in which everybody is somebody: each statement runs as the viewer of the request it belongs to. */
export interface ViewerDb extends Db {
  /** Everything read in a request is of one moment. */
  readonly isSnapshot: true;
  /** The pool under it, where the system works. */
  readonly system: Db;
}

/** What differs from an ordinary request. */
export interface ViewerOptions {
  /** Aborted when nobody waits for the answer any more: nothing more is sent, what runs is stopped. */
  readonly signal?: AbortSignal;
}

const scopes = new AsyncLocalStorage<{ readonly db: Db; readonly connection: RequestConnection }>();

/**
 * The database for requests, over the same pool. It works within {@link runConfined} only; without a viewer it refuses.
 * Closing it leaves the pool to the database it was made of.
 */
export function createViewerDb(system: Db): ViewerDb {
  const current = (): RequestConnection => {
    const scope = scopes.getStore();
    if (scope?.db !== system) throw new ViewerScopeError('there is no viewer here');
    return scope.connection;
  };
  const routed: Record<PropertyKey, unknown> = {
    query: async (...statement: Parameters<RequestConnection['query']>) => current().query(...statement),
    connect: async () => current().connect(),
  };
  const pool = new Proxy(system.pool, {
    get: (target: pg.Pool, name) => routed[name] ?? bound(target, name),
  });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameStatements({ prefix: 'viewer' }) }),
    transactionOptions: system.transactionOptions,
    omit: SECRET_COLUMNS,
  });
  separateBatches(prisma as PrismaClient, current);
  const close = (): Promise<void> => prisma.$disconnect();
  return { ...system, prisma: prisma as PrismaClient, pool, close, isSnapshot: true, system };
}

/**
 * Runs `work` confined to a viewer: in it the database of viewers shows and changes only what the policies of
 * PostgreSQL allow the viewer. Its first statement takes a connection, the end of `work` gives it back.
 */
export async function runConfined<Result>(
  db: ViewerDb,
  confinement: Confinement,
  work: () => Promise<Result>,
  { signal }: ViewerOptions = {},
): Promise<Result> {
  const connection = openRequestConnection(db.system.pool, confiningStatements(confinement), signal);
  try {
    // Prisma sends when it is waited for, so that has to be within the scope.
    return await scopes.run({ db: db.system, connection }, async () => await work());
  } finally {
    await connection.end();
  }
}
