import { withTransaction } from '@haicap/database';
import { userInput, type UserInput } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import { dayInVietnam } from '../accounts/load-viewer.js';
import { checkPassword, hashPassword, newPassword } from '../accounts/passwords.js';
import { findUserId, hasAdministrator, insertGrant, insertUser } from '../accounts/user-store.js';
import { StartError } from '../start/start-error.js';
import type { Command, CommandContext } from './command.js';
import { checked, invalid, readArguments, required } from './read-arguments.js';

/**
 * Makes a user with a password that is shown once, or read from the standard input. With `--administrator` the user
 * administers the whole country, which works only while nobody does.
 */
export const userCreate: Command = {
  name: 'user create',
  usage: '<login> <name> [--administrator] [--password-stdin]',
  summary: 'command.userCreateSummary',
  run: async (context, args) => {
    const { locale } = context;
    const { values, positionals } = readArguments(args, {
      administrator: { type: 'boolean' },
      'password-stdin': { type: 'boolean' },
    });
    const [login, ...name] = positionals;
    const user = checked(
      userInput,
      { login: required(login, 'login', locale), displayName: required(name.join(' '), 'name', locale) },
      locale,
    );
    const isAdministrator = values.administrator === true;
    await checkNew(context, user, isAdministrator);
    const given =
      values['password-stdin'] === true ? (await context.readInput()).replace(/\r?\n$/, '') : null;
    const password = given ?? newPassword();
    const fault = checkPassword(password);
    if (fault) throw invalid('password', fault, locale);
    await create(context, user, await hashPassword(password), isAdministrator);
    context.print(serverText(locale, 'command.userCreated', { login: user.login }));
    if (given === null) context.print(serverText(locale, 'command.password', { password }));
  },
};

async function checkNew(
  { db, locale }: CommandContext,
  { login }: UserInput,
  isAdministrator: boolean,
): Promise<void> {
  if ((await findUserId(db, login)) !== null) throw invalid('login', 'accounts.login.taken', locale);
  if (isAdministrator && (await hasAdministrator(db))) {
    throw new StartError(serverText(locale, 'command.administratorExists'));
  }
}

async function create(
  { db, now }: CommandContext,
  user: UserInput,
  passwordHash: string,
  isAdministrator: boolean,
): Promise<void> {
  const actor = { actorId: null, actorName: null, operation: 'user create' };
  await withTransaction(db, actor, async (tx) => {
    const userId = await insertUser(tx, { ...user, passwordHash, isDemo: false });
    const validFrom = dayInVietnam(now);
    if (isAdministrator)
      await insertGrant(tx, { userId, role: 'UNIT_ADMINISTRATOR', unitId: null, validFrom });
  });
}
