import type { Translate } from '@haicap/i18n';
import type { Formatters } from '@haicap/i18n/format';

import { lastDay } from '../parts/use-validity';
import { LONGEST_ENTRY, type Candidate, type Resolution } from './resolve-rows';

/** A candidate as one can tell it from the others: name, code, superior unit. */
export function candidateText(t: Translate, { version }: Candidate): string {
  return t('unitsTools.resolve.candidate', {
    name: version.name,
    code: version.code,
    parent: version.parent?.name ?? '',
  });
}

/** Why an entry was not found: never known, or known on other days. */
export function noneText(t: Translate, format: Formatters, resolution: Resolution, at: string): string {
  if (resolution.query.length > LONGEST_ENTRY) {
    return t('unitsTools.resolve.tooLong', { max: LONGEST_ENTRY });
  }
  const day = format.date(at);
  const { knownFrom, knownTo } = resolution;
  if (!knownFrom && !knownTo) return t('unitsTools.resolve.noneReason', { day });
  const parts = [
    knownFrom && t('unitsTools.resolve.knownSince', { from: format.date(knownFrom) }),
    knownTo && t('unitsTools.resolve.knownUntil', { to: format.date(lastDay(knownTo)) }),
  ];
  return t('unitsTools.resolve.noneKnown', { day, period: parts.filter(Boolean).join(' ') });
}
