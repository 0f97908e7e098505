import { ORGANIZATION_KINDS } from '@haicap/domain/personnel';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { ChoiceFilter } from '../../../shared/filters/choice-filter';
import { TextFilter } from '../../../shared/filters/text-filter';
import { useT } from '../../../shared/i18n';
import { UNIT_LEVELS } from '../../../shared/unit-words';
import classes from '../parts/list.module.css';
import { isFiltered, NO_CATALOGUE_FILTERS } from './catalogue-search';
import { useCatalogue } from './use-catalogue';

/** The conditions of the catalogue, each a chip that can be taken away. */
export function CatalogueFilters({ columns }: { readonly columns: ReactNode }): ReactNode {
  const t = useT();
  const { search, narrow } = useCatalogue();
  return (
    <search aria-label={t('personnel.catalogue.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('personnel.catalogue.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <ChoiceFilter
        choices={ORGANIZATION_KINDS.map((value) => ({ value, label: t(`enums.organizationKind.${value}`) }))}
        chosen={search.body === undefined ? undefined : [search.body]}
        name={t('personnel.catalogue.bodies')}
        onChange={(chosen) => narrow({ body: chosen?.find((value) => value !== search.body) })}
      />
      <ChoiceFilter
        choices={UNIT_LEVELS.map((value) => ({ value, label: t(`enums.unitLevel.${value}`) }))}
        chosen={search.level === undefined ? undefined : [search.level]}
        name={t('personnel.catalogue.levels')}
        onChange={(chosen) => narrow({ level: chosen?.find((value) => value !== search.level) })}
      />
      <ChoiceFilter
        choices={[{ value: 'yes', label: t('personnel.word.keyYes') }]}
        chosen={search.key === undefined ? undefined : [search.key]}
        name={t('personnel.word.key')}
        onChange={(chosen) => narrow({ key: chosen?.[0] })}
      />
      {isFiltered(search) && (
        <Button onClick={() => narrow(NO_CATALOGUE_FILTERS)} size="xs" variant="subtle">
          {t('personnel.word.clearFilters')}
        </Button>
      )}
      <span className={classes['tools']}>{columns}</span>
    </search>
  );
}
