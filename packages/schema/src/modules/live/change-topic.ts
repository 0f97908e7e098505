import type { Permission } from '@haicap/domain/accounts';
import { builder } from '../../builder.js';

/** What may change. */
export const CHANGE_TOPICS = [
  'ORGANIZATIONS',
  'POSITIONS',
  'PERSONS',
  'ASSIGNMENTS',
  'PLACEMENTS',
  'PLANS',
  'CEILINGS',
  'ACTS',
  'UNITS',
  'FACILITIES',
  'INDICATORS',
] as const;
/** Something that may change. */
export type ChangeTopic = (typeof CHANGE_TOPICS)[number];

const DESCRIPTIONS: Readonly<Record<ChangeTopic, string>> = {
  ORGANIZATIONS: 'Bodies.',
  POSITIONS: 'Posts and their established headcount.',
  PERSONS: 'Persons; their protected data for those who may read it.',
  ASSIGNMENTS: 'Who holds which post; proposals for those who read what is being prepared.',
  PLACEMENTS: 'What becomes of people whose unit ended.',
  PLANS: 'Personnel plans; before they are issued for those who read what is being prepared.',
  CEILINGS: 'Headcount ceilings.',
  ACTS: 'Rearrangements; before they are adopted for those who read units there.',
  UNITS: 'Units and what they are from when to when.',
  FACILITIES: 'Headquarters and other facilities.',
  INDICATORS: 'Reported figures.',
};

/** What may change, in the contract. */
export const ChangeTopicEnum = builder.enumType('ChangeTopic', {
  description: 'Something that may change.',
  values: Object.fromEntries(
    CHANGE_TOPICS.map((topic) => [topic, { description: DESCRIPTIONS[topic] }]),
  ) as Record<ChangeTopic, { description: string }>,
});

/** What a change of a kind of record is called, and who hears of it. */
export interface ChangeKind {
  readonly topic: ChangeTopic;
  /** Needed where the record stands; null where everybody signed in reads such records anywhere. */
  readonly permission: Permission | null;
}

/** By the kinds that the triggers of the database tell; who may not read a record does not hear that it changed. */
export const CHANGE_KINDS: Readonly<Record<string, ChangeKind>> = {
  organization: { topic: 'ORGANIZATIONS', permission: 'personnel.read' },
  position: { topic: 'POSITIONS', permission: 'personnel.read' },
  position_establishment: { topic: 'POSITIONS', permission: 'personnel.read' },
  person: { topic: 'PERSONS', permission: 'personnel.read' },
  person_private: { topic: 'PERSONS', permission: 'personnel.personal' },
  assignment: { topic: 'ASSIGNMENTS', permission: 'personnel.read' },
  assignment_draft: { topic: 'ASSIGNMENTS', permission: 'personnel.drafts' },
  placement: { topic: 'PLACEMENTS', permission: 'personnel.drafts' },
  personnel_plan: { topic: 'PLANS', permission: 'personnel.read' },
  personnel_plan_draft: { topic: 'PLANS', permission: 'personnel.drafts' },
  headcount_ceiling: { topic: 'CEILINGS', permission: 'personnel.read' },
  act: { topic: 'ACTS', permission: null },
  act_draft: { topic: 'ACTS', permission: 'units.read' },
  unit: { topic: 'UNITS', permission: null },
  facility: { topic: 'FACILITIES', permission: null },
  indicator: { topic: 'INDICATORS', permission: null },
};
