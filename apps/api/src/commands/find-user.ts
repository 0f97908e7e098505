import { normaliseLogin, type UserStatus } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import { StartError } from '../start/start-error.js';
import type { CommandContext } from './command.js';
import { required } from './read-arguments.js';

/** An account as the commands for emergencies need it. */
export interface CommandedUser {
  readonly id: string;
  readonly login: string;
  readonly status: UserStatus;
  /** Whether the person can sign in by some way once the account is active. */
  readonly hasAccepted: boolean;
}

/** The user whose login was typed; throws a `StartError` when there is none. */
export async function getUser(
  { db, locale }: CommandContext,
  typed: string | undefined,
): Promise<CommandedUser> {
  const login = normaliseLogin(required(typed, 'login', locale));
  const user = await db.prisma.user.findUnique({
    where: { login },
    select: {
      id: true,
      login: true,
      status: true,
      passwordHash: true,
      _count: { select: { externalIdentities: true } },
    },
  });
  if (user === null) throw new StartError(serverText(locale, 'command.userUnknown', { login }));
  const { passwordHash, _count, ...rest } = user;
  return { ...rest, hasAccepted: passwordHash !== null || _count.externalIdentities > 0 };
}

/** The sentence for an account whose state does not allow what was asked for. */
export function wrongState({ locale }: CommandContext, { login, status }: CommandedUser): StartError {
  return new StartError(serverText(locale, 'command.userState', { login, status }));
}
