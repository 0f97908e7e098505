// `npm run dev`: embedded PostgreSQL, the API restarted and the client refreshed with every change.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { turbo } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { ROOT, Stop, main } from './steps/project.mjs';
import { QUIET } from './steps/run.mjs';
import { holdServer } from './steps/hold-server.mjs';

await main(async () => {
  await ensureInstalled();
  if (!(await turbo('generate'))) throw new Stop('What the applications need could not be generated.');
  const release = await holdServer('dev');
  const children = [
    program('api', [
      '--conditions',
      '@haicap/source',
      '--import',
      'tsx',
      '--watch',
      '--watch-preserve-output',
      'src/main.ts',
    ]),
    program('admin', [path.join('node_modules', 'vite', 'bin', 'vite.js')]),
  ];
  const end = async () => {
    for (const child of children) child.kill('SIGTERM');
    await release();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end());
  for (const child of children) child.on('exit', () => void end());
});

function program(app, parameters) {
  const cwd = path.join(ROOT, 'apps', app);
  // The client sends its operations as text here: they change with every file that is saved.
  const env = { HAICAP_FREE_TEXT: 'on', ...process.env, ...QUIET };
  return spawn(process.execPath, parameters, { cwd, env, stdio: 'inherit' });
}
