// `pnpm faults [--rounds n] [--minutes n] [--only text] [--built]`: from a fresh clone, breaks a running installation in every way
// that its design speaks of and tells what became of each fault.
import path from 'node:path';
import { ensureBuilt, turbo } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { ROOT, Stop, main } from './steps/project.mjs';
import { run } from './steps/run.mjs';

await main(async () => {
  await ensureInstalled();
  if (process.argv.includes('--built')) await ensureBuilt();
  else if (!(await turbo('generate'))) throw new Stop('What the servers need could not be generated.');
  const program = ['--conditions', '@haicap/source', '--import', 'tsx', path.join('faults', 'run.ts')];
  const cwd = path.join(ROOT, 'apps', 'api');
  process.exitCode = (await run(process.execPath, [...program, ...process.argv.slice(2)], { cwd })) ?? 1;
});
