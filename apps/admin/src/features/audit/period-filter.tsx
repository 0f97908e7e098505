import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { DayField } from '../../shared/day-field';
import { FilterChip } from '../../shared/filters/filter-chip';
import { useLanguage } from '../../shared/i18n';
import { useAuditSearch } from './use-audit-search';

/** From a day, through a day, or both. */
export function PeriodFilter(): ReactNode {
  const { t, format } = useLanguage();
  const { search, narrow } = useAuditSearch();
  const { from, to } = search;
  const shown = { from: format.date(from), to: format.date(to) };
  const summary =
    from === undefined && to === undefined
      ? null
      : to === undefined
        ? t('audit.filter.since', shown)
        : from === undefined
          ? t('audit.filter.until', shown)
          : t('audit.filter.between', shown);
  return (
    <FilterChip
      name={t('audit.filter.period')}
      onClear={() => narrow({ from: undefined, to: undefined })}
      summary={summary}
    >
      <Stack gap="xs" w={220}>
        <DayField
          label={t('audit.filter.from')}
          onCommit={(day) => narrow({ from: day ?? undefined })}
          size="xs"
          value={from ?? null}
        />
        <DayField
          label={t('audit.filter.to')}
          onCommit={(day) => narrow({ to: day ?? undefined })}
          size="xs"
          value={to ?? null}
        />
        {from !== undefined && to !== undefined && to < from && (
          <Text c="var(--mantine-color-error)" role="alert" size="xs">
            {t('audit.filter.periodWrong')}
          </Text>
        )}
      </Stack>
    </FilterChip>
  );
}
