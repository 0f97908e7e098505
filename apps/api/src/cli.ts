import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import type { Command } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { readEnvironment } from './start/environment.js';
import { openDatabase } from './start/open-database.js';
import { StartError } from './start/start-error.js';

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}

async function run(typed: readonly string[]): Promise<void> {
  const environment = readEnvironment(process.env);
  const { locale } = environment;
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  if (typed.length === 0 || ['help', '--help', '-h'].includes(typed[0]!)) return print(help(locale));
  const command = findCommand(typed);
  if (!command) {
    throw new StartError(`${serverText(locale, 'command.unknown', { command: typed[0]! })}\n${help(locale)}`);
  }
  const { db, close } = await openDatabase(environment);
  try {
    await command.run({ db, now: new Date(), locale, print }, typed.slice(wordsOf(command).length));
  } finally {
    await close();
  }
}

function findCommand(typed: readonly string[]): Command | undefined {
  return COMMANDS.find((command) => wordsOf(command).every((word, index) => typed[index] === word));
}

function wordsOf({ name }: Command): string[] {
  return name.split(' ');
}

function help(locale: Locale): string {
  const lines = COMMANDS.map(
    ({ name, usage, summary }) => `  ${name} ${usage}\n      ${serverText(locale, summary)}`,
  );
  return [serverText(locale, 'command.usage'), '', serverText(locale, 'command.commands'), ...lines].join(
    '\n',
  );
}
