import { withTransaction } from '@haicap/database';
import { apiKeyInput, checkKeyExpiry } from '@haicap/domain/accounts';
import { addDays } from '@haicap/domain/dates';
import { serverText } from '@haicap/i18n/server';
import { formatApiKey, insertApiKey, newApiKeyToken } from '@haicap/schema/accounts';
import { dayInVietnam } from '../accounts/load-viewer.js';
import type { Command } from './command.js';
import { getUser } from './find-user.js';
import { getUnitId } from './get-unit-id.js';
import { checked, invalid, readArguments } from './read-arguments.js';

/** Makes an API key for a user; read-only, for 90 days and for all its owner may do, unless said otherwise. */
export const keyCreate: Command = {
  name: 'key create',
  usage: '<login> <name> [--write] [--expires <YYYY-MM-DD>] [--permissions <list>] [--unit <code>]',
  summary: 'command.keyCreateSummary',
  run: async (context, args) => {
    const { db, locale } = context;
    const { values, positionals } = readArguments(args, {
      write: { type: 'boolean' },
      expires: { type: 'string' },
      permissions: { type: 'string' },
      unit: { type: 'string' },
    });
    const [login, ...name] = positionals;
    const today = dayInVietnam(context.now);
    const user = await getUser(context, login);
    const input = checked(
      apiKeyInput,
      {
        name: name.join(' '),
        readOnly: values.write !== true,
        expiresOn: values.expires ?? addDays(today, 90),
        permissions: readPermissions(values.permissions),
        unitId: values.unit === undefined ? null : await getUnitId(context, values.unit, today),
      },
      locale,
    );
    const fault = checkKeyExpiry(input.expiresOn, today);
    if (fault) throw invalid('--expires', fault, locale);
    const token = newApiKeyToken();
    const actor = { actorId: null, actorName: null, operation: 'key create' };
    await withTransaction(db, actor, (tx) => insertApiKey(tx, user.id, token, input));
    context.print(serverText(locale, 'command.keyCreated', { key: formatApiKey(token) }));
  },
};

/** `units.read,audit.read`, or as the API writes them: `UNITS_READ`. */
function readPermissions(list: string | undefined): string[] {
  return (list ?? '')
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase().replace('_', '.'));
}
