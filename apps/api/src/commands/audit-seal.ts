import { serverText } from '@haicap/i18n/server';
import { findLastSeal, sealEverything, sealKeyOf } from '@haicap/schema/audit';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';

/**
 * Seals what is not sealed yet. `--print` writes number and hash of the newest seal, to be kept outside of the
 * database: `audit verify --against` finds with it a tail that was cut off.
 */
export const auditSeal: Command = {
  name: 'audit seal',
  usage: '[--print]',
  summary: 'command.auditSealSummary',
  run: async ({ db, locale, deriveKey, print }, args) => {
    const { values } = readArguments(args, { print: { type: 'boolean' } });
    await sealEverything({ db, clock: () => new Date() }, sealKeyOf(deriveKey('audit-seal')));
    const last = await findLastSeal(db.pool);
    if (last === null) return print(serverText(locale, 'command.auditNoSeal'));
    if (values.print === true) return print(`${last.number}:${last.hash.toString('hex')}`);
    print(serverText(locale, 'command.auditSealed', { number: last.number }));
  },
};
