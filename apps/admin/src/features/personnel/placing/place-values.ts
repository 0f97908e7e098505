import { personPlaceInput } from '@haicap/domain/personnel';
import type { Locale } from '@haicap/i18n';

import { textOrNull } from '../../../shared/form/form-values';
import { zodErrors } from '../../../shared/form/zod-errors';
import type {
  AssignmentKind,
  AssignmentMode,
  PersonPlaceInput,
  PlacementOutcome,
} from '../../../shared/schema.generated';
import type { ToPlace } from './bulk-choice';

/** What becomes of somebody, as the form holds it. */
export type PlaceValues = {
  outcome: PlacementOutcome;
  unitId: string | null;
  unitName: string;
  positionId: string | null;
  kind: AssignmentKind;
  mode: AssignmentMode;
  validFrom: string | null;
  reason: string;
  note: string;
};

/** Kinds of a new post; a secondment keeps a post that ended with its unit. */
export const PLACED_KINDS = [
  'PRINCIPAL',
  'CONCURRENT',
  'ACTING',
] as const satisfies readonly AssignmentKind[];

/** What the form starts with: no unit and no post, whatever is proposed. */
export function firstPlaceValues({ assignment }: ToPlace, day: string): PlaceValues {
  return {
    outcome: 'PLACED',
    unitId: null,
    unitName: '',
    positionId: null,
    kind: PLACED_KINDS.find((kind) => kind === assignment.kind) ?? 'PRINCIPAL',
    mode: assignment.mode,
    validFrom: day,
    reason: '',
    note: '',
  };
}

/** What may become of somebody: only a post beside another one can lapse. */
export function outcomesOf({ assignment }: ToPlace): readonly PlacementOutcome[] {
  return assignment.kind === 'PRINCIPAL' ? ['PLACED', 'LEFT'] : ['PLACED', 'LEFT', 'LAPSED'];
}

/** The form as the API wants it. */
export function placeInputOf(person: ToPlace, values: PlaceValues): PersonPlaceInput {
  const { outcome } = values;
  const isPlaced = outcome === 'PLACED';
  return {
    assignmentId: person.id,
    expectedVersion: person.version,
    outcome,
    positionId: isPlaced ? values.positionId : null,
    kind: isPlaced ? values.kind : null,
    mode: isPlaced ? values.mode : null,
    validFrom: isPlaced ? values.validFrom : null,
    reason: isPlaced ? null : textOrNull(values.reason),
    note: isPlaced ? textOrNull(values.note) : null,
  };
}

/** What is wrong with the form, by field. */
export function placeProblems(person: ToPlace, values: PlaceValues, locale: Locale): Record<string, string> {
  return zodErrors(personPlaceInput, placeInputOf(person, values), locale);
}
