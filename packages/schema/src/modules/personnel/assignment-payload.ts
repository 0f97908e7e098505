import { builder } from '../../builder.js';
import { loadAssignment } from './assignment-row.js';
import { AssignmentType } from './personnel-types.js';

/** Answer of the mutations of assignments. */
export const AssignmentPayload = builder.objectRef<{ readonly id: string }>('AssignmentPayload').implement({
  dataClass: 'INTERNAL',
  description: 'The assignment as it is now.',
  fields: (t) => ({
    assignment: t.field({
      type: AssignmentType,
      description: 'The assignment.',
      resolve: async ({ id }, _args, context) => (await loadAssignment(context, id))!,
    }),
  }),
});
