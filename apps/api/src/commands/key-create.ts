import { withTransaction } from '@haicap/database';
import { apiKeyInput, checkKeyExpiry, normaliseLogin } from '@haicap/domain/accounts';
import { addDays } from '@haicap/domain/dates';
import { serverText } from '@haicap/i18n/server';
import { formatApiKey, insertApiKey, newApiKeyToken } from '@haicap/schema/accounts';
import { dayInVietnam } from '../accounts/load-viewer.js';
import { findUserId } from '../accounts/user-store.js';
import { StartError } from '../start/start-error.js';
import type { Command } from './command.js';
import { checked, invalid, readArguments, required } from './read-arguments.js';

/** Makes an API key for a user; read-only and for 90 days unless said otherwise. */
export const keyCreate: Command = {
  name: 'key create',
  usage: '<login> <name> [--write] [--expires <YYYY-MM-DD>]',
  summary: 'command.keyCreateSummary',
  run: async ({ db, now, locale, print }, args) => {
    const { values, positionals } = readArguments(args, {
      write: { type: 'boolean' },
      expires: { type: 'string' },
    });
    const [typed, ...name] = positionals;
    const login = normaliseLogin(required(typed, 'login', locale));
    const today = dayInVietnam(now);
    const input = checked(
      apiKeyInput,
      {
        name: name.join(' '),
        readOnly: values.write !== true,
        expiresOn: values.expires ?? addDays(today, 90),
      },
      locale,
    );
    const fault = checkKeyExpiry(input.expiresOn, today);
    if (fault) throw invalid('--expires', fault, locale);
    const userId = await findUserId(db, login);
    if (userId === null) throw new StartError(serverText(locale, 'command.userUnknown', { login }));
    const token = newApiKeyToken();
    const actor = { actorId: null, actorName: null, operation: 'key create' };
    await withTransaction(db, actor, (tx) => insertApiKey(tx, userId, token, input));
    print(serverText(locale, 'command.keyCreated', { key: formatApiKey(token) }));
  },
};
