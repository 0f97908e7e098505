import { Button } from '@mantine/core';
import { ORGANIZATION_KINDS } from '@haicap/domain/personnel';
import type { ReactNode } from 'react';

import { ChoiceFilter } from '../../../../shared/filters/choice-filter';
import { useT } from '../../../../shared/i18n';
import type { UnitOfCode } from '../../../../shared/use-unit-of-code';
import { TypeFilter } from '../../parts/type-filter';
import { UnitFilter } from '../../parts/unit-filter';
import type { ListState } from '../../parts/use-list-state';
import classes from '../parts/views.module.css';
import { isFiltered, NO_VACANCY_FILTERS, STAFFING_ISSUES, type VacancySearch } from './vacancy-search';

interface VacancyFiltersProps {
  readonly list: ListState<VacancySearch>;
  /** The unit that the address names. */
  readonly unit: UnitOfCode['unit'];
  /** At the end of the row. */
  readonly columns: ReactNode;
}

/** The conditions of the list, each a chip that can be taken away. */
export function VacancyFilters({ list, unit, columns }: VacancyFiltersProps): ReactNode {
  const t = useT();
  const { search, narrow } = list;
  const { only, key } = search;
  return (
    <search aria-label={t('personnelViews.vacancies.filters')} className={classes['filters']}>
      <UnitFilter
        code={search.unit}
        hint={t('personnelViews.word.unitHint')}
        name={t('personnelViews.word.unit')}
        onChange={(code) => narrow({ unit: code })}
        unit={unit}
      />
      <ChoiceFilter
        choices={STAFFING_ISSUES.map((value) => ({
          value,
          label: t(`personnelViews.vacancies.issue.${value}`),
        }))}
        chosen={only === undefined ? undefined : [only]}
        name={t('personnelViews.vacancies.only')}
        onChange={(chosen) => narrow({ only: chosen?.find((value) => value !== only) })}
      />
      <TypeFilter
        name={t('personnelViews.word.position')}
        onChange={(type) => narrow({ type })}
        typeId={search.type}
      />
      <ChoiceFilter
        choices={ORGANIZATION_KINDS.map((value) => ({ value, label: t(`enums.organizationKind.${value}`) }))}
        chosen={search.kind}
        name={t('personnelViews.word.kind')}
        onChange={(kind) => narrow({ kind })}
      />
      <ChoiceFilter
        choices={[{ value: 'yes', label: t('personnelViews.holders.key') }]}
        chosen={key === undefined ? undefined : [key]}
        name={t('personnelViews.word.key')}
        onChange={(chosen) => narrow({ key: chosen?.[0] })}
      />
      {isFiltered(search) && (
        <Button onClick={() => narrow(NO_VACANCY_FILTERS)} size="xs" variant="subtle">
          {t('personnelViews.word.clear')}
        </Button>
      )}
      <span className={classes['tools']}>{columns}</span>
    </search>
  );
}
