import { serverText } from '@haicap/i18n/server';
import { insertVerification, verifyTrail, type Anchor, type TrailVerification } from '@haicap/schema/audit';
import type { Locale } from '@haicap/i18n';
import { StartError } from '../start/start-error.js';
import type { Command } from './command.js';
import { readArguments } from './read-arguments.js';

const ANCHOR = /^(?<number>\d{1,18}):(?<hash>[0-9a-f]{64})$/i;

/**
 * Verifies the whole audit trail and keeps the result for the auditors' page. Fails when anything is wrong, so that a
 * timer notices. `--against` takes what `audit seal --print` said some time ago: it finds a tail that was cut off.
 */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--json] [--against <number:hash>]',
  summary: 'command.auditVerifySummary',
  run: async ({ db, now, locale, deriveKey, print }, args) => {
    const { values } = readArguments(args, { json: { type: 'boolean' }, against: { type: 'string' } });
    const against = values.against === undefined ? null : readAnchor(values.against, locale);
    const found = await verifyTrail(db.pool, { sealSeed: deriveKey('audit-seal'), against });
    await insertVerification(db.pool, found, now);
    if (values.json === true) print(JSON.stringify(toJson(found)));
    const { fault, entries, seals, unsealed } = found;
    if (fault !== null) {
      const words = serverText(locale, `trail.${fault.code}`, {
        seal: fault.seal,
        entry: fault.entry ?? '',
        key: fault.key ?? '',
      });
      throw new StartError(serverText(locale, 'command.auditFault', { fault: words }));
    }
    if (values.json !== true) {
      print(serverText(locale, 'command.auditIntact', { entries, seals, unsealed }));
    }
  },
};

function readAnchor(text: string, locale: Locale): Anchor {
  const { number, hash } = ANCHOR.exec(text)?.groups ?? {};
  if (number === undefined || hash === undefined) {
    throw new StartError(serverText(locale, 'command.auditAnchor', { anchor: text }));
  }
  return { number: BigInt(number), hash: Buffer.from(hash, 'hex') };
}

function toJson({ entries, seals, unsealed, last, fault }: TrailVerification): object {
  const newest = last && { number: String(last.number), hash: last.hash.toString('hex') };
  return { isIntact: fault === null, entries, seals, unsealed, last: newest, fault };
}
