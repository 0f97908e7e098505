import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import { recordEvent } from '@haicap/schema/audit';
import { StartError } from '../start/start-error.js';
import type { Command, CommandContext } from './command.js';
import { COMMANDS } from './index.js';

/** The command that was typed and its arguments; null when help was asked for. Throws a `StartError` for no command. */
export function findCommand(
  typed: readonly string[],
  locale: Locale,
): { readonly command: Command; readonly args: readonly string[] } | null {
  const [first] = typed;
  if (first === undefined || ['help', '--help', '-h'].includes(first)) return null;
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => typed[index] === word));
  if (!command) {
    throw new StartError(
      `${serverText(locale, 'command.unknown', { command: first })}\n${commandHelp(locale)}`,
    );
  }
  return { command, args: typed.slice(command.name.split(' ').length) };
}

/** Runs what was typed. That it ran is recorded, done or not, without its arguments: they may name people. */
export async function runCommand(typed: readonly string[], context: CommandContext): Promise<void> {
  const found = findCommand(typed, context.locale);
  if (found === null) return context.print(commandHelp(context.locale));
  const { name: operation, run } = found.command;
  const record = (outcome: 'done' | 'failed'): Promise<void> =>
    recordEvent(context.db, {
      event: 'COMMAND_RUN',
      actorId: null,
      actorName: null,
      operation,
      details: { outcome },
    });
  try {
    await run(context, found.args);
  } catch (error) {
    // what went wrong is what counts for whoever typed it, also where it cannot be recorded
    await record('failed').catch(() => undefined);
    throw error;
  }
  await record('done');
}

/** The list of commands. */
export function commandHelp(locale: Locale): string {
  const lines = COMMANDS.map(
    ({ name, usage, summary }) => `  ${name} ${usage}\n      ${serverText(locale, summary)}`,
  );
  return [serverText(locale, 'command.usage'), '', serverText(locale, 'command.commands'), ...lines].join(
    '\n',
  );
}
