export { BackupError, type BackupFault } from './backup-error.js';
export { COMMAND as COMMAND_APPLICATION } from './restore-backup.js';
export { type RestoreOptions, type RestoreSummary, restoreBackup } from './restore-backup.js';
export { type BackupOptions, type BackupSummary, writeBackup } from './write-backup.js';
