import { builder } from '../../builder.js';
import { getRecordId } from '../../graphql/global-id.js';
import { AssignmentConnectionType } from './assignment-connection.js';
import { AssignmentFilterInput, toAssignmentConditions } from './assignment-filter.js';
import { readAssignmentPage } from './assignment-list-query.js';
import { AssignmentOrderInput, toAssignmentOrder } from './assignment-order.js';
import { loadAssignment } from './assignment-row.js';
import { AssignmentType } from './personnel-types.js';

builder.queryField('assignments', (t) =>
  t.connection(
    {
      type: AssignmentType,
      description:
        'Assignments in reach: those approved or revoked where the viewer reads personnel, all others where they see what is being prepared. The latest first when no order is asked for.',
      args: {
        filter: t.arg({ type: AssignmentFilterInput, description: 'Which assignments.' }),
        orderBy: t.arg({ type: [AssignmentOrderInput], description: 'In which order.' }),
      },
      resolve: async (_root, { filter, orderBy, ...args }, context) => {
        const order = toAssignmentOrder(context, orderBy ?? []);
        const conditions = await toAssignmentConditions(context, filter ?? {});
        return readAssignmentPage(context, conditions, order, args);
      },
    },
    AssignmentConnectionType,
  ),
);

builder.queryField('assignment', (t) =>
  t.field({
    type: AssignmentType,
    nullable: true,
    description: 'One assignment by its id; null where there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'Id of the assignment.' }) },
    resolve: (_root, { id }, context) =>
      loadAssignment(context, getRecordId(context.locale, 'Assignment', id)),
  }),
);
