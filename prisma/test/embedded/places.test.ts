import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/index.js';
import type { RunnerKind } from '../../src/embedded/runner.js';
import { type Scene, isRoot, openScene, query } from './scene.js';

let scene: Scene;
afterEach(() => scene.clear());

async function expectToKeepItsData(runner?: RunnerKind): Promise<string> {
  const options = runner === undefined ? {} : { runner };
  const first = await startEmbeddedPostgres({ dataDir: scene.dataDir, ...options });
  await query(first.connection, 'CREATE TABLE IF NOT EXISTS kept AS SELECT 1 AS value');
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir: scene.dataDir, ...options });
  expect(await query(second.connection, 'TABLE kept')).toEqual([{ value: 1 }]);
  await second.stop();
  return second.connection.host;
}

describe('the server works', () => {
  it('in a path with Vietnamese letters, spaces, commas and quotes', async () => {
    scene = await openScene('Uỷ ban, "Đồng Đăng"', "Hai Cấp's");
    await expectToKeepItsData();
  });

  it('in a path too long for a socket, which moves to a private folder and goes with the server', async () => {
    scene = await openScene('thư-mục-rất-dài'.repeat(3), 'và-còn-dài-hơn-nữa'.repeat(3));
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    const { host } = server.connection;
    expect(host.startsWith(path.join(tmpdir(), 'haicap-'))).toBe(true);
    expect(lstatSync(host).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(existsSync(host)).toBe(false);
    await expectToKeepItsData();
  });

  it('below a folder closed to everybody else', async () => {
    scene = await openScene('closed');
    chmodSync(scene.folder, 0o700);
    chmodSync(path.join(scene.folder, 'closed'), 0o700);
    await expectToKeepItsData();
  });
});

// Only root has to run the server as somebody else.
describe.runIf(isRoot)('root runs the server', () => {
  it.each(['namespace', 'postgres', 'nobody'] as const)(
    'by way of "%s", where the system allows it',
    async (runner) => {
      scene = await openScene();
      chmodSync(scene.folder, 0o755);
      const refusal = await startEmbeddedPostgres({ dataDir: scene.dataDir, runner }).then(
        (server) => server.stop().then(() => null),
        (error: unknown) => String(error),
      );
      if (refusal === null) await expectToKeepItsData(runner);
      else expect(refusal).toContain('no other way works');
    },
  );

  it('and the data changes hands when another way is taken', async () => {
    scene = await openScene();
    chmodSync(scene.folder, 0o755);
    await expectToKeepItsData('nobody');
    await expectToKeepItsData();
    await expectToKeepItsData('nobody');
  });

  it('and may, as in a container, be forbidden to look into the processes of others', async (context) => {
    scene = await openScene();
    chmodSync(scene.folder, 0o755);
    const limits = ['--bounding-set=-sys_ptrace', '--inh-caps=-sys_ptrace'];
    const node = [process.execPath, '--conditions', '@haicap/source', '--import', 'tsx'];
    const program = fileURLToPath(new URL('./once.ts', import.meta.url));
    const { error, stdout } = spawnSync('setpriv', [...limits, ...node, program, scene.dataDir, 'nobody'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (error !== undefined) return context.skip('This system has no setpriv to take rights away with.');
    expect(stdout).toBe('done\n');
  });

  it('never as nobody below a closed folder, and says what to do', async () => {
    scene = await openScene('closed');
    chmodSync(scene.folder, 0o700);
    const start = startEmbeddedPostgres({ dataDir: scene.dataDir, runner: 'nobody' });
    await expect(start).rejects.toThrow('start as an ordinary user or set DATABASE_URL');
  });
});
