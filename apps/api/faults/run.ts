// `pnpm faults [--rounds n] [--minutes n] [--only text] [--built]`: breaks a running installation in every way that its design
// speaks of, under load, and compares what clients were told with what is stored. Ends with 1 when anything is wrong.
import { parseArgs } from 'node:util';
import { FAULTS } from './kinds/index.js';
import type { Fault } from './kinds/kind.js';
import { killApis } from './parts/api-process.js';
import { openStage } from './parts/stage.js';
import { printTable, type Row } from './parts/table.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: process.env['FAULT_ROUNDS'] ?? '1' },
    minutes: { type: 'string' },
    only: { type: 'string', default: '' },
    // the built server instead of the sources
    built: { type: 'boolean' },
  },
});
const rounds = Number(values.rounds);
const end = Date.now() + Number(values.minutes ?? 6 * rounds) * 60_000;
const wanted = FAULTS.filter(({ name }) => name.includes(values.only));
const stage = openStage();
const rows: Row[] = [];

process.on('exit', killApis);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(130));

for (let round = 1; round <= rounds; round += 1) {
  for (const fault of wanted) rows.push(await tried(fault));
}
printTable(rows);
await leave(rows.some(({ faults }) => faults.length > 0) ? 1 : 0);

async function tried(fault: Fault): Promise<Row> {
  const started = performance.now();
  const row = await outcomeOf(fault);
  const seconds = Math.round((performance.now() - started) / 1_000);
  process.stdout.write(
    `${row.faults.length > 0 ? '✗' : row.skipped ? '–' : '✓'} ${fault.name} (${seconds} s)\n`,
  );
  for (const line of row.faults) process.stdout.write(`    ${line}\n`);
  return row;
}

async function outcomeOf(fault: Fault): Promise<Row> {
  const { name } = fault;
  if (Date.now() > end) return { name, faults: ['not tried: the time is up'] };
  try {
    const report = await fault.run(stage);
    if ('skipped' in report) return { name, skipped: report.skipped, faults: [] };
    const { lost, twice, half, wrong, ready } = report;
    const within = Math.max(fault.within, fault.startsAnew === true ? 3 * stage.usualStart() : 0);
    const faults = [
      ...lost.map((what) => `lost: ${what}`),
      ...twice.map((what) => `twice: ${what}`),
      ...half.slice(0, 10),
      ...wrong.map((what) => `wrong answer: ${what}`),
      ...(ready > within ? [`ready only after ${ready.toFixed(1)} s, more than ${within.toFixed(0)} s`] : []),
    ];
    return { name, report, faults };
  } catch (error) {
    return { name, faults: [`broke off: ${(error as Error).message}`] };
  }
}

async function leave(code: number): Promise<never> {
  if (code !== 0) process.stdout.write(`What the API said: ${stage.scene.logFile}\n`);
  if (code === 0) await stage.stop().catch(() => undefined);
  if (code === 0 || code === 130) await stage.scene.clear();
  else killApis();
  process.exit(code);
}
