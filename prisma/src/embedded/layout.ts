import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';

/** Where everything of one embedded server lies; nothing of it is ever outside `root`, but a too long socket path. */
export interface Layout {
  readonly root: string;
  /** PGDATA. */
  readonly data: string;
  readonly run: string;
  readonly log: string;
  /** One file per living user of the server, named after its process. */
  readonly holders: string;
  readonly lock: string;
  /** A link whose target is the identity of the watchdog. */
  readonly watchdog: string;
  readonly ballast: string;
  /** What the server was started with, for the watchdog to start it again. */
  readonly settings: string;
}

export function layoutOf(root: string): Layout {
  const at = (name: string) => path.join(root, name);
  return {
    root,
    data: at('data'),
    run: at('run'),
    log: at('postgres.log'),
    holders: at('holders'),
    lock: at('lock'),
    watchdog: at('watchdog'),
    ballast: at('ballast'),
    settings: at('settings.json'),
  };
}

/** `HAICAP_DATA_DIR`, else `.haicap/postgres` in the project. */
export function defaultDataFolder(): string {
  const project = fileURLToPath(new URL('../../..', import.meta.url));
  return path.resolve(process.env['HAICAP_DATA_DIR'] ?? path.join(project, '.haicap', 'postgres'));
}

/** Creates the folders, or says in one sentence why it cannot. */
export function prepareFolders(layout: Layout): void {
  try {
    mkdirSync(layout.root, { recursive: true, mode: 0o700 });
    mkdirSync(layout.holders, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = systemCode(error);
    const reason = code === 'ENOSPC' ? 'the disk is full' : `it is not writable (${code})`;
    const sentence = `The database cannot be kept in ${layout.root}: ${reason}.`;
    throw new EmbeddedPostgresError(sentence, '', { cause: error });
  }
}
