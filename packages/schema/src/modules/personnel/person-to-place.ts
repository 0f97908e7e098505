import type { Position } from '@haicap/database/client';
import { toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { successorShares, type SuccessorShare } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { ExtentEnum } from '../units/unit-enums.js';
import { loadLedgerCopy } from '../units/ledger-cache.js';
import { getAct } from '../units/unit-act.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { loadAssignment } from './assignment-row.js';
import type { PersonToPlaceRow } from './person-to-place-row.js';
import { getPerson } from './person-row.js';
import { PlacementOutcomeEnum, PlacementStateEnum } from './personnel-enums.js';
import { AssignmentType, PersonType, PositionRef } from './personnel-types.js';
import { loadFreePositions } from './placing-proposals.js';
import { getPosition } from './position-row.js';

const PlacementType = builder.objectRef<PersonToPlaceRow>('Placement').implement({
  dataClass: 'INTERNAL',
  description: 'What became of somebody whose unit ended.',
  fields: (t) => ({
    outcome: t.field({
      type: PlacementOutcomeEnum,
      description: 'What became of the person.',
      resolve: ({ outcome }) => outcome!,
    }),
    newAssignment: t.field({
      type: AssignmentType,
      nullable: true,
      description: 'The new assignment; null where there is none that the viewer may see.',
      resolve: ({ newAssignmentId }, _args, context) =>
        newAssignmentId === null ? null : loadAssignment(context, newAssignmentId),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why the person left, or why a post lapsed.',
      resolve: ({ placementReason }) => placementReason,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When this was first recorded.',
      resolve: ({ placedAt }) => placedAt!,
    }),
  }),
});

interface Proposal extends SuccessorShare {
  readonly person: PersonToPlaceRow;
  /** The day the former unit ended. */
  readonly day: PlainDate;
}

const PlacementProposalType = builder.objectRef<Proposal>('PlacementProposal').implement({
  dataClass: 'INTERNAL',
  description: 'A unit that took over from the one that ended.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit.',
      resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
    }),
    areaPart: t.field({
      type: ExtentEnum,
      description: 'How much of the area of the former unit it took over.',
      resolve: ({ areaPart }) => areaPart,
    }),
    populationPart: t.field({
      type: ExtentEnum,
      description: 'How much of the population of the former unit it took over.',
      resolve: ({ populationPart }) => populationPart,
    }),
    isOnly: t.boolean({
      description:
        'Whether it is the only successor, and took over the whole. Of several, none is chosen for the viewer.',
      resolve: ({ isOnly }) => isOnly,
    }),
    positions: t.field({
      type: [PositionRef],
      description: 'Posts of the same type there with a seat that nobody holds or is proposed for.',
      complexity: { multiplier: 5 },
      resolve: (proposal, _args, context) => findSeats(context, proposal),
    }),
  }),
});

/** Somebody to be placed. */
export const PersonToPlaceType = builder.objectRef<PersonToPlaceRow>('PersonToPlace').implement({
  dataClass: 'INTERNAL',
  description: 'Somebody whose post ended with its unit, by an act.',
  fields: (t) => ({
    id: t.id({
      description: 'Id of the assignment that ended.',
      resolve: ({ id }) => toGlobalId('Assignment', id),
    }),
    person: t.field({
      type: PersonType,
      description: 'Who.',
      resolve: ({ personId }, _args, context) => getPerson(context, personId),
    }),
    assignment: t.field({
      type: AssignmentType,
      description: 'The assignment that ended with its unit.',
      resolve: (row) => row,
    }),
    state: t.field({
      type: PlacementStateEnum,
      description: 'Where the person stands, also where the new post is out of reach.',
      resolve: ({ placing }) => placing,
    }),
    placement: t.field({
      type: PlacementType,
      nullable: true,
      description: 'What was recorded last; it holds unless the state is UNPLACED.',
      resolve: (row) => (row.outcome === null ? null : row),
    }),
    version: t.int({
      description: 'Give it back as `expectedVersion`; 0 while nothing was recorded.',
      resolve: ({ placementVersion }) => placementVersion ?? 0,
    }),
    proposals: t.field({
      type: [PlacementProposalType],
      description: 'Units that took over, the greatest share first.',
      complexity: { multiplier: 2 },
      resolve: (person, _args, context) => findProposals(context, person),
    }),
  }),
});

async function findProposals(context: SchemaContext, person: PersonToPlaceRow): Promise<Proposal[]> {
  const [{ index }, { operationalFrom }] = await Promise.all([
    loadLedgerCopy(context),
    getAct(context, person.endedByEventId!),
  ]);
  const day = toPlainDate(operationalFrom);
  return successorShares(index, person.unitId, day).map((share) => ({ ...share, person, day }));
}

async function findSeats(context: SchemaContext, { unitId, person, day }: Proposal): Promise<Position[]> {
  const { typeId } = await getPosition(context, person.positionId);
  return loadFreePositions(context, { unitId, typeId, day });
}
