import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 180_000 });

let db: TestDatabase;
const started: ChildProcess[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await db.close();
});

/** A busy machine takes its time to compile, migrate and load the demo content. */
const LONGEST = 150_000;
const FOLDER = path.resolve(import.meta.dirname, '..');

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function run(entry: string, args: readonly string[], environment: Record<string, string>): Run {
  const child = spawn(
    process.execPath,
    ['--conditions', '@haicap/source', '--import', 'tsx', path.join(FOLDER, 'src', entry), ...args],
    { cwd: FOLDER, env: { ...process.env, DATABASE_URL: db.url, HAICAP_LANGUAGE: 'en', ...environment } },
  );
  started.push(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

/** Waits until a program has said something. */
async function told(program: Run, text: string): Promise<void> {
  for (let waited = 0; waited < LONGEST; waited += 50) {
    if (program.output().includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never said "${text}": ${program.output()}`);
}

describe('the server as a program', () => {
  it('tells where it is and how to sign in, answers, and stops on a signal', async () => {
    const program = run('main.ts', [], { PORT: '0', HAICAP_DEMO: 'on' });
    await told(program, 'Press Ctrl-C to stop.');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(program.output())![0];
    expect(program.output()).toContain(`GraphQL playground  ${url}/playground`);
    expect(program.output()).toContain('quocgia');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('Stopped.');
  });

  it('says how to make the first administrator where nobody can sign in', async () => {
    const program = run('main.ts', [], { PORT: '0', HAICAP_DEMO: 'off' });
    await told(program, 'Press Ctrl-C to stop.');
    expect(program.output()).toContain('pnpm haicap user create --administrator');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = run('main.ts', [], { PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.output()).toBe(
      `Port ${port} on 127.0.0.1 is in use by another program; set PORT to another one.\n`,
    );
    other.close();
  });

  it('says in one sentence that the database cannot be reached', async () => {
    const program = run('main.ts', [], { PORT: '0', DATABASE_URL: 'postgresql://127.0.0.1:1/none' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/^The database cannot be reached: .*ECONNREFUSED.*\n$/);
  });
});

describe('the command line', () => {
  it('runs a command on the database of the environment', async () => {
    const program = run('cli.ts', ['user', 'create', 'lan', 'Lan'], {});
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('The user lan is made.');
  });
});
