import { COUNTRY_PATH } from '@haicap/database/ledger';
import type { Permission } from '@haicap/domain/accounts';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import { Forbidden, InvalidInput, StepUpRequired } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { actorOf } from '../../graphql/actor.js';
import { recordEvent } from './record-event.js';

type ExportedList = 'AUDIT_TRAIL' | 'USERS' | 'GRANTS';

/** What it takes to take a list out of the system. */
const PERMISSION_OF: Readonly<Record<ExportedList, Permission>> = {
  AUDIT_TRAIL: 'audit.export',
  USERS: 'accounts.read',
  GRANTS: 'accounts.read',
};

const ExportedListEnum = builder.enumType('ExportedList', {
  description: 'A list about people or their doings that can be exported.',
  values: {
    AUDIT_TRAIL: { description: 'The audit trail.' },
    USERS: { description: 'Users.' },
    GRANTS: { description: 'Who holds which role.' },
  },
});

const ExportFormatEnum = builder.enumType('ExportFormat', {
  description: 'A kind of file.',
  values: { CSV: { description: 'Comma-separated text.' }, XLSX: { description: 'A workbook.' } },
});

const ExportRecordInput = builder.inputType('ExportRecordInput', {
  description: 'What is about to be exported.',
  fields: (t) => ({
    list: t.field({ type: ExportedListEnum, required: true, description: 'Which list.' }),
    format: t.field({ type: ExportFormatEnum, required: true, description: 'As which kind of file.' }),
    filter: t.string({ description: 'What of the list, in words; at most 1,000 characters.' }),
  }),
});

const ExportRecordPayload = builder
  .objectRef<{ readonly recordedAt: Date }>('ExportRecordPayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The export was recorded and may begin.',
    fields: (t) => ({
      recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When.' }),
    }),
  });

const LONGEST_FILTER = 1_000;

builder.mutationField('exportRecord', (t) =>
  t.field({
    type: ExportRecordPayload,
    description:
      'Records in the audit trail that a list about people or their doings is exported; asked for before its first page. Needs a fresh proof of who asks.',
    errors: { types: [InvalidInput, Forbidden, StepUpRequired] },
    args: {
      input: t.arg({ type: ExportRecordInput, required: true, description: 'What is exported.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { list, format, filter } = input;
      if ((filter?.length ?? 0) > LONGEST_FILTER) {
        throw new InvalidInput([{ path: ['filter'], code: 'input.tooLong' }]);
      }
      if (!context.access.can(PERMISSION_OF[list])) throw new Forbidden();
      requireFreshProof(context);
      const operation = 'exportRecord';
      const [range] = context.access.ranges(PERMISSION_OF[list]);
      await write(context, { operation }, (tx) =>
        recordEvent(tx, {
          ...actorOf(context, operation),
          event: 'EXPORTED',
          scopePath: range?.from ?? COUNTRY_PATH,
          details: { list, format, filter: filter ?? null },
        }),
      );
      return { recordedAt: context.now };
    },
  }),
);
