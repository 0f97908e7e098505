import { percentile, type LoadResult } from './load.js';

/** All rounds of one question at one concurrency. */
export interface Measured {
  readonly question: string;
  readonly concurrency: number;
  readonly api: readonly LoadResult[];
  readonly limit: readonly LoadResult[];
}

/** The report as a Markdown table: throughput, p50 and p99 of both, and the ratio of their throughputs. */
export function reportTable(rows: readonly Measured[]): string {
  const head = [
    '| question | c | API req/s | p50 ms | p99 ms | limit req/s | p50 ms | p99 ms | ratio | bytes |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
  ];
  return [...head, ...rows.map(reportLine)].join('\n');
}

function reportLine({ question, concurrency, api, limit }: Measured): string {
  const [ours, theirs] = [summary(api), summary(limit)];
  const cells = [
    question,
    concurrency,
    ours.throughput.toFixed(0),
    ours.p50.toFixed(1),
    ours.p99.toFixed(1),
    theirs.throughput.toFixed(0),
    theirs.p50.toFixed(1),
    theirs.p99.toFixed(1),
    (ours.throughput / theirs.throughput).toFixed(2),
    ours.bytes,
  ];
  return `| ${cells.join(' | ')} |`;
}

function summary(rounds: readonly LoadResult[]): {
  throughput: number;
  p50: number;
  p99: number;
  bytes: number;
} {
  const times = rounds.flatMap((round) => round.times);
  const milliseconds = rounds.reduce((sum, round) => sum + round.milliseconds, 0);
  return {
    throughput: (times.length / milliseconds) * 1000,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    bytes: rounds.at(-1)?.bytes ?? 0,
  };
}
