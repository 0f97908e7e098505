import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { type Binaries, POSTGRES_MAJOR } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Layout } from './layout.js';
import { type Runner, runAs } from './runner.js';
import { cleanEnvironment } from './environment.js';

/** The only user of the embedded server; the closed socket folder is its password. */
export const DATABASE_USER = 'haicap';

const SIBLING = 'data.new-';

/** Makes the data folder once. What was begun lies beside it until it is whole, so a kill leaves nothing half-made. */
export async function initialise(
  layout: Layout,
  binaries: Binaries,
  runner: Runner,
  isTemporary: boolean,
): Promise<void> {
  removeLeftovers(layout);
  if (existsSync(layout.data)) return checkVersion(layout);
  const sibling = path.join(layout.root, `${SIBLING}${process.pid}`);
  mkdirSync(sibling, { mode: 0o700 });
  if (runner.owner !== null) chownSync(sibling, runner.owner.uid, runner.owner.gid);
  await initdb(sibling, binaries, runner, isTemporary);
  renameSync(sibling, layout.data);
  syncFolder(layout.root);
}

function removeLeftovers(layout: Layout): void {
  for (const name of readdirSync(layout.root)) {
    if (name.startsWith(SIBLING)) rmSync(path.join(layout.root, name), { recursive: true, force: true });
  }
}

function checkVersion(layout: Layout): void {
  const file = path.join(layout.data, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (version === POSTGRES_MAJOR) return;
  const what =
    version === null ? 'is not a data folder of PostgreSQL' : `was written by PostgreSQL ${version}`;
  throw new EmbeddedPostgresError(`${layout.data} ${what}; PostgreSQL ${POSTGRES_MAJOR} cannot use it.`);
}

async function initdb(
  folder: string,
  binaries: Binaries,
  runner: Runner,
  isTemporary: boolean,
): Promise<void> {
  const { file, parameters, identity } = runAs(runner, binaries.initdb, [
    `--pgdata=${folder}`,
    `--username=${DATABASE_USER}`,
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=vi',
    '--locale=C',
    '--data-checksums',
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
    ...(isTemporary ? ['--no-sync'] : []),
  ]);
  const child = spawn(file, parameters, {
    ...identity,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const [code] = (await once(child, 'close').catch((error: unknown) => [String(error)])) as [unknown];
  if (code === 0) return;
  rmSync(folder, { recursive: true, force: true });
  const tail = output.trimEnd().split('\n').slice(-6).join('\n');
  throw new EmbeddedPostgresError(`The database could not be created in ${folder}.`, tail);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
