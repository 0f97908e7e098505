/** One line of a pasted list. */
export interface PastedLine {
  /** Number of the line in what was pasted, from 1. */
  readonly line: number;
  readonly text: string;
}

/** A pasted list and what was left out of it. */
export interface PastedList {
  readonly lines: readonly PastedLine[];
  readonly emptyLines: number;
  readonly duplicates: number;
}

/**
 * Reads lines pasted from a text or from a spreadsheet. Of several columns the chosen one counts; quotes that a
 * spreadsheet puts around a cell go; empty lines are skipped and counted; a repeated entry is kept once.
 *
 * @param column number of the column from 0
 * @example parsePastedList('05977\n05980\n').lines.length // 2
 */
export function parsePastedList(text: string, column = 0): PastedList {
  const seen = new Set<string>();
  const lines: PastedLine[] = [];
  let emptyLines = 0;
  let duplicates = 0;
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const entry = unquote(line.split('\t')[column] ?? '');
    if (entry === '') emptyLines += text.trim() === '' ? 0 : 1;
    else if (seen.has(entry)) duplicates += 1;
    else lines.push({ line: index + 1, text: entry });
    seen.add(entry);
  }
  return { lines, emptyLines, duplicates };
}

/** How many columns the widest line has. */
export function pastedColumns(text: string): number {
  return Math.max(...text.split(/\r\n|\r|\n/u).map((line) => line.split('\t').length));
}

function unquote(cell: string): string {
  const trimmed = cell.trim();
  const quoted = /^"(?<content>.*)"$/su.exec(trimmed);
  return (quoted?.groups?.['content']?.replaceAll('""', '"') ?? trimmed)
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
