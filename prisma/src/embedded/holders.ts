import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Layout } from './layout.js';
import { isRunning, ownIdentity } from './process-identity.js';

/** One use of the server by this process. */
export interface Holder {
  /** False when the folder was removed under it. */
  readonly isRegistered: () => boolean;
  readonly release: () => void;
}

let counter = 0;

/** Says that this process uses the server. */
export function registerHolder(layout: Layout): Holder {
  counter += 1;
  const file = path.join(layout.holders, `${ownIdentity()}+${counter}`);
  writeFileSync(file, '', { mode: 0o600 });
  return { isRegistered: () => existsSync(file), release: () => rmSync(file, { force: true }) };
}

/** How many uses are still alive; forgets those whose process died. */
export function countHolders(layout: Layout): number {
  let living = 0;
  for (const name of listHolders(layout)) {
    const identity = name.split('+')[0] ?? '';
    if (isRunning(identity)) living += 1;
    else rmSync(path.join(layout.holders, name), { force: true });
  }
  return living;
}

function listHolders(layout: Layout): string[] {
  try {
    return readdirSync(layout.holders);
  } catch {
    return [];
  }
}
