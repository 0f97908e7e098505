import type {
  AssignmentEndReason,
  AssignmentKind,
  AssignmentMode,
  AssignmentState,
  FormOfAddress,
  OrganizationKind,
} from '@haicap/domain/personnel';

/** A body, as its columns are called. */
export interface OrganizationRow {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly parent_id: string | null;
  readonly ordinal: number;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly end_reason: 'UNIT_ENDED' | null;
  readonly ended_by_event_id: string | null;
  readonly source: string;
}

/** An assignment, as its columns are called. */
export interface AssignmentRow {
  readonly id: string;
  readonly person_id: string;
  readonly position_id: string;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly state: AssignmentState;
  readonly valid_from: string;
  valid_to: string | null;
  readonly term: string | null;
  readonly home_assignment_id: string | null;
  readonly expected_return_on: string | null;
  readonly start_decision_id: string | null;
  end_reason: AssignmentEndReason | null;
  ended_by_event_id: string | null;
  override_reason: string | null;
  readonly note: string | null;
  readonly source: string;
}

/** A person, as the columns are called. */
export interface PersonRow {
  readonly id: string;
  readonly full_name: string;
  readonly sort_name: string;
  readonly form_of_address: FormOfAddress | null;
  readonly staff_code: string | null;
  readonly unit_id: string;
  readonly is_demo: boolean;
  readonly source: string;
}

/** A row of a table that nothing else in the content looks into. */
export type PlainRow = Readonly<Record<string, unknown>> & { readonly id?: string };

/** Everything the content stores, table by table. */
export interface PersonnelRows {
  readonly organization: OrganizationRow[];
  readonly position: PlainRow[];
  readonly position_establishment: PlainRow[];
  readonly personnel_decision: PlainRow[];
  readonly person: PersonRow[];
  readonly person_private: PlainRow[];
  readonly assignment: AssignmentRow[];
  readonly placement: PlainRow[];
  readonly personnel_plan: PlainRow[];
  readonly personnel_plan_line: PlainRow[];
  readonly personnel_plan_revision: PlainRow[];
  readonly headcount_ceiling: PlainRow[];
}

/** Nothing yet. */
export function noRows(): PersonnelRows {
  return {
    organization: [],
    position: [],
    position_establishment: [],
    personnel_decision: [],
    person: [],
    person_private: [],
    assignment: [],
    placement: [],
    personnel_plan: [],
    personnel_plan_line: [],
    personnel_plan_revision: [],
    headcount_ceiling: [],
  };
}
