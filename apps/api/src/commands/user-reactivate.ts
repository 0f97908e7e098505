import { withTransaction } from '@haicap/database';
import { userStatusAfter } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import type { Command } from './command.js';
import { getUser, wrongState } from './find-user.js';
import { readArguments } from './read-arguments.js';

/** Lets a suspended account in again; one whose invitation was never accepted is invited again. */
export const userReactivate: Command = {
  name: 'user reactivate',
  usage: '<login>',
  summary: 'command.userReactivateSummary',
  run: async (context, args) => {
    const { db, locale, print } = context;
    const user = await getUser(context, readArguments(args, {}).positionals[0]);
    const status = userStatusAfter(user.status, user.hasAccepted ? 'REACTIVATE' : 'REINVITE');
    if (status === null) throw wrongState(context, user);
    const actor = { actorId: null, actorName: null, operation: 'user reactivate' };
    await withTransaction(db, actor, async (tx) => {
      const data = { status, suspendedReason: null, version: { increment: 1 } };
      await tx.user.update({ where: { id: user.id }, data, select: { id: true } });
    });
    print(serverText(locale, 'command.userReactivated', { login: user.login }));
  },
};
