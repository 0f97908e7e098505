import type { Translate } from '@haicap/i18n';

/** A clause as one quotes it; those that are only a number get their word. */
export function clauseText(t: Translate, clause: string | null | undefined): string | null {
  if (!clause) return null;
  return /^\d+[a-zđ]?$/u.test(clause) ? t('unitsPages.lineage.clauseNumber', { number: clause }) : clause;
}
