import { RoleType } from '../../access/role-type.js';
import { builder } from '../../builder.js';
import { GrantType } from './account-types.js';
import { getGrant } from './grant-row.js';

/** A role to be given. */
export const GrantInputType = builder.inputType('GrantInput', {
  description: 'A role to be given.',
  fields: (t) => ({
    role: t.field({ type: RoleType, required: true, description: 'The role.' }),
    unitId: t.id({ description: 'The unit; the whole country when left out.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    validTo: t.field({
      type: 'Date',
      description: 'Day on which it no longer holds; open when left out.',
    }),
    instrumentId: t.id({ description: 'The decision as a document.' }),
    decision: t.string({ description: 'The decision in words.' }),
  }),
});

/** Answer of the mutations of roles. */
export const GrantPayload = builder.objectRef<{ readonly id: string }>('GrantPayload').implement({
  dataClass: 'INTERNAL',
  description: 'A role after a change.',
  fields: (t) => ({
    grant: t.field({
      type: GrantType,
      description: 'The role.',
      resolve: ({ id }, _args, context) => getGrant(context, id),
    }),
  }),
});
