import { HistoryList, type HistoryChange, type HistoryEntry } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage, type Language } from '../i18n';
import type { HistoryEntryPartsFragment } from '../operations.generated';
import { entryText } from './entry-words';
import { fieldText, isReadable, valueText, type ToldChange } from './value-words';

/** The history of any record: what was done, by whom, when, why, and each field before and after. */
export function HistoryEntries({
  entries,
}: {
  readonly entries: readonly HistoryEntryPartsFragment[];
}): ReactNode {
  const language = useLanguage();
  const { t, format } = language;
  const shown = entries.map<HistoryEntry>((entry) => ({
    id: entry.id,
    instant: entry.at,
    when: format.dateTime(entry.at),
    who: entry.actorName ?? t('audit.system'),
    what: entryText(t, entry),
    reason: whyText(language, entry),
    changes: changeLines(language, entry.changes, entry.entity),
  }));
  return (
    <HistoryList
      emptyValue="–"
      entries={shown}
      headings={{
        field: t('audit.detail.field'),
        before: t('audit.detail.before'),
        after: t('audit.detail.after'),
      }}
      label={t('audit.history.label')}
    />
  );
}

/** The changes that say something to a reader, in words. */
export function changeLines(
  { t, format }: Pick<Language, 't' | 'format'>,
  changes: readonly ToldChange[],
  entity: string,
): HistoryChange[] {
  return changes
    .filter((change) => isReadable(change))
    .map((change) => ({
      field: fieldText(t, change.field, entity),
      before: change.isMasked
        ? t('audit.detail.masked')
        : valueText(t, format, change.field, change.before, entity),
      after: change.isMasked
        ? t('audit.detail.masked')
        : valueText(t, format, change.field, change.after, entity),
    }));
}

function whyText({ t }: Language, entry: HistoryEntryPartsFragment): string | null {
  const parts = [
    entry.reason ? t('audit.history.reason', { reason: entry.reason }) : null,
    entry.decision ? t('audit.history.decision', { number: entry.decision.number }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}
