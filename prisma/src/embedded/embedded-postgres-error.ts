/** Why the embedded PostgreSQL cannot run: one sentence, and the last lines of its log where there are any. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  /** Last lines of the server's log; empty when it never got so far. */
  readonly log: string;

  constructor(sentence: string, log = '', options?: ErrorOptions) {
    super(log === '' ? sentence : `${sentence}\n${log}`, options);
    this.log = log;
  }
}

/** The code of a failed system call, or undefined. */
export function systemCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
