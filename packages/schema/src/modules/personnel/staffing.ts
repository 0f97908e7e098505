import type { Staffing } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';

/** How many people there should be and are, on a day. */
export const StaffingType = builder.objectRef<Staffing>('Staffing').implement({
  dataClass: 'INTERNAL',
  description: 'How many people there should be and are, on a day.',
  fields: (t) => ({
    established: t.exposeInt('established', { description: 'Established headcount.' }),
    filled: t.exposeInt('filled', { description: 'People who hold the posts.' }),
    vacant: t.exposeInt('vacant', {
      description: 'Places without anybody, post by post; a frozen or abolished post has none.',
    }),
    surplus: t.exposeInt('surplus', { description: 'People above the headcount, post by post.' }),
  }),
});
