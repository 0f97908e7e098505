import type pg from 'pg';
import { OWN_SCHEMA, quoted, readTables } from './catalogue.js';

/**
 * Takes everything out of the way that would stop or change rows on their way in: triggers, foreign keys, row-level
 * security. It needs no superuser, only the owner of the tables, and holds all of them until the transaction ends. The
 * returned function puts everything back as it was; foreign keys are checked anew by that.
 */
export async function loosen(client: pg.Client): Promise<() => Promise<void>> {
  const tables = (await readTables(client)).map(quoted);
  const triggers = await readOddTriggers(client);
  const keys = await readForeignKeys(client);
  const forced = await readForced(client);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const table of forced) await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  return async () => {
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    for (const { table, name, how } of triggers)
      await client.query(`ALTER TABLE ${table} ${how} TRIGGER ${name}`);
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const table of forced) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  };
}

interface Named {
  readonly table: string;
  readonly name: string;
}

/** Triggers that are not simply on. */
async function readOddTriggers(client: pg.Client): Promise<(Named & { readonly how: string })[]> {
  const { rows } = await client.query<Named & { how: string }>(`
    SELECT tgrelid::regclass::text AS "table", quote_ident(tgname) AS "name",
      CASE tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END AS "how"
    FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`);
  return rows;
}

async function readForeignKeys(client: pg.Client): Promise<(Named & { readonly definition: string })[]> {
  const { rows } = await client.query<Named & { definition: string }>(`
    SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS "name", pg_get_constraintdef(pg_constraint.oid) AS "definition"
    FROM pg_constraint JOIN pg_namespace ON pg_namespace.oid = connamespace
    WHERE contype = 'f' AND conparentid = 0 AND ${OWN_SCHEMA} ORDER BY 1, 2`);
  return rows;
}

async function readForced(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(`
    SELECT pg_class.oid::regclass::text AS "table" FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind = 'r' AND relforcerowsecurity AND ${OWN_SCHEMA}`);
  return rows.map(({ table }) => table);
}
