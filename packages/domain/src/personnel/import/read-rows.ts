import { readDay, type CellReader } from '../../units/import/index.js';
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
import { MOST_HEADCOUNT } from '../position-inputs.js';
import type { PersonnelFileKind } from './formats.js';
import {
  readCount,
  readId,
  readName,
  readRequiredDay,
  readText,
  readUnitCode,
  readWord,
  type IdReader,
} from './read-cells.js';
import type {
  AssignmentRow,
  DecisionWords,
  OrganizationRow,
  PersonRow,
  PersonnelRows,
  PlacementRow,
  PositionRow,
  PostWords,
} from './rows.js';

const MOST_VERSIONS = 999_999_999;
const NOTE = 5_000;
const SOURCE = 1_000;

/** How a row of each kind of file is read. Whatever is wrong is reported; a row with an error is left out. */
export const ROW_READERS: {
  readonly [Kind in PersonnelFileKind]: (cells: CellReader, idOf: IdReader) => PersonnelRows[Kind][number];
} = {
  organizations: readOrganization,
  positions: readPosition,
  persons: readPerson,
  assignments: readAssignment,
  placements: readPlacement,
};

function readOrganization(cells: CellReader, idOf: IdReader): OrganizationRow {
  const kind = readWord(cells, 'kind', ORGANIZATION_KINDS);
  if (cells.text('kind') === '') cells.report('kind', 'VALUE_MISSING');
  return {
    ...common(cells),
    organizationId: readId(cells, 'organization_id', 'Organization', idOf),
    unitCode: requiredUnit(cells),
    kind: kind ?? 'OTHER',
    name: readName(cells, 'name', 300),
    abbreviation: readText(cells, 'abbreviation', 50),
    parent: readText(cells, 'parent', 300),
    ordinal: readCount(cells, 'ordinal', MOST_HEADCOUNT),
    validFrom: readDay(cells, 'valid_from'),
    validTo: readDay(cells, 'valid_to'),
    endReason: readWord(cells, 'end_reason', ORGANIZATION_END_REASONS),
    note: readText(cells, 'note', NOTE),
    source: readText(cells, 'source', SOURCE),
  };
}

function readPosition(cells: CellReader, idOf: IdReader): PositionRow {
  return {
    ...common(cells),
    ...readPost(cells, idOf),
    ordinal: readCount(cells, 'ordinal', MOST_HEADCOUNT),
    headcount: readCount(cells, 'headcount', MOST_HEADCOUNT),
    status: readWord(cells, 'status', POSITION_STATUSES),
    validFrom: readDay(cells, 'valid_from'),
    basis: readText(cells, 'basis', SOURCE),
    note: readText(cells, 'note', NOTE),
  };
}

function readPerson(cells: CellReader, idOf: IdReader): PersonRow {
  const isNew = cells.text('person_id').toLowerCase() === 'new';
  return {
    ...common(cells),
    fullName: readName(cells, 'full_name', 150),
    isNew,
    personId: isNew ? null : readId(cells, 'person_id', 'Person', idOf),
    staffCode: readText(cells, 'staff_code', 50),
    unitCode: requiredUnit(cells),
    formOfAddress: readWord(cells, 'form_of_address', FORMS_OF_ADDRESS),
    note: readText(cells, 'note', NOTE),
    source: readText(cells, 'source', SOURCE),
  };
}

function readAssignment(cells: CellReader, idOf: IdReader): AssignmentRow {
  const validFrom = readRequiredDay(cells, 'valid_from');
  return {
    ...common(cells),
    ...readPost(cells, idOf),
    assignmentId: readId(cells, 'assignment_id', 'Assignment', idOf),
    fullName: readText(cells, 'full_name', 150),
    personId: readId(cells, 'person_id', 'Person', idOf),
    staffCode: readText(cells, 'staff_code', 50),
    validFrom: validFrom!,
    kind: readWord(cells, 'kind', ASSIGNMENT_KINDS),
    mode: readWord(cells, 'mode', ASSIGNMENT_MODES),
    validTo: readDay(cells, 'valid_to'),
    endReason: readWord(cells, 'end_reason', ASSIGNMENT_END_REASONS),
    term: readText(cells, 'term', 50),
    expectedReturnOn: readDay(cells, 'expected_return_on'),
    decision: readDecision(cells),
    overrideReason: readText(cells, 'override_reason', 2_000),
    note: readText(cells, 'note', NOTE),
    source: readText(cells, 'source', SOURCE),
  };
}

function readPlacement(cells: CellReader, idOf: IdReader): PlacementRow {
  const assignmentId = readId(cells, 'assignment_id', 'Assignment', idOf);
  if (cells.text('assignment_id') === '') cells.report('assignment_id', 'VALUE_MISSING');
  const outcome = readWord(cells, 'outcome', PLACEMENT_OUTCOMES);
  if (cells.text('outcome') === '') cells.report('outcome', 'VALUE_MISSING');
  const reason = readText(cells, 'reason', 2_000);
  if (outcome !== null && outcome !== 'PLACED' && reason === null) cells.report('reason', 'VALUE_MISSING');
  return {
    ...common(cells),
    ...readPost(cells, idOf),
    assignmentId: assignmentId ?? '',
    outcome: outcome ?? 'PLACED',
    kind: readWord(cells, 'kind', ASSIGNMENT_KINDS),
    mode: readWord(cells, 'mode', ASSIGNMENT_MODES),
    validFrom: readDay(cells, 'valid_from'),
    reason,
    note: readText(cells, 'note', NOTE),
  };
}

function common(cells: CellReader): Pick<OrganizationRow, 'origin' | 'version'> {
  return { origin: cells.origin, version: readCount(cells, 'version', MOST_VERSIONS) };
}

function requiredUnit(cells: CellReader): string {
  if (cells.text('unit_code') === '') cells.report('unit_code', 'VALUE_MISSING');
  return readUnitCode(cells, 'unit_code') ?? '';
}

function readPost(cells: CellReader, idOf: IdReader): PostWords {
  return {
    unitCode: readUnitCode(cells, 'unit_code'),
    organization: readText(cells, 'organization', 300),
    organizationId: readId(cells, 'organization_id', 'Organization', idOf),
    type: readText(cells, 'type', 200),
    title: readText(cells, 'title', 300),
    positionId: readId(cells, 'position_id', 'Position', idOf),
  };
}

/** All of a decision, or nothing. */
function readDecision(cells: CellReader): DecisionWords | null {
  const number = readText(cells, 'decision_number', 100);
  const issuedOn = readDay(cells, 'decision_issued_on');
  const issuer = readText(cells, 'decision_issuer', 300);
  if (number !== null && issuedOn !== null && issuer !== null) return { number, issuedOn, issuer };
  if (number !== null || issuedOn !== null || issuer !== null)
    cells.report('decision_number', 'DECISION_INCOMPLETE');
  return null;
}
