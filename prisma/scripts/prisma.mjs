// Runs the Prisma CLI without its engine download: `generate`, `validate` and `format` never start the
// schema engine, they only insist that a binary exists. Any executable will do (SECURITY: no downloads).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
const here = path.dirname(import.meta.dirname);
const result = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  cwd: here,
  stdio: 'inherit',
  env: {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    ...process.env,
    // generators are found on the PATH
    PATH: `${path.join(here, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  },
});
process.exit(result.status ?? 1);
