import type { ExportSheet } from '../../shared/export/export-sheet';
import { entityText, entryText, operationText } from '../../shared/history/entry-words';
import { changeLines } from '../../shared/history/history-entries';
import type { Language } from '../../shared/i18n';
import { whoText } from './audit-table';
import type { AuditRowFragment } from './operations.generated';

/** Entries as a table for a file: in words, with every change in one cell. */
export function auditSheet(
  entries: readonly AuditRowFragment[],
  { t, format }: Pick<Language, 't' | 'format'>,
): ExportSheet {
  return {
    name: t('audit.export.sheet'),
    columns: [
      { title: t('audit.detail.number'), width: 12 },
      { title: t('audit.column.when'), width: 18 },
      { title: t('audit.column.who'), width: 26 },
      { title: t('audit.column.what'), width: 50 },
      { title: t('audit.export.entity'), width: 22 },
      { title: t('audit.export.record'), width: 30 },
      { title: t('audit.column.where'), width: 26 },
      { title: t('audit.export.changes'), width: 60 },
      { title: t('audit.column.why'), width: 40 },
      { title: t('audit.detail.decision'), width: 22 },
      { title: t('audit.detail.operation'), width: 26 },
      { title: t('audit.detail.address'), width: 18 },
      { title: t('audit.detail.request'), width: 38 },
      { title: t('audit.detail.seal'), width: 10 },
    ],
    rows: entries.map((entry) => [
      entry.id,
      format.dateTime(entry.at),
      whoText(t, entry),
      entryText(t, entry),
      entityText(t, entry.entity),
      entry.recordId ?? null,
      entry.unit?.current.name ?? null,
      changeLines({ t, format }, entry.changes, entry.entity)
        .map(({ field, before, after }) => `${field}: ${textOf(before)} → ${textOf(after)}`)
        .join('\n'),
      entry.reason ?? null,
      entry.decision?.number ?? null,
      entry.operation ? operationText(t, entry.operation) : null,
      entry.address ?? null,
      entry.requestId ?? null,
      entry.sealNumber ?? null,
    ]),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : '–';
}
