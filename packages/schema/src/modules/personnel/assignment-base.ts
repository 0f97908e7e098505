import { toPlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { getOrganization } from './organization-row.js';
import { getPerson } from './person-row.js';
import { AssignmentKindEnum, AssignmentModeEnum, AssignmentStateEnum } from './personnel-enums.js';
import { AssignmentType, OrganizationType, PersonType, PositionRef } from './personnel-types.js';
import { getPosition } from './position-row.js';

builder.prismaObjectFields(AssignmentType, (t) => ({
  person: t.field({
    type: PersonType,
    description: 'Who.',
    resolve: ({ personId }, _args, context) => getPerson(context, personId),
  }),
  position: t.field({
    type: PositionRef,
    description: 'In which post.',
    resolve: ({ positionId }, _args, context) => getPosition(context, positionId),
  }),
  organization: t.field({
    type: OrganizationType,
    description: 'In which body.',
    resolve: ({ organizationId }, _args, context) => getOrganization(context, organizationId),
  }),
  unit: t.field({
    type: UnitType,
    description: 'In which unit.',
    resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
  }),
  kind: t.expose('kind', {
    type: AssignmentKindEnum,
    description: 'How it relates to the other posts of the person.',
  }),
  mode: t.expose('mode', { type: AssignmentModeEnum, description: 'By which way.' }),
  state: t.expose('state', { type: AssignmentStateEnum, description: 'Where it stands in its procedure.' }),
  validFrom: t.field({
    type: 'Date',
    description: 'First day.',
    resolve: ({ validFrom }) => toPlainDate(validFrom),
  }),
  validTo: t.field({
    type: 'Date',
    nullable: true,
    description: 'First day on which it is over; null while it goes on.',
    resolve: ({ validTo }) => toDayOrNull(validTo),
  }),
  version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
}));
