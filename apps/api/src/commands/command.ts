import type { Db } from '@haicap/database';
import type { Locale } from '@haicap/i18n';
import type { ServerTextKey } from '@haicap/i18n/server';
import type { DeriveKey } from '../start/server-secret.js';

/** What a command works with. */
export interface CommandContext {
  readonly db: Db;
  readonly now: Date;
  readonly locale: Locale;
  /** Address under which people reach the server, without a slash at its end. */
  readonly baseUrl: string;
  /** Keys of the server secret. */
  readonly deriveKey: DeriveKey;
  /** Writes a line for whoever typed the command. */
  readonly print: (line: string) => void;
  /** Reads the standard input to its end. */
  readonly readInput: () => Promise<string>;
}

/** A command of `pnpm haicap`. It throws a `StartError` for what its user can mend. */
export interface Command {
  /** As typed: `user create`. */
  readonly name: string;
  /** Its arguments, for the list of commands. */
  readonly usage: string;
  readonly summary: ServerTextKey;
  /** False for a command that takes the database as it is, without bringing it up to date first. */
  readonly needsMigrated?: boolean;
  readonly run: (context: CommandContext, args: readonly string[]) => Promise<void>;
}
