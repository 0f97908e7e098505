import { builder } from '../../builder.js';

/** A decision about personnel, as printed. */
export const PersonnelDecisionInput = builder.inputType('PersonnelDecisionInput', {
  description:
    'A decision about personnel, as printed. One with this number, issuer and day that is known already is used.',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Number.' }),
    issuedOn: t.field({ type: 'Date', required: true, description: 'Day it was issued.' }),
    issuer: t.string({ required: true, description: 'Who issued it.' }),
    subject: t.string({ description: 'What it is about.' }),
  }),
});
