import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** How the server is run, because PostgreSQL refuses to run as root. */
export type RunnerKind = 'self' | 'namespace' | 'postgres' | 'nobody';

/** A way to run PostgreSQL's programs on files that belong to `owner`. */
export interface Runner {
  readonly kind: RunnerKind;
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** Words to put before the program and its arguments. */
  readonly prefix: readonly string[];
}

/**
 * An ordinary user runs the server as himself. Root runs it in a user namespace, where root's files belong to an
 * ordinary user; where the system does not allow that, as `postgres`, else as `nobody`, with the data made theirs.
 */
export function chooseRunner(binaries: Binaries, root: string, only?: RunnerKind): Runner {
  if (process.getuid?.() !== 0) return { kind: 'self', owner: null, prefix: [] };
  for (const runner of candidates()) {
    if (only !== undefined && runner.kind !== only) continue;
    if (!works(runner, binaries, root)) continue;
    giveTo(runner, root);
    return runner;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root and no other way works below ${root}: start as an ordinary user or set DATABASE_URL.`,
  );
}

function candidates(): Runner[] {
  const namespace: Runner = {
    kind: 'namespace',
    owner: { uid: 0, gid: 0 },
    prefix: ['unshare', '--user', '--map-user=1000', '--'],
  };
  const users = (['postgres', 'nobody'] as const).flatMap((kind): Runner[] => {
    const owner = findUser(kind);
    return owner === null ? [] : [{ kind, owner, prefix: [] }];
  });
  return process.platform === 'linux' ? [namespace, ...users] : users;
}

function findUser(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/** What spawning needs to run a program this way. */
export function runAs(
  runner: Runner,
  program: string,
  parameters: readonly string[],
): { file: string; parameters: string[]; identity: { uid?: number; gid?: number } } {
  const [file = program, ...rest] = [...runner.prefix, program, ...parameters];
  const { kind, owner } = runner;
  const identity = owner !== null && kind !== 'namespace' ? owner : {};
  return { file, parameters: rest, identity };
}

function works(runner: Runner, binaries: Binaries, root: string): boolean {
  // Both the program and the folder must be within reach: below a closed folder they are not.
  const script = 'cd -- "$1" && exec "$2" --version';
  const { file, parameters, identity } = runAs(runner, '/bin/sh', [
    '-c',
    script,
    'sh',
    path.dirname(root),
    binaries.postgres,
  ]);
  return spawnSync(file, parameters, { ...identity, stdio: 'ignore', timeout: 10_000 }).status === 0;
}

/** Makes the folder and all in it the runner's, when another way of running left it to somebody else. */
function giveTo({ owner }: Runner, root: string): void {
  if (owner === null || lstatSync(root).uid === owner.uid) return;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chownSync(file, owner.uid, owner.gid);
  }
  chownSync(root, owner.uid, owner.gid);
}
