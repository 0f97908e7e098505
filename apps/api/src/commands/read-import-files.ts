import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { FILE_FORMATS } from '@haicap/domain/units/import';
import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import type { UploadedFile } from '@haicap/schema/imports';
import { StartError } from '../start/start-error.js';

const TABLES = new Set(FILE_FORMATS.flatMap(({ name }) => [`${name}.csv`, `${name}.xlsx`]));

/** Reads the files that were named; of a folder those tables that an import knows. */
export async function readImportFiles(paths: readonly string[], locale: Locale): Promise<UploadedFile[]> {
  const files: UploadedFile[] = [];
  for (const given of paths) {
    try {
      for (const file of await filesAt(given))
        files.push({ name: path.basename(file), content: await readFile(file) });
    } catch (error) {
      const reason = (error as Error).message;
      throw new StartError(serverText(locale, 'command.importUnreadable', { path: given, reason }), {
        cause: error,
      });
    }
  }
  if (files.length === 0) {
    throw new StartError(serverText(locale, 'command.importNothing', { path: paths.join(', ') }));
  }
  return files;
}

async function filesAt(given: string): Promise<string[]> {
  if (!(await stat(given)).isDirectory()) return [given];
  const names = await readdir(given);
  return names.filter((name) => TABLES.has(name)).map((name) => path.join(given, name));
}
