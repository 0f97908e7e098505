import { serverText } from '@haicap/i18n/server';
import { acceptFormerKey, sealKeyOf } from '@haicap/schema/audit';
import { StartError } from '../start/start-error.js';
import type { Command } from './command.js';
import { readArguments, required } from './read-arguments.js';

/**
 * Takes over a former sealing key after the server secret was changed: from then on the seals it made count. Only a
 * person who knows that the secret was changed may say so; nothing does it by itself.
 */
export const auditAcceptKey: Command = {
  name: 'audit accept-key',
  usage: '<key>',
  summary: 'command.auditAcceptKeySummary',
  run: async ({ db, now, locale, deriveKey, print }, args) => {
    const { positionals } = readArguments(args, {});
    const key = required(positionals[0], 'key', locale);
    const isAccepted = await acceptFormerKey(db.pool, sealKeyOf(deriveKey('audit-seal')), key, now);
    if (!isAccepted) throw new StartError(serverText(locale, 'command.auditKeyUnknown', { key }));
    print(serverText(locale, 'command.auditKeyAccepted', { key }));
  },
};
