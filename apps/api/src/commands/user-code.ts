import { withTransaction } from '@haicap/database';
import { userStatusAfter } from '@haicap/domain/accounts';
import { serverText } from '@haicap/i18n/server';
import { insertOneTimeCode } from '@haicap/schema/accounts';
import type { Command } from './command.js';
import { endSessions } from './end-sessions.js';
import { getUser, wrongState } from './find-user.js';
import { printLink } from './print-link.js';
import { readArguments } from './read-arguments.js';

/** Makes a new link by which a person sets a password. Sessions end, former links too. */
export const userCode: Command = {
  name: 'user code',
  usage: '<login>',
  summary: 'command.userCodeSummary',
  run: async (context, args) => {
    const { db, now, locale, print } = context;
    const user = await getUser(context, readArguments(args, {}).positionals[0]);
    if (userStatusAfter(user.status, 'RENEW_CODE') === null) throw wrongState(context, user);
    const purpose = user.status === 'INVITED' ? 'INVITATION' : 'PASSWORD_RESET';
    const actor = { actorId: null, actorName: null, operation: 'user code' };
    const link = await withTransaction(db, actor, async (tx) => {
      await endSessions(tx, user.id, actor.operation);
      return insertOneTimeCode(tx, { userId: user.id, purpose, createdById: null, now });
    });
    print(serverText(locale, 'command.userCode', { login: user.login }));
    printLink(context, link);
  },
};
