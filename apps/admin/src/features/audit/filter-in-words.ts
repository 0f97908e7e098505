import { entityText } from '../../shared/history/entry-words';
import type { Language } from '../../shared/i18n';
import type { AuditConditions } from './audit-search';

/** What was chosen, for the entry that records an export. */
export function filterInWords(
  { t, format }: Pick<Language, 't' | 'format'>,
  search: AuditConditions,
): string {
  const parts: [string, string | undefined][] = [
    [t('audit.search'), search.text],
    [t('audit.filter.actor'), search.actor],
    [t('audit.filter.action'), search.action?.map((action) => t(`audit.action.${action}`)).join(', ')],
    [t('audit.filter.entity'), search.entity?.map((entity) => entityText(t, entity)).join(', ')],
    [t('audit.filter.event'), search.event?.map((event) => t(`audit.event.${event}`)).join(', ')],
    [t('audit.filter.unit'), search.unit],
    [t('audit.filter.record'), search.record],
    [t('audit.filter.from'), search.from && format.date(search.from)],
    [t('audit.filter.to'), search.to && format.date(search.to)],
  ];
  const given = parts.filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return t('audit.export.all');
  return given
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
    .slice(0, 1_000);
}
