import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDb } from '@haicap/database';
import { COMMAND_APPLICATION } from '@haicap/database/backup';
import { createTestDatabase, readTrail, type TestDatabase } from '@haicap/database/testing';
import { seedDemo } from '@haicap/database/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoUsers } from '../../src/accounts/demo-users.js';
import { runCommand } from '../../src/commands/run-command.js';
import { readEnvironment } from '../../src/start/environment.js';
import { openServerSecret } from '../../src/start/server-secret.js';
import { StartError } from '../../src/start/start-error.js';
import { startServer } from '../../src/start/start-server.js';

const SECRET = 'a secret that is long enough for a server';
const folder = mkdtempSync(path.join(tmpdir(), 'hb-'));
const file = path.join(folder, 'everything.tar.gz');
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({
    seed: {
      name: 'backup_commands',
      load: async (empty) => {
        await seedDemo(empty);
        await seedDemoUsers(empty);
      },
    },
  });
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

/** Types a command; returns what it said, or why it did not work. */
async function haicap(typed: readonly string[], secret = SECRET): Promise<string> {
  const lines: string[] = [];
  const own = createDb({ ...db.connection, applicationName: COMMAND_APPLICATION });
  const environment = readEnvironment({ HAICAP_SECRET: secret });
  try {
    await runCommand(typed, {
      db: own,
      now: new Date(),
      locale: 'en',
      baseUrl: 'http://localhost:4000',
      deriveKey: openServerSecret(environment).deriveKey,
      print: (line) => void lines.push(line),
      readInput: () => Promise.resolve(''),
    });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    lines.push(`refused: ${error.message}`);
  } finally {
    await own.close();
  }
  return lines.join('\n');
}

/** What the API answers, to the last unit. */
async function answersOf(): Promise<string> {
  const settings = { DATABASE_URL: db.url, PORT: '4392', HAICAP_LOG: 'error', HAICAP_SECRET: SECRET };
  const server = await startServer(readEnvironment({ ...settings, HAICAP_FREE_TEXT: 'on' }));
  const post = (place: string, body: unknown, cookie = ''): Promise<Response> =>
    fetch(server.url + place, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await post('/auth/sign-in', { login: 'quocgia', password: 'hai-cap-lang-son' });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  const query = `{ viewer { login permissions }
    units(first: 100, filter: { provinceCode: ["20"] }) { totalCount nodes { id code name areaKm2 population } }
    territorialChanges(first: 20) { totalCount nodes { id title status partCount } } }`;
  const { data } = (await (await post('/graphql', { query }, cookie)).json()) as { data: unknown };
  await server.stop();
  return JSON.stringify(data);
}

async function wipe(): Promise<void> {
  await db.pool.query('DROP SCHEMA "public" CASCADE; DROP SCHEMA "audit" CASCADE; CREATE SCHEMA "public"');
}

async function leave(): Promise<void> {
  const clients = await Promise.all(Array.from({ length: db.pool.totalCount }, () => db.pool.connect()));
  for (const client of clients) client.release(true);
  while (db.pool.totalCount > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('pnpm haicap backup and restore', () => {
  it('brings a wiped system back: the API answers alike and the audit trail proves to be whole', async () => {
    const before = await answersOf();
    expect(before).toContain('Đông Kinh');
    await haicap(['audit', 'seal']);
    const intact = /^The trail is intact/;
    expect(await haicap(['audit', 'verify'])).toMatch(intact);
    expect(await haicap(['backup', file])).toMatch(
      /^[\d,]+ rows of \d+ tables are in .*\nThe secret of the server is not in it/,
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await wipe();
    await leave();
    expect(await haicap(['restore', file])).toMatch(/^[\d,]+ rows of \d+ tables are as they were on 2/);
    expect(await haicap(['audit', 'verify'])).toMatch(intact);
    expect(await answersOf()).toBe(before);
    await haicap(['audit', 'seal']);
    expect(await haicap(['audit', 'verify'])).toMatch(intact);
    const [event] = await readTrail(db, { event: 'RESTORED' });
    expect(event?.after).toMatchObject({ replaced: false, migrated: [] });
  });

  it('records a backup', async () => {
    await haicap(['backup', path.join(folder, 'second.tar.gz')]);
    const [event] = await readTrail(db, { event: 'BACKED_UP' });
    expect(event?.after).toMatchObject({
      rows: expect.any(Number),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('says in one sentence why not, and then nothing has changed', async () => {
    const cut = path.join(folder, 'cut.tar.gz');
    writeFileSync(cut, readFileSync(file).subarray(0, 5_000));
    const users = await db.prisma.user.count();
    expect(users).toBeGreaterThan(0);
    await leave();
    expect(await haicap(['restore', cut, '--replace'])).toMatch(/^refused: The backup is cut or was altered/);
    expect(await haicap(['restore', file])).toMatch(/^refused: The database is not empty/);
    expect(await haicap(['backup', file])).toMatch(/^refused: There is a file .* already\.$/);
    expect(await haicap(['backup', '/nowhere/x.tar.gz'])).toBe(
      'refused: /nowhere/x.tar.gz cannot be used: ENOENT',
    );
    const other = await haicap(['restore', file, '--replace'], 'another secret that is long enough too');
    expect(other).toMatch(/^refused: The backup was signed with another/);
    const server = createDb({ ...db.connection, applicationName: 'haicap' });
    await server.pool.query('SELECT 1');
    expect(await haicap(['restore', file, '--replace'])).toMatch(
      /^refused: The database is in use \(haicap\)/,
    );
    await server.close();
    expect(await db.prisma.user.count()).toBe(users);
  });
});
