import type { Db } from '@haicap/database';
import type { Prisma } from '@haicap/database/client';
import pg from 'pg';

const DATE_TYPE: number = pg.types.builtins.DATE;
const MOST_NAMES = 500;
const names = new Map<string, string>();

// Days as Prisma gives them, UTC midnights; pg's own parser would take the time zone of the machine.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format: 'text' | 'binary') =>
    type === DATE_TYPE ? parseDay : (pg.types.getTypeParser(type, format) as unknown)) as never,
};

/** What can run a statement: the database, or a snapshot of it. */
export interface Reader {
  readonly pool: Pick<pg.Pool, 'query'>;
}

/** Runs one statement of a `*-query.ts` and returns its rows. Days are UTC midnights, decimals texts, as columns name them. */
export async function readRows<Row extends object>(db: Reader, statement: Prisma.Sql): Promise<Row[]> {
  const { rows } = await db.pool.query<Row>({ ...toQuery(statement), types });
  return rows;
}

/** Like {@link readRows}, each row as an array in the order of the columns: for several records side by side. */
export async function readTuples(db: Reader, statement: Prisma.Sql): Promise<unknown[][]> {
  const { rows } = await db.pool.query<unknown[]>({ ...toQuery(statement), types, rowMode: 'array' });
  return rows;
}

/** Runs several statements that must see the same state of the database. */
export async function readSnapshot<Result>(
  db: Pick<Db, 'pool' | 'isSnapshot'>,
  work: (snapshot: Reader) => Promise<Result>,
): Promise<Result> {
  if (db.isSnapshot === true) return work(db);
  const client = await db.pool.connect();
  let failure: unknown;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const result = await work({ pool: client as unknown as pg.Pool });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // A connection on which something failed is not given back: it may still be within the transaction.
    client.release(failure !== undefined);
  }
}

/** A statement is planned once per connection; beyond the bound it is planned anew each time. */
function toQuery(statement: Prisma.Sql): pg.QueryConfig {
  const { text, values } = statement;
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMES) names.set(text, (name = `read_${names.size + 1}`));
  return { ...(name !== undefined && { name }), text, values };
}

function parseDay(text: string): Date {
  return new Date(`${text}T00:00:00.000Z`);
}
