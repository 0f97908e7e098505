import { toPlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import { loadCorrecting, loadDecision } from './decision-row.js';
import { PersonnelDecisionType } from './personnel-types.js';

builder.prismaObjectFields(PersonnelDecisionType, (t) => ({
  number: t.exposeString('number', { description: 'Number as printed.' }),
  issuedOn: t.field({
    type: 'Date',
    description: 'Day it was issued.',
    resolve: ({ issuedOn }) => toPlainDate(issuedOn),
  }),
  issuer: t.exposeString('issuer', { description: 'Who issued it.' }),
  subject: t.exposeString('subject', { nullable: true, description: 'What it is about.' }),
  corrects: t.field({
    type: PersonnelDecisionType,
    nullable: true,
    description: 'The decision that it corrects, where the viewer may see it.',
    resolve: ({ correctsId }, _args, context) =>
      correctsId === null ? null : loadDecision(context, correctsId),
  }),
  correctedBy: t.field({
    type: [PersonnelDecisionType],
    description: 'Decisions that correct it.',
    resolve: ({ id }, _args, context) => loadCorrecting(context, id),
  }),
  source: t.exposeString('source', { nullable: true, description: 'Where this is known from.' }),
}));
