import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonPlaceInputType, toPlaceRequest } from './person-place-input.js';
import { loadPersonToPlace } from './person-to-place-row.js';
import { PersonToPlaceType } from './person-to-place.js';
import { placePeople } from './place-people.js';

const PersonPlacePayload = builder.objectRef<{ readonly id: string }>('PersonPlacePayload').implement({
  dataClass: 'INTERNAL',
  description: 'Where the person stands now.',
  fields: (t) => ({
    personToPlace: t.field({
      type: PersonToPlaceType,
      description: 'The person.',
      resolve: async ({ id }, _args, context) => (await loadPersonToPlace(context, id))!,
    }),
  }),
});

builder.mutationField('personPlace', (t) =>
  t.field({
    type: PersonPlacePayload,
    description:
      'Records what becomes of somebody whose unit ended: proposes a new post, or says that the person left or that the post lapses. After a rejection it may be recorded again.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: PersonPlaceInputType, required: true, description: 'Who and what.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toPlaceRequest(input);
      await write(context, { operation: 'personPlace', reason: request.input.reason }, (tx) =>
        placePeople(tx, context, [request]),
      );
      return { id: request.assignmentId };
    },
  }),
);
