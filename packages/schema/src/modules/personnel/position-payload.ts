import { builder } from '../../builder.js';
import { PositionRef } from './personnel-types.js';
import { getPosition } from './position-row.js';

/** Answer of the mutations of posts. */
export const PositionPayload = builder.objectRef<{ readonly id: string }>('PositionPayload').implement({
  dataClass: 'INTERNAL',
  description: 'The post as it is now.',
  fields: (t) => ({
    position: t.field({
      type: PositionRef,
      description: 'The post.',
      resolve: ({ id }, _args, context) => getPosition(context, id),
    }),
  }),
});
