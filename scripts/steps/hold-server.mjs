import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ROOT } from './project.mjs';
import { QUIET } from './run.mjs';

/**
 * Holds one database server for programs that would otherwise each start their own, by running prisma/scripts/hold.ts
 * until the returned function is called or this process ends.
 */
export async function holdServer(which) {
  const program = path.join('scripts', 'hold.ts');
  const child = spawn(
    process.execPath,
    ['--conditions', '@haicap/source', '--import', 'tsx', program, which],
    {
      cwd: path.join(ROOT, 'prisma'),
      env: { ...process.env, ...QUIET },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  child.on('error', () => undefined);
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return async () => {
    if (child.exitCode !== null) return;
    child.stdin.end();
    await once(child, 'exit');
  };
}
