import { nextAssignmentStates, type AssignmentState } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { UserError, UserErrorInterface } from '../../graphql/user-errors.js';
import { AssignmentStateEnum } from './personnel-enums.js';

/** The assignment is in a state that does not lead to the one asked for. */
export class PersonnelIllegalTransition extends UserError {
  readonly from: AssignmentState;
  readonly allowed: readonly AssignmentState[];
  constructor(from: AssignmentState) {
    super('ILLEGAL_TRANSITION', { from });
    this.from = from;
    this.allowed = nextAssignmentStates(from);
  }
}

builder.objectType(PersonnelIllegalTransition, {
  name: 'PersonnelIllegalTransition',
  dataClass: 'INTERNAL',
  description: 'The assignment is in a state that does not lead to the one asked for.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    from: t.expose('from', { type: AssignmentStateEnum, description: 'State of the assignment.' }),
    allowed: t.field({
      type: [AssignmentStateEnum],
      description: 'States it may go to.',
      resolve: (error) => [...error.allowed],
    }),
  }),
});
