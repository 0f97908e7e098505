import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultDataFolder } from '@haicap/database';
import { serverText } from '@haicap/i18n/server';
import type { Environment } from './environment.js';
import { StartError } from './start-error.js';

/** A key of 32 bytes for one purpose: whoever learns one key learns no other. */
export type DeriveKey = (purpose: string) => Buffer;

/** What seals and signs, and never stands in the database. */
export interface ServerSecret {
  readonly deriveKey: DeriveKey;
  /** The file it lies in; null when `HAICAP_SECRET` says it. */
  readonly file: string | null;
}

/** Shortest secret: shorter ones could be guessed. */
export const SHORTEST_SECRET = 32;

/** The secret of `HAICAP_SECRET`, else of the file `secret` in the data folder, which is made when there is none. */
export function openServerSecret(
  environment: Pick<Environment, 'secret' | 'locale'>,
  folder: string = defaultDataFolder(),
): ServerSecret {
  if (environment.secret !== null) return { deriveKey: keysOf(environment.secret), file: null };
  const file = path.join(folder, 'secret');
  try {
    return { deriveKey: keysOf(readOrMake(file, environment)), file };
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartError(serverText(environment.locale, 'start.secretFile', { file, reason }), {
      cause: error,
    });
  }
}

function readOrMake(file: string, { locale }: Pick<Environment, 'locale'>): string {
  const secret = readSecret(file) ?? makeSecret(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new StartError(serverText(locale, 'start.secretOpen', { file }));
  }
  if (secret.length < SHORTEST_SECRET) {
    const reason = serverText(locale, 'environment.secret', { min: SHORTEST_SECRET });
    throw new StartError(serverText(locale, 'start.secretFile', { file, reason }));
  }
  return secret;
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Two processes may start at once: the file appears whole, and only the first one stays. */
function makeSecret(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

function keysOf(secret: string): DeriveKey {
  return (purpose) => Buffer.from(hkdfSync('sha256', secret, 'hai-cap', purpose, 32));
}
