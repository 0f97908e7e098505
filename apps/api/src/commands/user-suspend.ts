import { withTransaction } from '@haicap/database';
import { userStatusAfter } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import { endOneTimeCodes } from '@haicap/schema/accounts';
import type { Command } from './command.js';
import { endSessions } from './end-sessions.js';
import { getUser, wrongState } from './find-user.js';
import { readArguments, required } from './read-arguments.js';

/**
 * Suspends an account at once, for emergencies: sessions, keys and codes are dead with the next request. It may be the
 * last administrator: whoever can run this can make another one.
 */
export const userSuspend: Command = {
  name: 'user suspend',
  usage: '<login> --reason <text>',
  summary: 'command.userSuspendSummary',
  run: async (context, args) => {
    const { db, now, locale, print } = context;
    const { values, positionals } = readArguments(args, { reason: { type: 'string' } });
    const user = await getUser(context, positionals[0]);
    const suspendedReason = required(values.reason, '--reason', locale).slice(0, 500);
    const status = userStatusAfter(user.status, 'SUSPEND');
    if (status === null) throw wrongState(context, user);
    const actor = { actorId: null, actorName: null, operation: 'user suspend', reason: suspendedReason };
    await withTransaction(db, actor, async (tx) => {
      const data = { status, suspendedReason, version: { increment: 1 } };
      await tx.user.update({ where: { id: user.id }, data, select: { id: true } });
      await endOneTimeCodes(tx, user.id, now);
      await endSessions(tx, user.id, actor.operation);
    });
    print(serverText(locale, 'command.userSuspended', { login: user.login }));
  },
};
