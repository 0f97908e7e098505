import type { DatabaseConnection } from '../src/index.js';
import { MIGRATIONS_FOLDER } from '../src/migrations.js';
import { NO_FILTER, SCHEMA_FOLDER, listMigrations, openSchemaEngine, readSchema } from './schema-engine.js';

/**
 * What the schema has that the migrations do not make, or the other way round, in words; null when they agree. CHECK,
 * EXCLUDE, triggers, functions, partial and expression indexes do not count.
 */
export async function findDrift(
  connection: DatabaseConnection,
  migrationsFolder: string = MIGRATIONS_FOLDER,
  schemaFolder: string = SCHEMA_FOLDER,
): Promise<string | null> {
  const schema = await readSchema(schemaFolder);
  const engine = await openSchemaEngine(connection, schema);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await listMigrations(migrationsFolder)) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: false,
      exitCode: true,
      filters: NO_FILTER,
    });
    return exitCode === 0 ? null : (stdout ?? 'They differ.').trim();
  } finally {
    engine.free();
  }
}
