import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { UploadedFile } from '../src/modules/imports/uploaded-file.js';

/** The folder with the published lists, where it lies beside the project or where `HAICAP_SHARED_DATA` says. */
const SHARED_DATA: string =
  process.env['HAICAP_SHARED_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** Why tests on the published lists are skipped; null when they can run. */
export const WITHOUT_SHARED_DATA: string | null = existsSync(path.join(SHARED_DATA, 'lineage.csv'))
  ? null
  : `the published lists are not in ${SHARED_DATA}; set HAICAP_SHARED_DATA to test with them`;

/** Files of the whole country. */
export function countryFiles(): UploadedFile[] {
  const names = [
    'legal-documents',
    'units-before',
    'units-after',
    'lineage-provinces',
    'lineage',
    'changes-2026',
  ];
  return names.map((name) => ({
    name: `${name}.csv`,
    content: readFileSync(path.join(SHARED_DATA, `${name}.csv`)),
  }));
}

/** One of the published files. */
export function sharedFile(name: string): UploadedFile {
  return { name, content: readFileSync(path.join(SHARED_DATA, name)) };
}

/** Rows of a published list as records. */
export function readShared(name: string): Record<string, string>[] {
  return parse(readFileSync(path.join(SHARED_DATA, name)), { columns: true });
}
