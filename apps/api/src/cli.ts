import { text } from 'node:stream/consumers';
import { commandHelp, findCommand, runCommand } from './commands/run-command.js';
import { readEnvironment } from './start/environment.js';
import { openDatabase } from './start/open-database.js';
import { openServerSecret } from './start/server-secret.js';
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
  // a wrong command starts no database
  const found = findCommand(typed, locale);
  if (found === null) return print(commandHelp(locale));
  const { needsMigrated = true } = found.command;
  const { db, close } = await openDatabase(environment, { isCommand: true, needsMigrated });
  try {
    const { deriveKey } = openServerSecret(environment);
    const baseUrl = environment.publicUrl?.origin ?? `http://localhost:${environment.port}`;
    const readInput = (): Promise<string> => text(process.stdin);
    await runCommand(typed, { db, now: new Date(), locale, baseUrl, deriveKey, print, readInput });
  } finally {
    await close();
  }
}
