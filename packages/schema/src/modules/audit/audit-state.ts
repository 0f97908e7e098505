import { Prisma } from '@haicap/database/client';
import { COUNTRY_PATH } from '@haicap/database/ledger';
import { serverText } from '@haicap/i18n/server';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readRows } from '../../graphql/read-rows.js';
import type { TrailFault } from './seal/trail-fault.js';

interface SealRow {
  readonly number: string;
  readonly sealedAt: Date;
  readonly entries: number;
  readonly hash: Buffer;
}

interface VerificationRow {
  readonly at: Date;
  readonly entries: string;
  readonly fault: TrailFault | null;
}

const AuditSealType = builder.objectRef<SealRow>('AuditSeal').implement({
  dataClass: 'INTERNAL',
  description: 'A seal over a batch of entries, chained to the one before.',
  fields: (t) => ({
    number: t.int({ description: 'Running number.', resolve: ({ number }) => Number(number) }),
    sealedAt: t.expose('sealedAt', { type: 'DateTime', description: 'When.' }),
    entries: t.exposeInt('entries', { description: 'How many entries it covers.' }),
    hash: t.string({
      description: 'Hash of the chain so far, hexadecimal.',
      resolve: ({ hash }) => hash.toString('hex'),
    }),
  }),
});

const AuditVerificationType = builder.objectRef<VerificationRow>('AuditVerification').implement({
  dataClass: 'INTERNAL',
  description: 'Result of a verification of the whole trail.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    entries: t.int({ description: 'Entries looked at.', resolve: ({ entries }) => Number(entries) }),
    isIntact: t.boolean({
      description: 'Whether everything agrees.',
      resolve: ({ fault }) => fault === null,
    }),
    fault: t.string({
      nullable: true,
      description: 'The first fault in words; null when there is none.',
      resolve: ({ fault }, _args, { locale }) =>
        fault &&
        serverText(locale, `trail.${fault.code}`, {
          ...fault,
          entry: fault.entry ?? '',
          key: fault.key ?? '',
        }),
    }),
  }),
});

const AuditStateType = builder.objectRef<object>('AuditState').implement({
  dataClass: 'INTERNAL',
  description: 'Where the audit trail stands.',
  fields: (t) => ({
    lastSeal: t.field({
      type: AuditSealType,
      nullable: true,
      description: 'The last seal; null before the first.',
      resolve: (_state, _args, context) => findLastSeal(context),
    }),
    lastVerification: t.field({
      type: AuditVerificationType,
      nullable: true,
      description: 'What the last verification found; null before the first.',
      resolve: (_state, _args, context) => findLastVerification(context),
    }),
    unsealed: t.int({
      description: 'Entries not sealed yet.',
      resolve: (_state, _args, context) => countUnsealed(context),
    }),
  }),
});

builder.queryField('auditState', (t) =>
  t.field({
    type: AuditStateType,
    nullable: true,
    description: 'Where the audit trail stands; null without the permission audit.read on the whole country.',
    resolve: (_root, _args, { access }) =>
      access.can('audit.read', { scopePath: COUNTRY_PATH }) ? {} : null,
  }),
);

async function findLastSeal({ db }: SchemaContext): Promise<SealRow | null> {
  const [seal] = await readRows<SealRow>(
    db,
    Prisma.sql`SELECT "number", "sealed_at" AS "sealedAt", "entries", "hash" FROM "audit"."seal"
      ORDER BY "number" DESC LIMIT 1`,
  );
  return seal ?? null;
}

async function findLastVerification({ db }: SchemaContext): Promise<VerificationRow | null> {
  const [found] = await readRows<VerificationRow>(
    db,
    Prisma.sql`SELECT "at", "entries", "fault" FROM "audit"."verification" ORDER BY "id" DESC LIMIT 1`,
  );
  return found ?? null;
}

async function countUnsealed({ db }: SchemaContext): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::integer AS "count" FROM "audit"."entry"
      WHERE ("epoch", "transaction", "id") > (
        SELECT coalesce(max("last_epoch"), 0), coalesce(max("last_transaction"), '0'), coalesce(max("last_id"), 0)
        FROM (SELECT "last_epoch", "last_transaction", "last_id" FROM "audit"."seal"
              ORDER BY "number" DESC LIMIT 1) last)`,
  );
  return row!.count;
}
