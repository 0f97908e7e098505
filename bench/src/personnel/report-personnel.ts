import { percentile } from '../load.js';

/** The middle of times in milliseconds at both sizes; the shortest are disturbed least by other work. */
export interface MeasuredQuestion {
  readonly name: string;
  readonly fewer: readonly number[];
  readonly more: readonly number[];
}

/** A Markdown table: each question at both sizes, in the middle round, and the ratios. */
export function reportPersonnel(
  sizes: readonly [number, number],
  questions: readonly MeasuredQuestion[],
): string {
  const lines = questions.map(({ name, fewer, more }) => {
    const [first, second] = [percentile(fewer, 0.5), percentile(more, 0.5)];
    const calm = percentile(more, 0.1) / percentile(fewer, 0.1);
    return `| ${[name, first.toFixed(1), second.toFixed(1), (second / first).toFixed(2), calm.toFixed(2)].join(' | ')} |`;
  });
  const heads = sizes.map((count) => `${count.toLocaleString('en')} assignments`);
  return [
    `| ms in the middle round, both walls | ${heads.join(' | ')} | ratio | ratio of the calmest tenth |`,
    '| --- | --: | --: | --: | --: |',
    ...lines,
  ].join('\n');
}
