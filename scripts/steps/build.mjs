import { existsSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf, remember, remembered, sourceFiles } from './fingerprint.mjs';
import { pnpm } from './pnpm.mjs';
import { ROOT, Stop, say } from './project.mjs';

/** What `npm start` serves. */
export const SERVER = path.join(ROOT, 'apps', 'api', 'dist', 'main.js');
const CLIENT = path.join(ROOT, 'apps', 'admin', 'dist', 'index.html');

/** Runs a task of turbo in every package that has it; true when all went well. */
export async function turbo(task, ...parameters) {
  const output = process.env.CI ? 'new-only' : 'errors-only';
  return (
    (await pnpm([
      'exec',
      'turbo',
      'run',
      task,
      '--concurrency=2',
      `--output-logs=${output}`,
      ...parameters,
    ])) === 0
  );
}

/** Builds everything, only when a source changed since the last time. */
export async function ensureBuilt() {
  const fingerprint = fingerprintOf(sourceFiles(), process.versions.node.split('.')[0]);
  if (remembered('built') === fingerprint && existsSync(SERVER) && existsSync(CLIENT)) return;
  say('Building …');
  if (!(await turbo('build'))) throw new Stop('The build failed; the lines above say why.');
  remember('built', fingerprint);
}
