import pg from 'pg';
import { BackupError } from './backup-error.js';
import type { BackupManifest, BackupTable } from './manifest.js';

/** About the moment only: who restores signs in anew, and nobody stays locked out. */
export const LEFT_OUT: readonly string[] = [
  'public.session',
  'public.sign_in_challenge',
  'public.sign_in_throttle',
  'public.rate_window',
];

/** A schema that is nobody's but ours. */
export const OWN_SCHEMA = `nspname !~ '^pg_' AND nspname <> 'information_schema'`;

/** A connection of its own without the limits of ordinary requests: a table may take minutes. */
export async function openPatientClient(pool: pg.Pool): Promise<pg.Client> {
  const { query_timeout: _query, statement_timeout: _statement, ...place } = pool.options;
  const client = new pg.Client({
    ...place,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 0,
    application_name: RESTORER,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** How commands of ours call themselves to the server, so that they do not stand in each other's way. */
export const RESTORER = 'haicap backup';

/** All tables with rows of ours; the history of migrations is told apart. */
export async function readTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(`
    SELECT nspname AS "schema", relname AS "name",
      (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
       WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS "columns"
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind = 'r' AND relpersistence = 'p' AND ${OWN_SCHEMA} AND relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
    ORDER BY 1, 2`);
  return rows;
}

/** How far each sequence has counted; null when it was never asked. */
export async function readSequences(client: pg.ClientBase): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string; value: string | null }>(`
    SELECT schemaname AS "schema", sequencename AS "name", last_value::text AS "value" FROM pg_sequences
    JOIN pg_namespace ON nspname = schemaname WHERE ${OWN_SCHEMA} ORDER BY 1, 2`);
  return rows;
}

/** The migrations that the database has, oldest first; null where there is no history. */
export async function readHistory(
  client: pg.ClientBase,
): Promise<{ readonly name: string; readonly checksum: string }[] | null> {
  const { rows: known } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS "table"`);
  if ((known[0] as { table: string | null }).table === null) return null;
  const { rows } = await client.query<{ name: string; checksum: string }>(`
    SELECT migration_name AS "name", checksum FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`);
  return rows;
}

/**
 * Makes sure that every row is seen. Who is above row-level security is told to say so; an owner below it must have a
 * policy that shows everything, or the backup would silently be a part.
 */
export async function requireAllRows(client: pg.ClientBase): Promise<void> {
  const { rows: self } = await client.query<{ above: boolean }>(
    `SELECT rolsuper OR rolbypassrls AS "above" FROM pg_roles WHERE rolname = current_user`,
  );
  if (self[0]?.above === true) return void (await client.query(`SET row_security = off`));
  const { rows } = await client.query<{ table: string }>(`
    SELECT oid::regclass::text AS "table" FROM pg_class
    WHERE relrowsecurity AND (relforcerowsecurity OR NOT pg_has_role(relowner, 'USAGE')) AND NOT EXISTS (
      SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polpermissive AND polcmd IN ('*', 'r')
        AND pg_get_expr(polqual, polrelid) = 'true'
        AND EXISTS (SELECT FROM unnest(polroles) AS role WHERE role = 0 OR pg_has_role(role, 'USAGE')))`);
  if (rows.length > 0) throw new BackupError('hidden-rows', rows.map(({ table }) => table).join(', '));
}

/** `"audit"."entry"` */
export function quoted({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}
