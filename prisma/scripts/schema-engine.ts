// Prisma's schema engine as WebAssembly on our own connection: no engine download, four repairs on the way.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  bindMigrationAwareSqlAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { type DatabaseConnection, withDatabase } from '../src/index.js';
import { readMigrations } from '../src/migrations.js';
import { onServer } from '../testing/maintenance.js';

export const SCHEMA_FOLDER: string = path.join(import.meta.dirname, '..', 'schema');

/** Everything is ours; nothing is left out of a comparison. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

// Types of WebAssembly come with the browser's, which this package does without.
const { WebAssembly: webAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      binary: Uint8Array,
      imports: object,
    ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
  };
};

/** Opens the engine on a database. */
export async function openSchemaEngine(
  connection: DatabaseConnection,
  schema: SchemasContainer,
): Promise<SchemaEngine> {
  instance ??= instantiate();
  await instance;
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(connection));
  return glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** Once per process: the glue keeps views of the memory of the first instance. */
let instance: Promise<void> | null = null;

/** Repair 1: Node does not import WebAssembly by itself, so the module is put together by hand. */
async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'));
  const { instance: made } = await webAssembly.instantiate(binary, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(made.exports);
  made.exports.__wbindgen_start();
}

/** The Prisma schema, all its files. */
export async function readSchema(folder: string = SCHEMA_FOLDER): Promise<SchemasContainer> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).toSorted();
  const files = names.map(async (name) => {
    return { path: path.join('schema', name), content: await readFile(path.join(folder, name), 'utf8') };
  });
  return { files: await Promise.all(files) };
}

/** The migrations of a folder in the engine's terms. */
export async function listMigrations(folder: string): Promise<MigrationList> {
  const migrations = await readMigrations(folder);
  const lockfile = await readFile(path.join(folder, 'migration_lock.toml'), 'utf8').catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

function adapterFactory(connection: DatabaseConnection): SqlMigrationAwareDriverAdapterFactory {
  const connectToShadowDb = async () => {
    const name = `haicap_shadow_${randomUUID().replaceAll('-', '')}`;
    // Repair 4: from template0, or whatever somebody put into template1 would count as drift.
    await onServer(connection, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
    return openAdapter(withDatabase(connection, name), async () => {
      await onServer(connection, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    });
  };
  const connect = () => openAdapter(connection, async () => undefined);
  return { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect, connectToShadowDb };
}

async function openAdapter(
  connection: DatabaseConnection,
  afterwards: () => Promise<void>,
): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ ...connection, max: 2 });
  presentCharColumns(pool);
  const adapter: SqlDriverAdapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const isStandIn = (type: number) => type === ColumnTypeEnum.CharacterArray;
    const columnTypes = result.columnTypes.map((type) => (isStandIn(type) ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  // Repair 3: the adapter would cut a script at every semicolon, also inside of function bodies.
  adapter.executeScript = async (script) => void (await pool.query(script));
  adapter.dispose = async () => {
    await pool.end();
    await afterwards();
  };
  return adapter;
}

const CHAR = 18;
const CHAR_ARRAY = 1002;

/** Repair 2: the adapter refuses "char", the type of many catalogue columns. A type it knows stands in for it. */
function presentCharColumns(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...parameters: unknown[]) => Promise<pg.QueryResult>;
  const presenting = async (...parameters: unknown[]) => {
    const result = await query(...parameters);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
    return result;
  };
  pool.query = presenting as unknown as typeof pool.query;
}
