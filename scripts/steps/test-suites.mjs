import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, STATE, say } from './project.mjs';
import { run } from './run.mjs';

/** A test or a hook that takes longer than this hangs, however slow the machine; a test may know its own limit. */
const PATIENCE = ['--testTimeout=120000', '--hookTimeout=180000'];
/** A suite that takes longer than this hangs. */
const LONGEST = 30 * 60_000;

/** The packages that have a script of this name, which must be a run of vitest; `wanted` names packages without scope. */
export function findSuites(script, wanted) {
  const rooms = ['packages', '.', 'apps'].flatMap((room) => {
    const names = room === '.' ? ['prisma', 'bench'] : readdirSync(path.join(ROOT, room)).toSorted();
    return names.map((name) => path.join(ROOT, room, name));
  });
  return rooms
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
    }))
    .filter(({ manifest }) => manifest.scripts?.[script]?.startsWith('vitest run'))
    .map(({ folder, manifest }) => ({
      folder,
      name: `${manifest.name}${script === 'test' ? '' : ` ${script.split(':')[1]}`}`,
      short: manifest.name.split('/').at(-1),
      parameters: manifest.scripts[script].split(' ').slice(1),
    }))
    .filter(({ short }) => wanted.length === 0 || wanted.includes(short));
}

/** Runs one suite and counts its tests; a suite that breaks outside of its tests counts as one failed test. */
export async function runSuite({ folder, name, parameters }) {
  say(`\n── ${name}`);
  const file = path.join(STATE, 'test-results', `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const vitest = path.join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    '--passWithNoTests',
  ];
  const code = await run(process.execPath, [vitest, ...parameters, ...PATIENCE, ...reporters], {
    cwd: folder,
    timeout: LONGEST,
  });
  const counted = count(file);
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  return { name, ...counted };
}

function count(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
