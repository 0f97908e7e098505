import path from 'node:path';
import { dropBallast } from './ballast.js';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';
import { dismissWatchdog, ensureWatchdog, isWatched } from './ensure-watchdog.js';
import { type Holder, countHolders, registerHolder } from './holders.js';
import { type Layout, defaultDataFolder, layoutOf, prepareFolders } from './layout.js';
import { takeLock, tryLock } from './lock.js';
import { type ServerSettings, type SocketConnection, ensureServer } from './server.js';
import { loadSettings, settle } from './settings.js';
import { stopServer } from './stop-server.js';

/** What may differ from the ordinary server. */
export type EmbeddedPostgresOptions = Partial<ServerSettings> & {
  /** Folder that keeps everything; `HAICAP_DATA_DIR`, else `.haicap/postgres` in the project. */
  readonly dataDir?: string;
};

/** A running embedded server, held by this process. */
export interface EmbeddedPostgres {
  readonly connection: SocketConnection;
  readonly dataDir: string;
  readonly logFile: string;
  /** Lets go of the server; the last one to let go stops it. */
  readonly stop: () => Promise<void>;
}

/** How often a user looks whether the watchdog is still there. */
const ROUND = 5_000;

/**
 * Starts PostgreSQL in `dataDir`, or joins the server that already runs there. The server lives as long as any
 * process that asked for it; three seconds after the last one died without `stop` it is stopped.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const { dataDir = defaultDataFolder(), isTemporary = false, runner } = options;
  const wanted: ServerSettings = runner === undefined ? { isTemporary } : { isTemporary, runner };
  const layout = layoutOf(path.resolve(dataDir));
  for (let attempt = 1; ; attempt += 1) {
    prepareFolders(layout);
    const held = await hold(layout, wanted);
    if (held !== null) return serve(layout, held.holder, held.connection);
    // A temporary folder was just being removed by its last user.
    if (attempt === 5)
      throw new EmbeddedPostgresError(`The folder ${layout.root} is removed again and again.`);
  }
}

interface Held {
  readonly holder: Holder;
  readonly connection: SocketConnection;
}

async function hold(layout: Layout, wanted: ServerSettings): Promise<Held | null> {
  const holder = register(layout);
  if (holder === null) return null;
  try {
    const release = await takeLock(layout.lock);
    try {
      if (!holder.isRegistered()) return null;
      dropBallast(layout.ballast);
      const settings = settle(layout, wanted);
      // First the watchdog, so that there is never a server without one.
      ensureWatchdog(layout);
      return { holder, connection: await ensureServer(layout, settings) };
    } finally {
      release();
    }
  } catch (error) {
    const isGone = !holder.isRegistered() && systemCode(error) === 'ENOENT';
    holder.release();
    if (isGone) return null;
    throw explain(layout, error);
  }
}

function register(layout: Layout): Holder | null {
  try {
    return registerHolder(layout);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw explain(layout, error);
  }
}

function explain(layout: Layout, error: unknown): Error {
  const code = systemCode(error);
  if (error instanceof EmbeddedPostgresError || code === undefined) return error as Error;
  return new EmbeddedPostgresError(`The database cannot be kept in ${layout.root} (${code}).`, '', {
    cause: error,
  });
}

function serve(layout: Layout, holder: Holder, connection: SocketConnection): EmbeddedPostgres {
  const round = setInterval(() => renewWatchdog(layout), ROUND);
  round.unref();
  let stopping: Promise<void> | null = null;
  const stop = () => {
    clearInterval(round);
    stopping ??= letGo(layout, holder);
    return stopping;
  };
  return { connection, dataDir: layout.root, logFile: layout.log, stop };
}

async function letGo(layout: Layout, holder: Holder): Promise<void> {
  if (!holder.isRegistered()) return;
  const release = await takeLock(layout.lock);
  try {
    holder.release();
    if (countHolders(layout) > 0) return;
    dismissWatchdog(layout);
    await stopServer(layout, loadSettings(layout).isTemporary);
  } finally {
    release();
  }
}

/** A killed watchdog is replaced by whoever notices. */
function renewWatchdog(layout: Layout): void {
  if (isWatched(layout)) return;
  try {
    const release = tryLock(layout.lock);
    if (release === null) return;
    try {
      ensureWatchdog(layout);
    } finally {
      release();
    }
  } catch {
    // The folder is gone; there is nothing to watch.
  }
}
