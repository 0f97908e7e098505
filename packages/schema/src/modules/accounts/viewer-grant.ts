import { toPlainDate } from '@haicap/domain/dates';
import { RoleType } from '../../access/role-type.js';
import { builder } from '../../builder.js';

builder.prismaObject('Grant', {
  name: 'ViewerGrant',
  dataClass: 'INTERNAL',
  description: 'A role on a unit and everything below it, for a time.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleType, description: 'The role.' }),
    unit: t.relation('unit', { nullable: true, description: 'The unit; null for the whole country.' }),
    validFrom: t.field({
      type: 'Date',
      description: 'First day.',
      select: { validFrom: true },
      resolve: (grant) => toPlainDate(grant.validFrom),
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day on which it no longer holds; null while it goes on.',
      select: { validTo: true },
      resolve: (grant) => grant.validTo && toPlainDate(grant.validTo),
    }),
  }),
});
