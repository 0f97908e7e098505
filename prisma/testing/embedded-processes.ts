import { readlinkSync } from 'node:fs';
import type { SocketConnection } from '../src/index.js';
import { DATABASE_USER } from '../src/embedded/initialise.js';
import { layoutOf } from '../src/embedded/layout.js';
import { findPostmaster, processesIn } from '../src/embedded/postmaster.js';
import { isRunning } from '../src/embedded/process-identity.js';

/** The processes of an embedded server, for tests that kill them. */
export interface EmbeddedProcesses {
  readonly postmaster: () => number | null;
  readonly watchdog: () => number | null;
  /** Whatever still works in the data folder. */
  readonly all: () => number[];
  /** Where the server answers; null while there is none. */
  readonly connection: () => SocketConnection | null;
}

/** Looks into the folder of an embedded server without holding the server. */
export function embeddedProcesses(dataDir: string): EmbeddedProcesses {
  const layout = layoutOf(dataDir);
  return {
    postmaster: () => findPostmaster(layout.data)?.pid ?? null,
    watchdog: () => {
      const identity = targetOf(layout.watchdog);
      return isRunning(identity) ? Number.parseInt(identity, 10) : null;
    },
    all: () => processesIn(layout.data),
    connection: () => {
      const postmaster = findPostmaster(layout.data);
      if (postmaster === null || postmaster.socketFolder === '') return null;
      const { socketFolder, port } = postmaster;
      return { host: socketFolder, port, user: DATABASE_USER, database: 'haicap' };
    },
  };
}

function targetOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
