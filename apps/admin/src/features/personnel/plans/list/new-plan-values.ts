import { planInput } from '@haicap/domain/personnel';
import type { Locale } from '@haicap/i18n';

import { textOrNull } from '../../../../shared/form/form-values';
import { zodErrors } from '../../../../shared/form/zod-errors';
import type { PersonnelPlanCreateInput } from '../../../../shared/schema.generated';

/** Which posts a new plan begins with. */
export const PLAN_SCOPES = ['KEY', 'ALL', 'NONE'] as const;
/** Which posts a new plan begins with. */
export type PlanScope = (typeof PLAN_SCOPES)[number];

/** A new plan as its form holds it. */
export type NewPlanValues = {
  title: string;
  unitId: string | null;
  unitName: string;
  effectiveOn: string | null;
  eventId: string | null;
  eventTitle: string;
  scope: PlanScope;
  note: string;
  source: string;
};

/** An empty form. */
export const NEW_PLAN: NewPlanValues = {
  title: '',
  unitId: null,
  unitName: '',
  effectiveOn: null,
  eventId: null,
  eventTitle: '',
  scope: 'KEY',
  note: '',
  source: '',
};

/** The head as the API wants it. */
export function planHeadOf(
  values: Pick<NewPlanValues, 'title' | 'unitId' | 'effectiveOn' | 'eventId' | 'note' | 'source'>,
) {
  return {
    title: values.title.trim(),
    unitId: values.unitId ?? '',
    effectiveOn: values.effectiveOn ?? '',
    eventId: values.eventId,
    note: textOrNull(values.note),
    source: textOrNull(values.source),
  };
}

/** The form as the API wants it. */
export function newPlanInputOf(values: NewPlanValues, idempotencyKey: string): PersonnelPlanCreateInput {
  const from = values.scope === 'NONE' ? {} : { from: { keyOnly: values.scope === 'KEY' } };
  return { ...planHeadOf(values), ...from, idempotencyKey };
}

/** What is wrong with the form, by field. */
export function newPlanProblems(values: NewPlanValues, locale: Locale): Record<string, string> {
  return zodErrors(planInput, planHeadOf(values), locale);
}
