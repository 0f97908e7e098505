import { builder } from '../../builder.js';

/** How many people there should be and are. */
export interface Staffing {
  readonly established: number;
  readonly filled: number;
  readonly vacant: number;
  readonly surplus: number;
}

/** Nobody, and nobody wanted. */
export const NO_STAFFING: Staffing = { established: 0, filled: 0, vacant: 0, surplus: 0 };

/** The sum of two: one who is too many here does not fill the place of one who is missing there. */
export function addStaffing(left: Staffing, right: Staffing): Staffing {
  return {
    established: left.established + right.established,
    filled: left.filled + right.filled,
    vacant: left.vacant + right.vacant,
    surplus: left.surplus + right.surplus,
  };
}

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
