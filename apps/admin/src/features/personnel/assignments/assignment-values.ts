import { textOrNull } from '../../../shared/form/form-values';
import type { VersionedValues } from '../../../shared/form/use-versioned-save';
import type { AssignmentKind, AssignmentMode } from '../../../shared/schema.generated';
import type { AssignmentDetailFragment } from '../operations.generated';
import { dayAfter, lastDay } from '../parts/period';

/** An assignment as the form holds it. */
export type AssignmentValues = {
  personId: string | null;
  positionId: string | null;
  kind: AssignmentKind;
  mode: AssignmentMode;
  validFrom: string | null;
  /** As people count: the last day on which it holds. */
  lastDay: string | null;
  term: string;
  homeAssignmentId: string | null;
  expectedReturnOn: string | null;
  note: string;
  source: string;
};

/** An assignment as the form shows it; a new one when null. */
export function assignmentValues(
  held: AssignmentDetailFragment | null,
  more: Partial<AssignmentValues> = {},
): VersionedValues<AssignmentValues> {
  return {
    version: held?.version ?? null,
    values: {
      personId: held?.person.id ?? null,
      positionId: held?.position.id ?? null,
      kind: held?.kind ?? 'PRINCIPAL',
      mode: held?.mode ?? 'APPOINTED',
      validFrom: held?.validFrom ?? null,
      lastDay: held?.validTo ? lastDay(held.validTo) : null,
      term: held?.term ?? '',
      homeAssignmentId: held?.homeAssignment?.id ?? null,
      expectedReturnOn: held?.expectedReturnOn ?? null,
      note: held?.note ?? '',
      source: held?.source ?? '',
      ...more,
    },
  };
}

/** The form's values as the API wants them; what belongs to a secondment only is left out of other kinds. */
export function assignmentInputOf(values: AssignmentValues) {
  const isSecondment = values.kind === 'SECONDMENT';
  return {
    personId: values.personId ?? '',
    positionId: values.positionId ?? '',
    kind: values.kind,
    mode: values.mode,
    validFrom: values.validFrom ?? '',
    validTo: dayAfter(values.lastDay),
    term: textOrNull(values.term),
    homeAssignmentId: isSecondment ? values.homeAssignmentId : null,
    expectedReturnOn: isSecondment ? values.expectedReturnOn : null,
    note: textOrNull(values.note),
    source: textOrNull(values.source),
  };
}
