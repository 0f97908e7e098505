// pnpm bench:walls [--rounds 200]: what authentication, the two walls and row-level security cost, in one process.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDb, createViewerDb, migrate, startEmbeddedPostgres } from '@haicap/database';
import { writeSyntheticCountry } from './synthetic-country.js';
import { measureAssignments } from './walls/assignments.js';
import { measureRequests } from './walls/requests.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
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
  console.log(await measureRequests(viewerDb, rounds));
  console.log(`\n${await measureAssignments(viewerDb, rounds)}`);
} finally {
  await viewerDb.close();
  await db.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
