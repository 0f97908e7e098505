import { withTransaction } from '@haicap/database';
import { userInput, type UserInput } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import { insertOneTimeCode } from '@haicap/schema/accounts';
import { dayInVietnam } from '../accounts/load-viewer.js';
import { checkPassword, hashPassword } from '../accounts/passwords.js';
import { findUserId, hasAdministrator, insertGrant, insertUser } from '../accounts/user-store.js';
import { StartError } from '../start/start-error.js';
import type { Command, CommandContext } from './command.js';
import { printLink } from './print-link.js';
import { checked, invalid, readArguments, required } from './read-arguments.js';

/** A user to be made; without a password the person sets one by a link. */
interface CommandUser extends UserInput {
  readonly password: string | null;
  readonly isAdministrator: boolean;
}

/**
 * Makes a user and a link by which the person sets a password, or takes a password from the standard input. With
 * `--administrator` the user administers the whole country, which works only while nobody does.
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
    const input = checked(
      userInput,
      { login: required(login, 'login', locale), displayName: required(name.join(' '), 'name', locale) },
      locale,
    );
    const isAdministrator = values.administrator === true;
    await checkNew(context, input, isAdministrator);
    const password = values['password-stdin'] === true ? await readPassword(context) : null;
    const link = await create(context, { ...input, password, isAdministrator });
    context.print(serverText(locale, 'command.userCreated', { login: input.login }));
    if (link !== null) printLink(context, link);
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

async function readPassword({ readInput, locale }: CommandContext): Promise<string> {
  const password = (await readInput()).replace(/\r?\n$/, '');
  const fault = checkPassword(password);
  if (fault) throw invalid('password', fault, locale);
  return password;
}

async function create(
  { db, now }: CommandContext,
  { password, isAdministrator, ...input }: CommandUser,
): Promise<{ readonly code: string; readonly expiresAt: Date } | null> {
  const passwordHash = password === null ? null : await hashPassword(password);
  const purpose = isAdministrator ? 'FIRST_ADMINISTRATOR' : 'INVITATION';
  const actor = { actorId: null, actorName: null, operation: 'user create' };
  return withTransaction(db, actor, async (tx) => {
    const userId = await insertUser(tx, { ...input, passwordHash, isDemo: false });
    const validFrom = dayInVietnam(now);
    if (isAdministrator)
      await insertGrant(tx, { userId, role: 'UNIT_ADMINISTRATOR', unitId: null, validFrom });
    return passwordHash === null ? insertOneTimeCode(tx, { userId, purpose, createdById: null, now }) : null;
  });
}
