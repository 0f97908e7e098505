// pnpm --filter @haicap/database run migration create <name> | status | check
import path from 'node:path';
import { type DatabaseConnection, createDb, migrate, startEmbeddedPostgres } from '../src/index.js';
import { readMigrations } from '../src/migrations.js';
import { createTestDatabase } from '../testing/index.js';
import { createMigration } from './create-migration.js';
import { findDrift } from './drift.js';

/** Works on a database of its own, never on yours. */
async function create(name: string): Promise<void> {
  const database = await createTestDatabase();
  try {
    const file = await createMigration(database.connection, name);
    if (file === null) return print('The schema has not changed; nothing to write.');
    print(`Written: ${path.relative(process.cwd(), file)}. Read it before you commit it.`);
  } finally {
    await database.close();
  }
}

/** Says which migrations the database at hand has: that of DATABASE_URL, else the embedded one. */
async function status(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  const server = url === undefined ? await startEmbeddedPostgres() : null;
  const connection: DatabaseConnection = server?.connection ?? { connectionString: url ?? '' };
  const db = createDb(connection);
  try {
    const done = await appliedMigrations(db.pool);
    for (const { name, checksum } of await readMigrations()) {
      const applied = done.get(name);
      const state = applied === undefined ? 'pending' : applied === checksum ? 'applied' : 'edited or failed';
      print(`${state.padEnd(16)} ${name}`);
    }
  } finally {
    await db.close();
    await server?.stop();
  }
}

async function appliedMigrations(
  pool: ReturnType<typeof createDb>['pool'],
): Promise<Map<string, string | null>> {
  const { rows: tables } = await pool.query("SELECT FROM pg_tables WHERE tablename = '_prisma_migrations'");
  if (tables.length === 0) return new Map();
  const { rows } = await pool.query<{ name: string; checksum: string | null }>(
    `SELECT migration_name AS name, CASE WHEN finished_at IS NOT NULL THEN checksum END AS checksum
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** Fails when the migrations cannot be applied to an empty database or do not make what the schema says. */
async function check(): Promise<void> {
  const database = await createTestDatabase();
  try {
    const repeated = await migrate(database.pool);
    if (repeated.length > 0) throw new Error(`Applied twice: ${repeated.join(', ')}`);
    const drift = await findDrift(database.connection);
    if (drift !== null) throw new Error(`The migrations do not make what the schema says:\n${drift}`);
    print(`Migrations and schema agree (${(await readMigrations()).length} migrations).`);
  } finally {
    await database.close();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [command, name = ''] = process.argv.slice(2);
const commands: Record<string, () => Promise<void>> = { create: () => create(name), status, check };
const run = commands[command ?? ''];
if (run === undefined) {
  process.stderr.write('Usage: migration create <name> | status | check\n');
  process.exitCode = 2;
} else {
  await run().catch((error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  });
}
