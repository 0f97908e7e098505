import type pg from 'pg';

/** Tables with many rows, whose indexes are built after filling instead of being kept row by row. */
const FILLED = ['organization', 'position', 'position_establishment', 'person', 'assignment'];

/**
 * Runs statements that fill tables, all or nothing, then gathers statistics. Triggers and foreign keys sleep meanwhile, so
 * everything they would fill has to be filled by the statements. Indexes and exclusion constraints of the filled tables
 * are set aside first and put back as the catalogue has them.
 */
export async function fillInOneGo(pool: pg.Pool, statements: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(SETTINGS);
    const { rows: kept } = await client.query<KeptIndex>(KEPT, [FILLED]);
    for (const { drop } of kept) await client.query(drop);
    for (const statement of statements) await client.query(statement);
    for (const { create } of kept) await client.query(create);
    await client.query('commit');
    await client.query('vacuum analyze');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

interface KeptIndex {
  readonly drop: string;
  readonly create: string;
}

const SETTINGS = `select set_config(name, value, true) from (values ('session_replication_role', 'replica'),
  ('statement_timeout', '0'), ('idle_in_transaction_session_timeout', '0'), ('work_mem', '256MB'),
  ('maintenance_work_mem', '1GB')) as setting (name, value)`;

/** Exclusion constraints, and indexes that no other constraint stands on. */
const KEPT = `
  select case when rule.oid is null then format('drop index %s', kept.indexrelid::regclass)
      else format('alter table %s drop constraint %I', kept.indrelid::regclass, rule.conname) end as drop,
    case when rule.oid is null then pg_get_indexdef(kept.indexrelid)
      else format('alter table %s add constraint %I %s', kept.indrelid::regclass, rule.conname, pg_get_constraintdef(rule.oid))
    end as create
  from pg_index kept left join pg_constraint rule on rule.conindid = kept.indexrelid and rule.contype in ('p', 'u', 'x')
  where kept.indrelid = any ($1::text[]::regclass[]) and (rule.oid is null or rule.contype = 'x')`;
