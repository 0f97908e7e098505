import { builder } from '../../builder.js';
import { getOrganization } from './organization-row.js';
import { OrganizationType } from './personnel-types.js';

/** Answer of the mutations of bodies. */
export const OrganizationPayload = builder
  .objectRef<{ readonly id: string }>('OrganizationPayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The body as it is now.',
    fields: (t) => ({
      organization: t.field({
        type: OrganizationType,
        description: 'The body.',
        resolve: ({ id }, _args, context) => getOrganization(context, id),
      }),
    }),
  });
