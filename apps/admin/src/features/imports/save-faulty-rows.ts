import type { Client } from '@urql/core';

import { ImportRowsDocument } from './operations.generated';
import type { ShownRow } from './import-row-line';

const PAGE_SIZE = 100;

/** Downloads all rows with errors or warnings as one CSV per place, with the reason in a last column. */
export async function saveFaultyRows(client: Client, importId: string, reasonTitle: string): Promise<void> {
  const rows: ShownRow[] = [];
  let after: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof loadPage>> = await loadPage(client, importId, after);
    if (!answer) return;
    rows.push(...answer.nodes);
    after = answer.pageInfo.hasNextPage ? (answer.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  save('rows-to-check.csv', toCsv(rows, reasonTitle));
}

async function loadPage(client: Client, id: string, after: string | null) {
  const variables = { id, state: ['ERROR', 'WARNING'] as const, first: PAGE_SIZE, after };
  const answer = await client
    .query(ImportRowsDocument, variables, { requestPolicy: 'network-only' })
    .toPromise();
  return answer.data?.import?.rows ?? null;
}

/** CSV of rows of several files: file and row, the union of their columns, the reasons. */
export function toCsv(rows: readonly ShownRow[], reasonTitle: string): string {
  const columns = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))];
  const lines = rows.map((row) => [
    row.file,
    String(row.row),
    ...columns.map((column) => row.cells.find((cell) => cell.column === column)?.value ?? ''),
    row.messages
      .map((message) => `${message.column ? `${message.column}: ` : ''}${message.message}`)
      .join(' | '),
  ]);
  return [['file', 'row', ...columns, reasonTitle], ...lines]
    .map((line) => line.map(quote).join(','))
    .join('\r\n');
}

/** Quotes where needed; a cell that a spreadsheet would run as a formula is made a text. */
function quote(cell: string): string {
  const safe = /^[=+@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function save(name: string, text: string): void {
  // The byte order mark makes spreadsheet programs read UTF-8.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
