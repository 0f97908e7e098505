import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the published lists, where it lies beside the project or where `HAICAP_SHARED_DATA` says. */
export const SHARED_DATA: string =
  process.env['HAICAP_SHARED_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Why tests against the published lists are skipped; null when they can run. */
export const WITHOUT_SHARED_DATA: string | null = existsSync(path.join(SHARED_DATA, 'lineage.csv'))
  ? null
  : `the published lists are not in ${SHARED_DATA}; set HAICAP_SHARED_DATA to compare with them`;

/** Rows of a published list as records. Only lists whose quoted cells hold no quote themselves. */
export function readShared(name: string): Record<string, string>[] {
  const lines = readFileSync(path.join(SHARED_DATA, name), 'utf8').trimEnd().split('\n');
  const [header, ...rows] = lines.map(cellsOf);
  return rows.map((cells) =>
    Object.fromEntries(header!.map((column, index) => [column, cells[index] ?? ''])),
  );
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
