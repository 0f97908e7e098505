import { builder } from '../../builder.js';
import { readTotalCount } from '../../graphql/keyset-connection.js';
import { AssignmentType } from './personnel-types.js';

/** The connection of all lists of assignments. */
export const AssignmentConnectionType = builder.connectionObject(
  {
    type: AssignmentType,
    name: 'AssignmentConnection',
    description: 'One page of assignments.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'Number of assignments in the whole list.',
        resolve: readTotalCount,
      }),
    }),
  },
  { name: 'AssignmentEdge', description: 'An assignment and its position in the list.' },
);
