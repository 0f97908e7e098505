import { createDb, migrate, startEmbeddedPostgres, type Db } from '@haicap/database';
import { COMMAND_APPLICATION } from '@haicap/database/backup';
import { serverText } from '@haicap/i18n/server';
import { within } from '../operations/within.js';
import type { Environment } from './environment.js';
import { StartError } from './start-error.js';

const LONGEST_CLOSE = 3_000;

/** The open and migrated database of the server or a command. */
export interface OpenDatabase {
  readonly db: Db;
  /** Folder of the embedded server; null with `DATABASE_URL`. */
  readonly folder: string | null;
  readonly close: () => Promise<void>;
}

/** Who opens a database, when it is not the server. */
export interface Opening {
  readonly isCommand?: boolean;
  /** Whether it is brought up to date. */
  readonly needsMigrated?: boolean;
}

/** Opens the database of `DATABASE_URL`, else the embedded one, and brings it up to date. */
export async function openDatabase(
  environment: Environment,
  { isCommand = false, needsMigrated = true }: Opening = {},
): Promise<OpenDatabase> {
  const { databaseUrl } = environment;
  const embedded = databaseUrl === null ? await startEmbedded() : null;
  const place = embedded ? embedded.connection : { connectionString: databaseUrl ?? '' };
  const db = createDb({ ...place, applicationName: isCommand ? COMMAND_APPLICATION : 'haicap' });
  const close = async () => {
    // a transaction that does not end must not keep the embedded server from being stopped
    await within(LONGEST_CLOSE, db.close());
    await embedded?.stop();
  };
  try {
    await (needsMigrated ? migrate(db.pool) : db.pool.query('SELECT 1'));
  } catch (error) {
    await close();
    throw unreachable(environment, error);
  }
  return { db, folder: embedded?.dataDir ?? null, close };
}

/** Its errors are sentences for whoever started it already. */
async function startEmbedded(): ReturnType<typeof startEmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres();
  } catch (error) {
    throw new StartError((error as Error).message, { cause: error });
  }
}

function unreachable(environment: Environment, error: unknown): StartError {
  const { name, message } = error as Error;
  if (name === 'MigrationError') return new StartError(message, { cause: error });
  // The driver reports a refused connection on several addresses as one error without a text of its own.
  const reason = message || ((error as { code?: string }).code ?? name);
  return new StartError(serverText(environment.locale, 'start.databaseUnreachable', { reason }), {
    cause: error,
  });
}
