import { builder } from '../../builder.js';
import { getPerson } from './person-row.js';
import { PersonType } from './personnel-types.js';

/** Answer of the mutations of persons. */
export const PersonPayload = builder.objectRef<{ readonly id: string }>('PersonPayload').implement({
  dataClass: 'INTERNAL',
  description: 'The person as known now.',
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'The person.',
      resolve: ({ id }, _args, context) => getPerson(context, id),
    }),
  }),
});
