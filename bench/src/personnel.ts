// pnpm --filter @haicap/bench bench:personnel [--rounds 20]: what personnel costs at 100,000 assignments and at 1,000,000.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  createDb,
  createViewerDb,
  migrate,
  startEmbeddedPostgres,
  withDatabase,
  type Db,
} from '@haicap/database';
import { measurePersonnel } from './personnel/measure-personnel.js';
import { reportPersonnel } from './personnel/report-personnel.js';
import { writeSyntheticPersonnel, type PersonnelSize } from './personnel/synthetic-personnel.js';
import { writeSyntheticCountry } from './synthetic-country.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
const folder = mkdtempSync(path.join(tmpdir(), 'haicap-bench-'));
// As a temporary server: filling need not survive a power cut.
const embedded = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), isTemporary: true });
const owner = createDb(embedded.connection);
const opened: Db[] = [owner];

/** A database of its own with a country of a size. Filling takes longer than a request may. */
async function open(name: string, size: PersonnelSize): Promise<{ readonly db: Db; readonly count: number }> {
  await owner.pool.query(`create database ${name}`);
  const db = createDb({ ...withDatabase(embedded.connection, name), timeouts: { statement: 600_000 } });
  opened.push(db);
  await migrate(db.pool);
  await writeSyntheticCountry(db.pool, 0);
  const begun = performance.now();
  const count = await writeSyntheticPersonnel(db.pool, size);
  console.log(
    `${count.toLocaleString('en')} assignments in ${Math.round((performance.now() - begun) / 1000)} s`,
  );
  return { db, count };
}

try {
  const [processor] = cpus();
  console.log(
    `Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${rounds} rounds\n`,
  );
  const fewer = await open('fewer', 100_000);
  const more = await open('more', 1_000_000);
  const measured = await measurePersonnel(createViewerDb(fewer.db), createViewerDb(more.db), rounds);
  console.log(`\n${reportPersonnel([fewer.count, more.count], measured)}`);
  console.log(
    `\nLoad of the machine in the last 1, 5, 15 minutes: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  );
} finally {
  for (const db of opened.toReversed()) await db.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
