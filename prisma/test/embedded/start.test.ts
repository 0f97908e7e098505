import { lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sizeOf } from '../../src/embedded/server-log.js';
import { startEmbeddedPostgres } from '../../src/index.js';
import { type Scene, openEmptyScene, openScene, query, until } from './scene.js';

let scene: Scene;
beforeEach(async () => (scene = await openScene()));
afterEach(() => scene.clear());

describe('a new server', () => {
  it('answers on a unix socket only, in a folder closed to others', async () => {
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    const [settings] = await query<{ listen: string; sockets: string }>(
      server.connection,
      "SELECT current_setting('listen_addresses') AS listen, current_setting('unix_socket_directories') AS sockets",
    );
    expect(settings).toEqual({ listen: '', sockets: `"${server.connection.host}"` });
    expect(lstatSync(server.connection.host).mode & 0o777).toBe(0o700);
    expect(lstatSync(path.join(server.connection.host, '.s.PGSQL.5432')).mode & 0o077).toBe(0);
    await server.stop();
  });

  it('keeps checksums, speaks UTF-8 and sorts by the Vietnamese alphabet', async () => {
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    const [settings] = await query(
      server.connection,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding,
              current_setting('fsync') AS fsync, current_setting('timezone') AS zone, datlocprovider AS provider
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(settings).toEqual({ checksums: 'on', encoding: 'UTF8', fsync: 'on', zone: 'UTC', provider: 'i' });
    const sorted = await query<{ name: string }>(
      server.connection,
      "SELECT name FROM unnest(ARRAY['Đồng', 'Ea', 'Dương', 'Em', 'Dũng']) AS given (name) ORDER BY name",
    );
    expect(sorted.map((row) => row.name)).toEqual(['Dũng', 'Dương', 'Đồng', 'Ea', 'Em']);
    await server.stop();
  });

  it('leaves only its folder when stopped: no process, no socket', async () => {
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    await server.stop();
    expect(scene.postmasterPid()).toBeNull();
    expect(scene.watchdogPid()).toBeNull();
    expect(readdirSync(path.join(scene.dataDir, 'run'))).toEqual([]);
    expect(readdirSync(path.join(scene.dataDir, 'holders'))).toEqual([]);
    expect(readdirSync(scene.dataDir).includes('lock')).toBe(false);
    expect(readdirSync(scene.folder)).toEqual(['pg']);
  });

  it('is not touched by the PG* settings of whoever starts it', async () => {
    Object.assign(process.env, {
      PGPORT: '4312',
      PGDATA: '/nowhere',
      PGSSLMODE: 'require',
      PGDATABASE: 'other',
    });
    try {
      const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
      expect(await query(server.connection, 'SELECT current_database() AS name')).toEqual([
        { name: 'haicap' },
      ]);
      await server.stop();
    } finally {
      for (const name of ['PGPORT', 'PGDATA', 'PGSSLMODE', 'PGDATABASE']) delete process.env[name];
    }
  });
});

describe('what an interrupted start left', () => {
  it('a half-made data folder is made anew, a lock of a dead process is taken', async () => {
    scene.clear();
    scene = openEmptyScene();
    mkdirSync(path.join(scene.dataDir, 'data.new-999999'), { recursive: true });
    writeFileSync(path.join(scene.dataDir, 'data.new-999999', 'PG_VERSION'), '18');
    symlinkSync('999999.1:dead', path.join(scene.dataDir, 'lock'));
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    expect(readdirSync(scene.dataDir).filter((name) => name.startsWith('data.new'))).toEqual([]);
    await until(
      'the ballast is laid',
      () => sizeOf(path.join(scene.dataDir, 'ballast')) === 64 * 1024 * 1024,
    );
    await server.stop();
  });

  it('a pid file and a socket lock whose number now belongs to another process does not hinder', async () => {
    const first = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    await query(first.connection, 'CREATE TABLE kept AS SELECT 1 AS value');
    await first.stop();
    const stale = [
      process.pid,
      path.join(scene.dataDir, 'data'),
      '1',
      '5432',
      first.connection.host,
      '',
      '  1 2',
      'ready   ',
    ];
    writeFileSync(path.join(scene.dataDir, 'data', 'postmaster.pid'), `${stale.join('\n')}\n`);
    writeFileSync(path.join(first.connection.host, '.s.PGSQL.5432.lock'), `${process.pid}\n`);
    const second = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    expect(await query(second.connection, 'TABLE kept')).toEqual([{ value: 1 }]);
    await second.stop();
  });
});

describe('a start that cannot be', () => {
  it('says in one sentence that the folder is not writable', async () => {
    const file = path.join(scene.folder, 'a-file');
    writeFileSync(file, '');
    const start = startEmbeddedPostgres({ dataDir: path.join(file, 'pg') });
    await expect(start).rejects.toThrow(
      `The database cannot be kept in ${file}/pg: it is not writable (ENOTDIR).`,
    );
  });

  it('refuses data of another version of PostgreSQL', async () => {
    writeFileSync(path.join(scene.dataDir, 'data', 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ dataDir: scene.dataDir })).rejects.toThrow(
      'was written by PostgreSQL 16',
    );
  });

  it('carries the last lines of the log', async () => {
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    await server.stop();
    writeFileSync(path.join(scene.dataDir, 'data', 'postgresql.conf'), 'nonsense = "yes\n');
    const failure = await startEmbeddedPostgres({ dataDir: scene.dataDir }).catch((error: unknown) => error);
    expect(String(failure)).toContain('The embedded PostgreSQL did not start.');
    expect(String(failure)).toContain('syntax error in file');
  });
});
