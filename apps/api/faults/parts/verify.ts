import { createDb, type DatabaseConnection, type Db } from '@haicap/database';
import type { WrittenRequest } from './journal.js';

/** What a look into the database found, next to what clients were told. */
export interface Findings {
  readonly acknowledged: number;
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly twice: readonly string[];
  /** There in part: an act without its parts, a row without its entry in the audit trail, or the other way round. */
  readonly half: readonly string[];
}

/** Where a write can be found by its key. Whole: everything that belongs to it is there. */
const PLACES: Partial<Record<WrittenRequest['kind'], string>> = {
  instrument: `SELECT subject AS key, true AS whole FROM legal_instrument WHERE subject LIKE $1`,
  indicator: `SELECT source AS key, true AS whole FROM unit_indicator WHERE source LIKE $1`,
  unit: `SELECT replace(name, 'Xã Thử ', '') AS key, EXISTS (
      SELECT FROM administrative_unit unit WHERE unit.id = version.unit_id) AS whole
    FROM administrative_unit_version version WHERE name LIKE 'Xã Thử ' || $1`,
  draft: `SELECT title AS key,
      (SELECT count(*) FROM territorial_change_target target WHERE target.event_id = act.id) = 1
      AND (SELECT count(*) FROM territorial_change_part part WHERE part.event_id = act.id) = 2
      AND (SELECT count(*) FROM administrative_unit_version v WHERE v.started_by_event_id = act.id)
          = CASE act.status WHEN 'OPERATIONAL' THEN 1 ELSE 0 END
      AND (SELECT count(*) FROM administrative_unit_version v WHERE v.ended_by_event_id = act.id)
          = CASE act.status WHEN 'OPERATIONAL' THEN 2 ELSE 0 END AS whole
    FROM territorial_change_event act WHERE title LIKE $1`,
};

const AUDITED = [
  'legal_instrument',
  'unit_indicator',
  'administrative_unit',
  'administrative_unit_version',
  'territorial_change_event',
  'territorial_change_target',
  'territorial_change_part',
] as const;

const STATES = ['DRAFT', 'REVIEWED', 'ADOPTED', 'OPERATIONAL'];
const REACHED: Partial<Record<WrittenRequest['kind'], number>> = { review: 1, adopt: 2, apply: 3 };

/** Compares a journal with the database. */
export async function verify(
  connection: DatabaseConnection,
  requests: readonly WrittenRequest[],
): Promise<Findings> {
  const db = createDb({ ...connection, poolSize: 1 });
  const client = db.pool;
  try {
    const stored = await readStored(client, requests);
    const states = await readStates(client);
    const acknowledged = requests.filter(({ answer }) => answer !== null);
    const lost = acknowledged.filter((request) => !isThere(request, stored, states));
    const counts = [...stored].filter(([, found]) => found.count > 1);
    const partly = [...stored].filter(([, found]) => !found.isWhole).map(([key]) => `half: ${key}`);
    return {
      acknowledged: acknowledged.length,
      lost: lost.map(({ kind, key }) => `${kind} ${key}`),
      twice: counts.map(([key, { count }]) => `${key} × ${count}`),
      half: [...partly, ...(await findUnaudited(client)), ...(await findOpenKeys(client))],
    };
  } finally {
    await db.close();
  }
}

type Stored = Map<string, { count: number; isWhole: boolean }>;

async function readStored(client: Db['pool'], requests: readonly WrittenRequest[]): Promise<Stored> {
  const stored: Stored = new Map();
  const run = requests[0]?.key.split('-')[0] ?? 'none';
  for (const place of Object.values(PLACES)) {
    const { rows } = await client.query<{ key: string; whole: boolean }>(place, [`${run}-%`]);
    for (const { key, whole } of rows) {
      const known = stored.get(key) ?? { count: 0, isWhole: true };
      stored.set(key, { count: known.count + 1, isWhole: known.isWhole && whole });
    }
  }
  return stored;
}

async function readStates(client: Db['pool']): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: string; status: string }>(
    'SELECT id, status::text FROM territorial_change_event',
  );
  return new Map(rows.map(({ id, status }) => [id, STATES.indexOf(status)]));
}

function isThere(
  { kind, key, input }: WrittenRequest,
  stored: Stored,
  states: ReadonlyMap<string, number>,
): boolean {
  const wanted = REACHED[kind];
  if (wanted === undefined) return stored.has(key);
  const id = Buffer.from(String(input['id']), 'base64').toString('utf8').split(':').at(-1)!;
  return (states.get(id) ?? -1) >= wanted;
}

/** Rows that people wrote have exactly one entry of their making, and each such entry has its row. */
async function findUnaudited(client: Db['pool']): Promise<string[]> {
  const faults: string[] = [];
  for (const table of AUDITED) {
    const { rows } = await client.query<{ id: string }>(
      `WITH made AS (
         SELECT record_id FROM audit.entry
         WHERE table_name = $1 AND action = 'INSERT' AND actor_id IS NOT NULL
       ), since AS (SELECT min(at) AS at FROM audit.entry WHERE actor_id IS NOT NULL AND action = 'INSERT')
       SELECT coalesce(stored.id::text, made.record_id) AS id
       FROM "${table}" stored FULL JOIN made ON made.record_id = stored.id::text
       WHERE (stored.id IS NULL OR made.record_id IS NULL AND uuid_extract_timestamp(stored.id) > (SELECT at FROM since))
       UNION ALL SELECT record_id FROM made GROUP BY record_id HAVING count(*) > 1`,
      [table],
    );
    faults.push(...rows.map(({ id }) => `audit: ${table} ${id}`));
  }
  return faults;
}

/** A remembered key without the record it was for would be a write cut in the middle. */
async function findOpenKeys(client: Db['pool']): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM idempotency_key WHERE result_id = ''`,
  );
  return rows.map(({ key }) => `key without record: ${key}`);
}
