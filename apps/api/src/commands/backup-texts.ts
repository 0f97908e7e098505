import { BackupError } from '@haicap/database/backup';
import { serverText } from '@haicap/i18n/server';
import { StartError } from '../start/start-error.js';
import type { CommandContext } from './command.js';

/** What the key that signs backups is derived for. */
export const BACKUP_KEY = 'backup';

/** Says in one sentence why there is no backup, or nothing was restored. */
export function explainBackup(error: unknown, { locale }: CommandContext): never {
  if (!(error instanceof BackupError)) throw error;
  const { fault, detail } = error;
  const key = {
    damaged: 'command.backupDamaged',
    foreign: 'command.backupForeign',
    newer: 'command.backupNewer',
    'not-empty': 'command.restoreNotEmpty',
    'in-use': 'command.restoreInUse',
    'hidden-rows': 'command.backupHiddenRows',
  } as const;
  throw new StartError(serverText(locale, key[fault], { detail }), { cause: error });
}
