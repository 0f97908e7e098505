import { type Confinement, runConfined, type ViewerDb } from '@haicap/database';
import type pg from 'pg';
import { head, interleave, line } from './interleave.js';

/**
 * Assignments do not exist yet. This is their planned shape as far as access goes, for this measurement alone: 200,000
 * rows over 34 provinces with 3,321 communes, with the very functions that the policies of the other tables use.
 */
const TABLE = `
  CREATE TABLE bench_assignment (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    scope_path text COLLATE "C" NOT NULL,
    person text NOT NULL,
    position text NOT NULL,
    valid_from date NOT NULL,
    valid_to date
  );
  INSERT INTO bench_assignment (scope_path, person, position, valid_from)
  SELECT 'vn.p' || (1 + commune % 34) || '.c' || (100 + commune) || '.', 'Người ' || n, 'Chức vụ ' || (n % 40), '2025-07-01'
  FROM (SELECT n, n % 3321 AS commune FROM generate_series(1, 200000) n) numbered;
  CREATE INDEX ON bench_assignment (scope_path, id);
  ALTER TABLE bench_assignment ENABLE ROW LEVEL SECURITY;
  ALTER TABLE bench_assignment FORCE ROW LEVEL SECURITY;
  CREATE POLICY system ON bench_assignment TO CURRENT_USER USING (true);
  CREATE POLICY viewer_reads ON bench_assignment FOR SELECT TO haicap_viewer
    USING (scope_path ^@ ANY ((SELECT viewer_reach('units.read'))::text[]));
  GRANT SELECT ON bench_assignment TO haicap_viewer;
  ANALYZE bench_assignment`;

const COMMUNE = 'vn.p2.c135.';
const SCOPES = { country: 'vn.', province: 'vn.p2.', commune: COMMUNE };
const WAYS = ['first wall alone', 'both walls', 'row-level security alone'];
const CLOSED = `scope_path >= $1 AND scope_path < $2`;
const ALL = 'true OR $1 < $2';

/** What is asked, below a condition on where. */
const QUESTIONS: Readonly<Record<string, (where: string) => string>> = {
  'page of a commune': (where) =>
    `SELECT * FROM bench_assignment WHERE scope_path >= '${COMMUNE}' AND scope_path < '${beyond(COMMUNE)}' AND (${where})
     ORDER BY scope_path, id LIMIT 50`,
  'first page of all': (where) =>
    `SELECT * FROM bench_assignment WHERE ${where} ORDER BY scope_path, id LIMIT 50`,
  'number of all': (where) => `SELECT count(*) FROM bench_assignment WHERE ${where}`,
};

/** The cost of pages for each size of scope, by each wall. */
export async function measureAssignments(db: ViewerDb, rounds: number): Promise<string> {
  await db.system.pool.query(TABLE);
  const lines: string[] = [];
  for (const [question, sql] of Object.entries(QUESTIONS)) {
    for (const [size, scope] of Object.entries(SCOPES)) {
      const confinement: Confinement = { viewerId: null, reach: { 'units.read': [scope] } };
      const ask = (pool: Pick<pg.Pool, 'query'>, where: string): Promise<unknown> =>
        pool.query({ name: `${question} ${where.length}`, text: sql(where), values: [scope, beyond(scope)] });
      const ways = [
        () => ask(db.system.pool, CLOSED),
        () => runConfined(db, confinement, () => ask(db.pool, CLOSED)),
        () => runConfined(db, confinement, () => ask(db.pool, ALL)),
      ].map((run, at) => ({ name: WAYS[at]!, run }));
      lines.push(line(`${question}, scope: ${size}`, await interleave(ways, Math.min(rounds, 50))));
    }
  }
  return [head('200,000 rows of the shape of assignments, ms in the middle round', WAYS), ...lines].join(
    '\n',
  );
}

function beyond(scope: string): string {
  return `${scope.slice(0, -1)}/`;
}
