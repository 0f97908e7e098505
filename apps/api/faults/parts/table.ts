import type { Report } from './under-load.js';

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly report?: Report;
  readonly skipped?: string;
  /** What is wrong; nothing when all is well. */
  readonly faults: readonly string[];
}

const HEAD = ['fault', 'ready s', 'acknowledged', 'lost', 'twice', 'half', 'sent again', 'what happened'];

/** Prints what became of each fault. Acknowledged writes are counted over the whole run. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ name, report, skipped, faults }) => [
    name,
    report ? report.ready.toFixed(1) : '–',
    ...(report
      ? [report.acknowledged, report.lost.length, report.twice.length, report.half.length, report.resent].map(
          String,
        )
      : ['–', '–', '–', '–', '–']),
    skipped === undefined ? (report?.happened ?? faults.join('; ')) : `not tried here: ${skipped}`,
  ]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...cells].map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column === 7
          ? cell.padEnd(column === 7 ? 0 : widths[column]!)
          : cell.padStart(widths[column]!),
      )
      .join('  ');
  const ruler = widths.map((width) => '─'.repeat(Math.min(width, 60)));
  process.stdout.write(`\n${[HEAD, ruler, ...cells].map(line).join('\n')}\n\n`);
  const bad = rows.filter(({ faults }) => faults.length > 0).length;
  process.stdout.write(`${rows.length - bad} of ${rows.length} faults went as designed\n`);
}
