import { RoleType } from '../../access/role-type.js';
import { builder } from '../../builder.js';
import type { ViewerGrantRow } from '../../context.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';

/** A role of the viewer, as it was loaded with the request. */
export const ViewerGrantType = builder.objectRef<ViewerGrantRow>('ViewerGrant').implement({
  dataClass: 'INTERNAL',
  description: 'A role on a unit and everything below it, for a time.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleType, description: 'The role.' }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'The unit; null for the whole country.',
      resolve: ({ unitId }, _args, context) => (unitId === null ? null : loadUnit(context, unitId)),
    }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Day on which it no longer holds; null while it goes on.',
    }),
  }),
});
