// pnpm --filter @haicap/bench bench:personnel [--rounds 20]: what personnel costs at 100,000 assignments and at 1,000,000.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDb, createViewerDb, migrate, startEmbeddedPostgres } from '@haicap/database';
import { measurePersonnel } from './personnel/measure-personnel.js';
import { reportPersonnel } from './personnel/report-personnel.js';
import { writeSyntheticPersonnel } from './personnel/synthetic-personnel.js';
import { writeSyntheticCountry } from './synthetic-country.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
const folder = mkdtempSync(path.join(tmpdir(), 'haicap-bench-'));
const embedded = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
// Filling takes longer than a request may.
const db = createDb({ ...embedded.connection, timeouts: { statement: 300_000 } });
const viewerDb = createViewerDb(db);
try {
  await migrate(db.pool);
  await writeSyntheticCountry(db.pool, 0);
  const [processor] = cpus();
  console.log(
    `Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${rounds} rounds\n`,
  );
  const fewer = await writeSyntheticPersonnel(db.pool, 100_000);
  const before = await measurePersonnel(viewerDb, rounds);
  const more = await writeSyntheticPersonnel(db.pool, 1_000_000);
  const after = await measurePersonnel(viewerDb, rounds);
  console.log(reportPersonnel({ count: fewer, middles: before }, { count: more, middles: after }));
} finally {
  await viewerDb.close();
  await db.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
