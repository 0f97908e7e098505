import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseConnection } from '../src/index.js';
import { MIGRATIONS_FOLDER } from '../src/migrations.js';
import { NO_FILTER, SCHEMA_FOLDER, listMigrations, openSchemaEngine, readSchema } from './schema-engine.js';

/**
 * Writes the next migration from what changed in the schema and returns its file; null when nothing changed. The
 * database must have all migrations of the folder and nothing else.
 */
export async function createMigration(
  connection: DatabaseConnection,
  name: string,
  migrationsFolder: string = MIGRATIONS_FOLDER,
  schemaFolder: string = SCHEMA_FOLDER,
): Promise<string | null> {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error('Give the migration a name of a-z, 0-9 and _.');
  const schema = await readSchema(schemaFolder);
  const migrationsList = await listMigrations(migrationsFolder);
  const engine = await openSchemaEngine(connection, schema);
  try {
    // The engine writes nonsense unless it was asked first whether the database fits the migrations.
    const { action } = await engine.devDiagnostic({ migrationsList, filters: NO_FILTER });
    if (action.tag === 'reset') throw new Error(action.reason);
    const { generatedMigrationName, migrationScript } = await engine.createMigration({
      draft: false,
      migrationName: name,
      migrationsList,
      schema,
      filters: NO_FILTER,
    });
    if (migrationScript === null) return null;
    const file = path.join(migrationsFolder, generatedMigrationName, 'migration.sql');
    await mkdir(path.dirname(file));
    await writeFile(file, migrationScript);
    return file;
  } finally {
    engine.free();
  }
}
