import { accessSync, constants, createReadStream } from 'node:fs';
import { restoreBackup } from '@haicap/database/backup';
import { createFormatters } from '@haicap/i18n/format';
import { serverText } from '@haicap/i18n/server';
import { recordEvent } from '@haicap/schema/audit';
import { StartError } from '../start/start-error.js';
import { BACKUP_KEY, explainBackup } from './backup-texts.js';
import type { Command } from './command.js';
import { readArguments, required } from './read-arguments.js';

/** Puts a backup in the place of what is in the database, everything or nothing. The server must not run. */
export const restore: Command = {
  name: 'restore',
  usage: '<file.tar.gz> [--replace] [--other-secret]',
  summary: 'command.restoreSummary',
  needsMigrated: false,
  run: async (context, args) => {
    const { db, locale, deriveKey, print } = context;
    const { values, positionals } = readArguments(args, {
      replace: { type: 'boolean' },
      'other-secret': { type: 'boolean' },
    });
    const file = required(positionals[0], 'file', locale);
    try {
      accessSync(file, constants.R_OK);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? '';
      throw new StartError(serverText(locale, 'command.fileUnusable', { path: file, reason }));
    }
    const summary = await restoreBackup({
      pool: db.pool,
      open: () => createReadStream(file),
      key: values['other-secret'] === true ? null : deriveKey(BACKUP_KEY),
      mayReplace: values.replace === true,
    }).catch((error: unknown) => explainBackup(error, context));
    const { createdAt, rows, tables, migrated } = summary;
    await recordEvent(db, {
      event: 'RESTORED',
      actorId: null,
      actorName: null,
      operation: 'restore',
      details: { createdAt, rows, tables, migrated, replaced: values.replace === true },
    });
    const { number } = createFormatters(locale);
    const told = { rows: number(rows), tables: number(tables), at: createdAt };
    print(serverText(locale, 'command.restored', told));
  },
};
