import { percentile } from '../load.js';

/** One way of doing the same thing. */
export interface Way {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/**
 * Milliseconds of each way in its middle round. The ways take turns, each round in another order, so that a disturbance
 * of the machine hits all alike.
 */
export async function interleave(ways: readonly Way[], rounds: number): Promise<ReadonlyMap<string, number>> {
  for (let time = 0; time < 10; time += 1) for (const { run } of ways) await run();
  const times = new Map(ways.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const at of ways.keys()) {
      const { name, run } = ways[(at + round) % ways.length]!;
      const begun = performance.now();
      await run();
      times.get(name)!.push(performance.now() - begun);
    }
  }
  return new Map(Array.from(times, ([name, all]) => [name, percentile(all, 0.5)]));
}

/** A line of a Markdown table: the first way in milliseconds, the others with their ratio to it. */
export function line(name: string, middles: ReadonlyMap<string, number>): string {
  const [first, ...others] = middles.values();
  const cells = others.map((middle) => `${middle.toFixed(2)} (× ${(middle / first!).toFixed(2)})`);
  return `| ${[name, first!.toFixed(2), ...cells].join(' | ')} |`;
}

/** The head of such a table. */
export function head(first: string, ways: readonly string[]): string {
  return [`| ${[first, ...ways].join(' | ')} |`, `| --- |${' --: |'.repeat(ways.length)}`].join('\n');
}
