import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { writeBackup } from '@haicap/database/backup';
import { createFormatters } from '@haicap/i18n/format';
import { serverText } from '@haicap/i18n/server';
import { recordEvent } from '@haicap/schema/audit';
import { StartError } from '../start/start-error.js';
import { BACKUP_KEY, explainBackup } from './backup-texts.js';
import type { Command, CommandContext } from './command.js';
import { readArguments, required } from './read-arguments.js';

/** Writes everything into one file, or to the standard output for `-`. The server may go on meanwhile. */
export const backup: Command = {
  name: 'backup',
  usage: '<file.tar.gz | ->',
  summary: 'command.backupSummary',
  run: async (context, args) => {
    const { db, locale, now, deriveKey, print } = context;
    const { positionals } = readArguments(args, {});
    const file = required(positionals[0], 'file', locale);
    const key = deriveKey(BACKUP_KEY);
    const write = (to: NodeJS.WritableStream) => writeBackup({ pool: db.pool, to, key, now });
    const summary = await (file === '-' ? write(process.stdout) : writeFile(context, file, write)).catch(
      (error: unknown) => explainBackup(error, context),
    );
    const { rows, tables, digest } = summary;
    await recordEvent(db, {
      event: 'BACKED_UP',
      actorId: null,
      actorName: null,
      operation: 'backup',
      details: { rows, tables, digest },
    });
    if (file === '-') return;
    const { number } = createFormatters(locale);
    print(serverText(locale, 'command.backedUp', { rows: number(rows), tables: number(tables), file }));
    print(serverText(locale, 'command.backupSecret'));
  },
};

/** Under another name until it is whole and on the disk. */
async function writeFile<Summary>(
  { locale }: CommandContext,
  file: string,
  write: (to: NodeJS.WritableStream) => Promise<Summary>,
): Promise<Summary> {
  if (existsSync(file)) throw new StartError(serverText(locale, 'command.backupExists', { file }));
  const draft = `${file}.part`;
  try {
    const handle = await open(draft, 'w', 0o600);
    const summary = await write(createWriteStream('', { fd: handle.fd, autoClose: false }));
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return summary;
  } catch (error) {
    await rm(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (!/^E[A-Z]+$/.test(code ?? '')) throw error;
    throw new StartError(serverText(locale, 'command.fileUnusable', { path: file, reason: code! }), {
      cause: error,
    });
  }
}
