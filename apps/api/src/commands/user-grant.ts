import { withTransaction } from '@haicap/database';
import { normaliseLogin, ROLES, type Role } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import { dayInVietnam } from '../accounts/load-viewer.js';
import { findUserId, insertGrant } from '../accounts/user-store.js';
import { StartError } from '../start/start-error.js';
import type { Command, CommandContext } from './command.js';
import { getUnitId } from './get-unit-id.js';
import { readArguments, required } from './read-arguments.js';

/** Gives a user a role on a unit and everything below it, or on the whole country. */
export const userGrant: Command = {
  name: 'user grant',
  usage: '<login> <role> (--unit <code> | --country)',
  summary: 'command.userGrantSummary',
  run: async (context, args) => {
    const { db, locale } = context;
    const { values, positionals } = readArguments(args, {
      unit: { type: 'string' },
      country: { type: 'boolean' },
    });
    const login = normaliseLogin(required(positionals[0], 'login', locale));
    const role = readRole(required(positionals[1], 'role', locale), context);
    const code = values.country === true ? null : required(values.unit, '--unit', locale);
    const validFrom = dayInVietnam(context.now);
    const userId = await findUserId(db, login);
    if (userId === null) throw new StartError(serverText(locale, 'command.userUnknown', { login }));
    const unitId = code === null ? null : await getUnitId(context, code, validFrom);
    const actor = { actorId: null, actorName: null, operation: 'user grant' };
    await withTransaction(db, actor, (tx) => insertGrant(tx, { userId, role, unitId, validFrom }));
    const unit = code ?? serverText(locale, 'command.country');
    context.print(serverText(locale, 'command.granted', { login, role, unit }));
  },
};

function readRole(text: string, { locale }: CommandContext): Role {
  const role = ROLES.find((candidate) => candidate === text.toUpperCase());
  if (role === undefined) {
    throw new StartError(serverText(locale, 'command.roleUnknown', { role: text, roles: ROLES.join(', ') }));
  }
  return role;
}
