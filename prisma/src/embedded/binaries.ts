import { chmodSync, constants, accessSync, readFileSync, symlinkSync, readlinkSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';

/** PostgreSQL's programs for this machine. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** The major version of the packages; data of another one cannot be read. */
export const POSTGRES_MAJOR = '18';

/** Finds the programs among the installed packages and makes them ready to run. */
export function findBinaries(): Binaries {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(
      'The embedded PostgreSQL needs unix sockets, which Node does not offer on Windows: use WSL or set DATABASE_URL.',
    );
  }
  const native = path.join(packageFolder(), 'native');
  linkLibraries(path.dirname(native));
  const program = (name: string) => path.join(native, 'bin', name);
  const binaries = { postgres: program('postgres'), initdb: program('initdb') };
  for (const file of Object.values(binaries)) makeExecutable(file);
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch (error) {
    const sentence = `PostgreSQL for this machine (${name}) is not installed: install with optional dependencies or set DATABASE_URL.`;
    throw new EmbeddedPostgresError(sentence, '', { cause: error });
  }
}

/**
 * The package lists links that npm cannot carry and would make them in an install script. We let no install script
 * run and make the same links ourselves, as often as asked.
 */
function linkLibraries(folder: string): void {
  const list = readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8');
  const links = JSON.parse(list) as { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    const destination = path.relative(path.dirname(link), path.join(folder, source));
    if (pointsAt(link) === destination) continue;
    try {
      rmSync(link, { force: true });
      symlinkSync(destination, link);
    } catch (error) {
      // Another process may just have made it.
      if (pointsAt(link) === destination) continue;
      const sentence = `PostgreSQL's library links cannot be made in ${path.dirname(link)} (${systemCode(error)}).`;
      throw new EmbeddedPostgresError(sentence, '', { cause: error });
    }
  }
}

function pointsAt(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
