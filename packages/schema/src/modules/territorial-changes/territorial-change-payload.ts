import { builder } from '../../builder.js';
import { loadActRow } from './act-row.js';
import { ActType } from './act-types.js';

/** Answer of the mutations of acts. */
export const TerritorialChangePayload = builder
  .objectRef<{ readonly id: string }>('TerritorialChangePayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The act as it is now.',
    fields: (t) => ({
      territorialChange: t.field({
        type: ActType,
        description: 'The act.',
        resolve: async ({ id }, _args, context) => (await loadActRow(context, id))!,
      }),
    }),
  });
