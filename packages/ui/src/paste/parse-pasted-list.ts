/** One line of a pasted list. */
export interface PastedLine {
  /** Number of the line in what was pasted, from 1. */
  readonly line: number;
  readonly text: string;
}

/** A pasted list; repeated entries stay, so that an answer can be pasted back beside it. */
export interface PastedList {
  readonly lines: readonly PastedLine[];
  readonly emptyLines: number;
}

/**
 * Reads lines pasted from a text or from a spreadsheet. Of several columns the chosen one counts; quotes that a
 * spreadsheet puts around a cell go; empty lines are skipped and counted.
 *
 * @param column number of the column from 0
 * @example parsePastedList('05977\n05980\n').lines.length // 2
 */
export function parsePastedList(text: string, column = 0): PastedList {
  const all = text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ line: index + 1, text: unquote(line.split('\t')[column] ?? '') }));
  const lines = all.filter((line) => line.text !== '');
  return { lines, emptyLines: text.trim() === '' ? 0 : all.length - lines.length };
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
