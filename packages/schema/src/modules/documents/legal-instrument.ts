import type { LegalInstrument } from '@haicap/database/client';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { isRecordId } from '../../graphql/global-id.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { LegalInstrumentKindEnum } from './legal-instrument-kind.js';
import { loadLegalInstrument } from './legal-instrument-row.js';

/** A legal document that something rests on. */
export const LegalInstrumentType: PrismaRef<'LegalInstrument'> = builder.prismaObject('LegalInstrument', {
  dataClass: 'PUBLIC',
  description: 'A legal document that something rests on.',
  fields: (t) => ({
    number: t.exposeString('number', {
      description: 'Number and symbol as printed, for example "1672/NQ-UBTVQH15".',
    }),
    kind: t.expose('kind', { type: LegalInstrumentKindEnum, description: 'Kind of the instrument.' }),
    issuer: t.exposeString('issuer', { description: 'Who issued it.' }),
    issuedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day it was issued.',
      resolve: (instrument) => toDayOrNull(instrument.issuedOn),
    }),
    effectiveOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'In force from.',
      resolve: (instrument) => toDayOrNull(instrument.effectiveOn),
    }),
    operativeOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'What it orders happens from this day.',
      resolve: (instrument) => toDayOrNull(instrument.operativeOn),
    }),
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    sourceUrl: t.exposeString('sourceUrl', { nullable: true, description: 'Where its text is published.' }),
    note: t.exposeString('note', { nullable: true, description: 'Remark.' }),
    version: t.exposeInt('version', { description: 'Sent back as `expectedVersion` with a change.' }),
  }),
});

builder.nodeRef(LegalInstrumentType, {
  id: { resolve: (instrument: LegalInstrument) => instrument.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadLegalInstrument(context, id) : null))),
});
