/** Why there is no backup, or nothing was restored. Whoever catches it says it in words. */
export type BackupFault =
  /** Cut, altered, or no backup at all. */
  | 'damaged'
  /** Signed with the secret of another installation. */
  | 'foreign'
  /** Made by a version whose migrations this one does not have. */
  | 'newer'
  /** The database holds records, and nobody said they may be replaced. */
  | 'not-empty'
  /** Somebody else is connected: a server that runs. */
  | 'in-use'
  /** Row-level security hides rows from this user of the database. */
  | 'hidden-rows';

/** A backup that cannot be made or restored; nothing has changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;
  readonly detail: string;

  constructor(fault: BackupFault, detail = '') {
    super(`${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}
