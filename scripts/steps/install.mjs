import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf, remember, remembered } from './fingerprint.mjs';
import { pnpm } from './pnpm.mjs';
import { ROOT, Stop, say } from './project.mjs';

/** Installs the packages of the lockfile, only when it changed since the last time. */
export async function ensureInstalled() {
  const fingerprint = fingerprintOf(manifests(), process.version, process.platform, process.arch);
  if (remembered('installed') === fingerprint && existsSync(path.join(ROOT, 'node_modules', '.modules.yaml')))
    return;
  say('Installing packages …');
  const code = await pnpm([
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--reporter=append-only',
    '--config.confirmModulesPurge=false',
  ]);
  if (code !== 0) throw new Stop('The packages could not be installed; the lines above say why.');
  remember('installed', fingerprint);
}

function manifests() {
  const rooms = ['apps', 'packages'].flatMap((room) =>
    readdirSync(path.join(ROOT, room)).map((name) => path.join(ROOT, room, name)),
  );
  const folders = [ROOT, ...rooms, path.join(ROOT, 'prisma'), path.join(ROOT, 'bench')];
  const files = folders.map((folder) => path.join(folder, 'package.json'));
  return [
    ...files.filter((file) => existsSync(file)),
    path.join(ROOT, 'pnpm-lock.yaml'),
    path.join(ROOT, 'pnpm-workspace.yaml'),
  ];
}
