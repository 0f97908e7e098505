// pnpm bench [-- --data <folder with the national files>] [--seconds 3] [--rounds 3] [--history 0]
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDb, migrate, startEmbeddedPostgres } from '@haicap/database';
import { load, shoot, type Shot } from './load.js';
import { haicap, startApi, startLimit } from './processes.js';
import { QUESTIONS } from './questions.js';
import { reportTable, type Measured } from './report.js';
import { writeSyntheticCountry } from './synthetic-country.js';

const LEDGER_FILES = [
  'units-before.csv',
  'units-after.csv',
  'lineage.csv',
  'lineage-provinces.csv',
  'legal-documents.csv',
];
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    history: { type: 'string', default: '0' },
    port: { type: 'string', default: '4700' },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'haicap-bench-'));
const dataDir = path.join(folder, 'postgres');
const env = { HAICAP_DATA_DIR: dataDir, HAICAP_POINTS_PER_MINUTE: '1000000000' };
const embedded = await startEmbeddedPostgres({ dataDir });
// Filling takes statements that no request would be allowed.
const db = createDb({ ...embedded.connection, timeouts: { statement: 300_000 } });
try {
  await migrate(db.pool);
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, PostgreSQL embedded\n`,
  );
  await fill();
  await measure();
} finally {
  await db.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
  if (values.data === undefined) {
    await writeSyntheticCountry(db.pool, Number(values.history));
    console.log(`Data: synthetic country, ${values.history} earlier versions per old commune\n`);
    return;
  }
  const source = values.data;
  const files = LEDGER_FILES.filter((file) => existsSync(path.join(source, file))).map((file) =>
    path.join(source, file),
  );
  if (files.length === 0) throw new Error(`no ledger files in ${source}: ${readdirSync(source).join(', ')}`);
  const cost = await haicap(env, 'import', ...files);
  console.log(cost.output);
  console.log(`Import of ${files.length} files: ${cost.seconds.toFixed(1)} s, ${cost.memory ?? '?'} MiB\n`);
  await db.pool.query('analyze');
}

async function measure(): Promise<void> {
  const port = Number(values.port);
  await addOwner();
  const { output } = await haicap(env, 'key', 'create', 'bench', 'bench');
  const key = /hc_[\w-]+/.exec(output)?.[0];
  if (key === undefined) throw new Error(`no key in: ${output}`);
  const api = await startApi(env, port);
  const limit = await startLimit(embedded.connection, port + 1);
  try {
    const rows: Measured[] = [];
    for (const index of QUESTIONS.keys()) {
      for (const concurrency of [1, 16])
        rows.push(await interleave(index, concurrency, api.url, limit.url, key));
    }
    console.log(reportTable(rows));
  } finally {
    api.stop();
    limit.stop();
  }
}

/** An account that nobody signs in to: it only owns the key. */
async function addOwner(): Promise<void> {
  await haicap(env, 'user', 'create', 'bench', 'Bench', '--administrator');
  await db.prisma.user.update({ where: { login: 'bench' }, data: { status: 'ACTIVE' } });
}

/** Rounds of both servers by turns, so that a disturbance of the machine hits both alike. */
async function interleave(
  index: number,
  concurrency: number,
  apiUrl: string,
  limitUrl: string,
  key: string,
): Promise<Measured> {
  const question = QUESTIONS[index]!;
  const ours: Shot = {
    url: `${apiUrl}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: question.query, variables: question.variables }),
  };
  const theirs: Shot = { url: `${limitUrl}/${index}`, method: 'GET', headers: {}, body: null };
  // Warm both: plans, caches, just-in-time compilation.
  for (let time = 0; time < 20; time += 1) await Promise.all([shoot(ours), shoot(theirs)]);
  const milliseconds = Number(values.seconds) * 1000;
  const [api, limit] = [[], []] as [Measured['api'][number][], Measured['limit'][number][]];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    api.push(await load(ours, concurrency, milliseconds));
    limit.push(await load(theirs, concurrency, milliseconds));
  }
  return { question: question.name, concurrency, api, limit };
}
