import type {
  Assignment,
  Organization,
  Person,
  PersonnelDecision,
  Position,
  PositionType,
} from '@haicap/database/client';
import { builder } from '../../builder.js';
import { isRecordId } from '../../graphql/global-id.js';
import { prismaRef, type PrismaRef } from '../../graphql/prisma-ref.js';
import { loadAssignment } from './assignment-row.js';
import { loadDecision } from './decision-row.js';
import { loadOrganization } from './organization-row.js';
import { loadPerson } from './person-row.js';
import { loadPosition } from './position-row.js';
import { loadPositionType } from './position-type-row.js';

/** A body inside a unit; its fields are in `organization.ts`. */
export const OrganizationType: PrismaRef<'Organization'> = builder.prismaObject('Organization', {
  dataClass: 'INTERNAL',
  description: 'A body inside a unit. It ends with its unit unless it was carried over before.',
});

/** A kind of post; its fields are in `position-type.ts`. */
export const PositionTypeType: PrismaRef<'PositionType'> = builder.prismaObject('PositionType', {
  dataClass: 'PUBLIC',
  description: 'A kind of post, in the catalogue of the whole country.',
});

/** A post; its fields are in `position.ts`. */
export const PositionRef: PrismaRef<'Position'> = builder.prismaObject('Position', {
  dataClass: 'INTERNAL',
  description: 'A post in a body. It exists with or without people.',
});

/** A person; the fields are in `person.ts`. */
export const PersonType: PrismaRef<'Person'> = builder.prismaObject('Person', {
  dataClass: 'INTERNAL',
  description: 'A person who holds posts. Everything beyond the name is in `private`.',
});

/** A decision about personnel; its fields are in `decision.ts`. */
export const PersonnelDecisionType: PrismaRef<'PersonnelDecision'> = builder.prismaObject(
  'PersonnelDecision',
  { dataClass: 'INTERNAL', description: 'A decision about personnel, as printed.' },
);

/** A person in a post for a time; its fields are in `assignment.ts`. */
export const AssignmentType: PrismaRef<'Assignment'> = builder.prismaObject('Assignment', {
  dataClass: 'INTERNAL',
  description: 'A person in a post, for a time.',
});

/** A slate; made in `personnel-plan.ts`. */
export const PersonnelPlanType: PrismaRef<'PersonnelPlan'> = prismaRef('PersonnelPlan');
/** A line of a slate; made in `personnel-plan-line.ts`. */
export const PersonnelPlanLineType: PrismaRef<'PersonnelPlanLine'> = prismaRef('PersonnelPlanLine');
/** A slate as it stood; made in `personnel-plan-revision.ts`. */
export const PersonnelPlanRevisionType: PrismaRef<'PersonnelPlanRevision'> =
  prismaRef('PersonnelPlanRevision');

builder.nodeRef(OrganizationType, {
  id: { resolve: ({ id }: Organization) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadOrganization(context, id) : null))),
});
builder.nodeRef(PositionTypeType, {
  id: { resolve: ({ id }: PositionType) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadPositionType(context, id) : null))),
});
builder.nodeRef(PositionRef, {
  id: { resolve: ({ id }: Position) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadPosition(context, id) : null))),
});
builder.nodeRef(PersonType, {
  id: { resolve: ({ id }: Person) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadPerson(context, id) : null))),
});
builder.nodeRef(PersonnelDecisionType, {
  id: { resolve: ({ id }: PersonnelDecision) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadDecision(context, id) : null))),
});
builder.nodeRef(AssignmentType, {
  id: { resolve: ({ id }: Assignment) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadAssignment(context, id) : null))),
});
