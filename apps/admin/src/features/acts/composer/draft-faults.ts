import { isInputIssueCode, inputIssueText } from '@haicap/i18n/errors';
import type { Locale } from '@haicap/i18n';
import { actDraftInput } from '@haicap/domain/units';

import { toDraftInput, toNumber, type DraftForm } from './draft-form';

/** Faults by place: `title`, `targets.0.code`, `parts.2.areaPart`. */
export type DraftFaults = ReadonlyMap<string, string>;

/** Checks a form with the rules that the API checks it with. */
export function draftFaults(form: DraftForm, locale: Locale): DraftFaults {
  const faults = new Map<string, string>();
  const result = actDraftInput.safeParse(toDraftInput(form));
  for (const issue of result.error?.issues ?? []) {
    const text = isInputIssueCode(issue.message) ? inputIssueText(locale, issue.message) : issue.message;
    faults.set(issue.path.map(String).join('.'), text);
  }
  for (const [index, target] of form.targets.entries()) {
    if (isNoNumber(target.areaKm2))
      faults.set(`targets.${index}.areaKm2`, inputIssueText(locale, 'input.number'));
    if (isNoNumber(target.population))
      faults.set(`targets.${index}.population`, inputIssueText(locale, 'input.number'));
  }
  return faults;
}

function isNoNumber(text: string): boolean {
  return text.trim() !== '' && toNumber(text) === null;
}
