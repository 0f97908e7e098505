import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { seedDemo } from '@haicap/database/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './server.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** As text: in this workspace its imports would resolve to what is not published. */
const PROGRAM = path.join(import.meta.dirname, 'program', 'program.ts.txt');
const PUBLISHED = ['domain', 'client', 'i18n', 'ui', 'schema'];

let folder: string;
let server: TestServer;

const execute = promisify(execFile);

/** Runs a program to its end; what it said is in the error when it fails. */
async function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    return (await execute(program, [...args], { cwd, maxBuffer: 10_000_000 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

const node = (script: string, args: readonly string[], cwd: string): Promise<string> =>
  run(process.execPath, [path.join(ROOT, script), ...args], cwd);

async function tarballOf(name: string): Promise<string> {
  const files = await readdir(folder);
  return path.join(
    folder,
    files.find((file) => file.startsWith(`haicap-${name}-`))!,
  );
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'haicap-packages-'));
  const filters = PUBLISHED.map((name) => `--filter=@haicap/${name}`);
  await node('scripts/pnpm.mjs', ['exec', 'turbo', 'run', 'build', '--concurrency=2', ...filters], ROOT);
  for (const name of PUBLISHED) {
    await node(
      'scripts/pnpm.mjs',
      ['--filter', `@haicap/${name}`, 'pack', '--pack-destination', folder],
      ROOT,
    );
  }
}, 600_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await server?.close();
});

describe.each(PUBLISHED)('the package %s', (name) => {
  it('is found by every tool that reads packages', async () => {
    const tarball = await tarballOf(name);
    const publint = await node('node_modules/publint/src/cli.js', [tarball, '--strict'], ROOT);
    expect(publint).toContain('All good!');
    const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js';
    expect(await node(attw, [tarball, '--profile', 'esm-only'], ROOT)).toContain(`@haicap/${name}`);
  }, 120_000);
});

describe('domain and client', () => {
  it('serve a program outside of the workspace, type-checked, against a running API', async (context) => {
    const program = path.join(folder, 'program');
    await mkdir(program);
    await cp(PROGRAM, path.join(program, 'program.ts'));
    await writeFile(path.join(program, 'package.json'), '{ "private": true, "type": "module" }');
    await writeFile(path.join(program, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const packages = await Promise.all(['domain', 'client'].map(tarballOf));
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages, 'graphql@16'];
    const offline = await run('npm', install, program).then(
      () => null,
      (error: Error) => {
        if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(error.message))
          return error;
        throw error;
      },
    );
    if (offline)
      return context.skip('the npm registry cannot be reached, so the program cannot install the packages');
    await node('node_modules/typescript/bin/tsc', ['-p', '.'], program);

    server = await startTestServer({}, { name: 'demo', load: async (db) => void (await seedDemo(db)) });
    const output = await run(
      process.execPath,
      ['program.js', `${server.url}/graphql`, await newKey()],
      program,
    );
    expect(JSON.parse(output)).toEqual({
      kinds: 10,
      before: 'Phường Vĩnh Trại',
      count: 65,
      hasDongKinh: true,
      resolved: ['ONE', 'AMBIGUOUS'],
      communes: [194, 65],
      refused: 'UNAUTHENTICATED',
    });
  }, 300_000);
});

/** As strict as another team may be; types of Node come from this workspace, so that nothing more is downloaded. */
const TSCONFIG = {
  compilerOptions: {
    module: 'NodeNext',
    target: 'ES2023',
    lib: ['ES2023'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [path.join(ROOT, 'apps/api/node_modules/@types')],
  },
  files: ['program.ts'],
};

async function newKey(): Promise<string> {
  await server.addUser('laptrinh', 'DEVELOPER');
  const session = await server.signIn('laptrinh');
  const create = `mutation { apiKeyCreate(input: { name: "program", expiresOn: "2026-12-31" }) {
    ... on ApiKeyCreatePayload { secret } } }`;
  const { json } = await server.ask(create, session);
  return json.data.apiKeyCreate.secret as string;
}
