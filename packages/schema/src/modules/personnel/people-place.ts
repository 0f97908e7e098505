import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonPlaceInputType, toPlaceRequest } from './person-place-input.js';
import { loadPersonToPlace } from './person-to-place-row.js';
import { PersonToPlaceType } from './person-to-place.js';
import { placePeople, type PlaceRequest } from './place-people.js';

/** Most people that are placed at once. */
const MOST_PEOPLE = 200;

const PeoplePlaceInput = builder.inputType('PeoplePlaceInput', {
  description: 'What is to become of several people whose units ended.',
  fields: (t) => ({
    items: t.field({
      type: [PersonPlaceInputType],
      required: true,
      description: `At most ${MOST_PEOPLE}; all are recorded, or none.`,
    }),
  }),
});

const PeoplePlacePayload = builder
  .objectRef<{ readonly ids: readonly string[] }>('PeoplePlacePayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'Where the people stand now.',
    fields: (t) => ({
      peopleToPlace: t.field({
        type: [PersonToPlaceType],
        description: 'The people, in the order of the input.',
        complexity: { multiplier: 20 },
        resolve: ({ ids }, _args, context) =>
          Promise.all(ids.map(async (id) => (await loadPersonToPlace(context, id))!)),
      }),
    }),
  });

builder.mutationField('peoplePlace', (t) =>
  t.field({
    type: PeoplePlacePayload,
    description:
      'Records what becomes of several people whose units ended, in one transaction: all or nothing.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: PeoplePlaceInput, required: true, description: 'Who and what.' }) },
    resolve: async (_root, { input }, context) => {
      const requests = toRequests(input.items);
      await write(context, { operation: 'peoplePlace' }, (tx) => placePeople(tx, context, requests));
      return { ids: requests.map(({ assignmentId }) => assignmentId) };
    },
  }),
);

/** All faults of all items are reported together. */
function toRequests(items: readonly (typeof PersonPlaceInputType.$inferInput)[]): PlaceRequest[] {
  if (items.length === 0) throw new InvalidInput([{ path: ['items'], code: 'personnel.placing.none' }]);
  if (items.length > MOST_PEOPLE) {
    const params = { max: MOST_PEOPLE };
    throw new InvalidInput([{ path: ['items'], code: 'personnel.placing.tooMany', params }]);
  }
  const issues: InvalidInput['issues'][number][] = [];
  const requests = items.flatMap((item, at) => {
    try {
      return toPlaceRequest(item, ['items', String(at)]);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      issues.push(...error.issues);
      return [];
    }
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return requests;
}
