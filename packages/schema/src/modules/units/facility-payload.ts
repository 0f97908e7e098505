import { builder } from '../../builder.js';
import { FacilityType } from './facility.js';

/** Answer of the mutations of facilities. */
export const FacilityPayload = builder.objectRef<{ readonly id: string }>('FacilityPayload').implement({
  dataClass: 'INTERNAL',
  description: 'The facility as it is now.',
  fields: (t) => ({
    facility: t.field({
      type: FacilityType,
      description: 'The facility.',
      resolve: ({ id }, _args, context) => context.db.prisma.facility.findUniqueOrThrow({ where: { id } }),
    }),
  }),
});
