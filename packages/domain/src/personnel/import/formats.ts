import type { FileFormat } from '../../units/import/index.js';
import {
  ASSIGNMENT_END_REASONS,
  ASSIGNMENT_KINDS,
  ASSIGNMENT_MODES,
  FORMS_OF_ADDRESS,
  ORGANIZATION_END_REASONS,
  ORGANIZATION_KINDS,
  PLACEMENT_OUTCOMES,
  POSITION_STATUSES,
} from '../personnel-lists.js';

/** What a file of the personnel import holds. */
export type PersonnelFileKind = 'organizations' | 'positions' | 'persons' | 'assignments' | 'placements';

/** A file of the personnel import. */
export type PersonnelFormat = FileFormat<PersonnelFileKind>;

/**
 * The files of the personnel import, in the order in which they build on each other. Columns `…_id` and `version` come
 * from an export: with them a row is about exactly that record as it was then. Protected data of people is in no file:
 * what is imported is stored and shown row by row.
 */
export const PERSONNEL_FORMATS: readonly PersonnelFormat[] = [
  {
    kind: 'organizations',
    name: 'organizations',
    columns: ['unit_code', 'kind', 'name'],
    optional: [
      'organization_id',
      'version',
      'unit_name',
      'abbreviation',
      'parent',
      'ordinal',
      'valid_from',
      'valid_to',
      'end_reason',
      'note',
      'source',
    ],
  },
  {
    kind: 'positions',
    name: 'positions',
    columns: ['unit_code', 'organization', 'type', 'headcount'],
    optional: [
      'position_id',
      'version',
      'unit_name',
      'organization_id',
      'title',
      'ordinal',
      'status',
      'valid_from',
      'basis',
      'note',
    ],
  },
  {
    kind: 'persons',
    name: 'persons',
    columns: ['full_name', 'unit_code'],
    optional: ['person_id', 'version', 'staff_code', 'unit_name', 'form_of_address', 'note', 'source'],
  },
  {
    kind: 'assignments',
    name: 'assignments',
    columns: ['full_name', 'unit_code', 'organization', 'type', 'valid_from'],
    optional: [
      'assignment_id',
      'version',
      'person_id',
      'staff_code',
      'unit_name',
      'organization_id',
      'position_id',
      'title',
      'kind',
      'mode',
      'valid_to',
      'end_reason',
      'term',
      'expected_return_on',
      'decision_number',
      'decision_issued_on',
      'decision_issuer',
      'override_reason',
      'note',
      'source',
    ],
  },
  {
    kind: 'placements',
    name: 'placements',
    columns: ['assignment_id', 'outcome'],
    optional: [
      'full_name',
      'staff_code',
      'unit_code',
      'unit_name',
      'organization',
      'organization_id',
      'type',
      'title',
      'position_id',
      'kind',
      'mode',
      'valid_from',
      'reason',
      'note',
    ],
  },
];

/** Columns whose cells are words of a list, with the words: for templates with a choice in the cell. */
export const PERSONNEL_CHOICES: Readonly<
  Record<PersonnelFileKind, Readonly<Record<string, PersonnelChoice>>>
> = {
  organizations: { kind: 'organizationKind', end_reason: 'organizationEndReason' },
  positions: { status: 'positionStatus' },
  persons: { form_of_address: 'formOfAddress' },
  assignments: { kind: 'assignmentKind', mode: 'assignmentMode', end_reason: 'assignmentEndReason' },
  placements: { outcome: 'placementOutcome', kind: 'assignmentKind', mode: 'assignmentMode' },
};

/** A list of words. */
export type PersonnelChoice =
  | 'organizationKind'
  | 'organizationEndReason'
  | 'positionStatus'
  | 'formOfAddress'
  | 'assignmentKind'
  | 'assignmentMode'
  | 'assignmentEndReason'
  | 'placementOutcome';

/** The words of each list. */
export const PERSONNEL_WORDS: Readonly<Record<PersonnelChoice, readonly string[]>> = {
  organizationKind: ORGANIZATION_KINDS,
  organizationEndReason: ORGANIZATION_END_REASONS,
  positionStatus: POSITION_STATUSES,
  formOfAddress: FORMS_OF_ADDRESS,
  assignmentKind: ASSIGNMENT_KINDS,
  assignmentMode: ASSIGNMENT_MODES,
  assignmentEndReason: ASSIGNMENT_END_REASONS,
  placementOutcome: PLACEMENT_OUTCOMES,
};

/** Sheet of the template that only holds the lists; it is left aside when the workbook comes back. */
export const CHOICES_SHEET = 'choices';
