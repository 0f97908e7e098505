import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, Stop } from './project.mjs';
import { ask, run } from './run.mjs';

let found;

/** Runs pnpm: the one on the machine if it is of the right major version, else the pinned one by way of npx. */
export async function pnpm(parameters, options) {
  found ??= find();
  return run(found[0], [...found.slice(1), ...parameters], options);
}

function find() {
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const [, wanted] = packageManager.split('@');
  // A corepack shim in the place of pnpm would download; without the network it only tells what it has.
  const version = ask('pnpm', ['--version'], { env: { COREPACK_ENABLE_NETWORK: '0' } });
  if (version?.split('.')[0] === wanted.split('.')[0]) return ['pnpm'];
  const npx = ['npx', '--yes', packageManager];
  if (ask(npx[0], [...npx.slice(1), '--version']) !== null) return npx;
  // Slow lines need longer than a question may take.
  return process.env.npm_config_offline === 'true' ? offline(packageManager) : npx;
}

function offline(packageManager) {
  throw new Stop(`${packageManager} is not on this machine and the npm registry may not be asked.`);
}
