import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { ChoiceFilter } from '../../shared/filters/choice-filter';
import { FilterChip } from '../../shared/filters/filter-chip';
import { TextFilter } from '../../shared/filters/text-filter';
import { entityText } from '../../shared/history/entry-words';
import { useT } from '../../shared/i18n';
import classes from './audit.module.css';
import { isNarrowed, NO_CONDITIONS } from './audit-search';
import { AUDIT_ACTIONS, AUDIT_ENTITIES, AUDIT_EVENTS } from './audit-words';
import { PeriodFilter } from './period-filter';
import { PersonFilter } from './person-filter';
import { UnitFilter } from './unit-filter';
import { useAuditSearch } from './use-audit-search';

/** The conditions of the trail, each a chip that can be taken away. */
export function AuditFilters(): ReactNode {
  const t = useT();
  const { search, narrow } = useAuditSearch();
  return (
    <search aria-label={t('audit.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('audit.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <PersonFilter />
      <ChoiceFilter
        choices={AUDIT_ACTIONS.map((value) => ({ value, label: t(`audit.action.${value}`) }))}
        chosen={search.action}
        name={t('audit.filter.action')}
        onChange={(action) => narrow({ action })}
      />
      <ChoiceFilter
        choices={AUDIT_ENTITIES.map((value) => ({ value, label: entityText(t, value) }))}
        chosen={search.entity}
        name={t('audit.filter.entity')}
        onChange={(entity) => narrow({ entity })}
      />
      <ChoiceFilter
        choices={AUDIT_EVENTS.map((value) => ({ value, label: t(`audit.event.${value}`) }))}
        chosen={search.event}
        name={t('audit.filter.event')}
        onChange={(event) => narrow({ event })}
      />
      <UnitFilter />
      <PeriodFilter />
      {search.record !== undefined && (
        <FilterChip
          name={t('audit.filter.record')}
          onClear={() => narrow({ record: undefined })}
          summary={t('audit.filter.recordChosen')}
        >
          <Text size="sm">{t('audit.filter.recordHint')}</Text>
        </FilterChip>
      )}
      {isNarrowed(search) && (
        <Button onClick={() => narrow(NO_CONDITIONS)} size="xs" variant="subtle">
          {t('audit.clearFilters')}
        </Button>
      )}
    </search>
  );
}
