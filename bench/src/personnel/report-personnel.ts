/** The middle round of each question, in milliseconds, at a number of assignments. */
export interface MeasuredSize {
  readonly count: number;
  readonly middles: ReadonlyMap<string, number>;
}

/** A Markdown table: each question at both sizes, and the ratio. */
export function reportPersonnel(fewer: MeasuredSize, more: MeasuredSize): string {
  const lines = Array.from(fewer.middles, ([name, first]) => {
    const second = more.middles.get(name) ?? Number.NaN;
    return `| ${[name, first.toFixed(1), second.toFixed(1), (second / first).toFixed(2)].join(' | ')} |`;
  });
  const sizes = [fewer, more].map(({ count }) => `${count.toLocaleString('en')} assignments`);
  return [
    `| ms in the middle round, both walls | ${sizes.join(' | ')} | ratio |`,
    '| --- | --: | --: | --: |',
    ...lines,
  ].join('\n');
}
