import { nextPlanStates, type PersonnelPlanState } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { UserError, UserErrorInterface } from '../../graphql/user-errors.js';
import { PersonnelPlanStateEnum } from './personnel-enums.js';

/** The plan is in a state that does not lead to the one asked for, or in which it cannot be changed. */
export class PersonnelPlanIllegalTransition extends UserError {
  readonly from: PersonnelPlanState;
  readonly allowed: readonly PersonnelPlanState[];
  constructor(from: PersonnelPlanState) {
    super('ILLEGAL_TRANSITION', { from });
    this.from = from;
    this.allowed = nextPlanStates(from);
  }
}

builder.objectType(PersonnelPlanIllegalTransition, {
  name: 'PersonnelPlanIllegalTransition',
  dataClass: 'INTERNAL',
  description:
    'The plan is in a state that does not lead to the one asked for, or in which it cannot be changed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    from: t.expose('from', { type: PersonnelPlanStateEnum, description: 'State of the plan.' }),
    allowed: t.field({
      type: [PersonnelPlanStateEnum],
      description: 'States it may go to.',
      resolve: (error) => [...error.allowed],
    }),
  }),
});
