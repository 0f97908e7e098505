import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ChoiceFilter } from '../../../shared/filters/choice-filter';
import { RangeFilter } from '../../../shared/filters/range-filter';
import { TextFilter } from '../../../shared/filters/text-filter';
import { useT } from '../../../shared/i18n';
import { useScope } from '../../../shared/scope';
import { POPULATION_QUALITIES, UNIT_KINDS, UNIT_LEVELS } from '../../../shared/unit-words';
import { UnitListProvincesDocument } from '../operations.generated';
import classes from './unit-list.module.css';
import { isFiltered, NO_FILTERS } from './unit-list-search';
import { useUnitList } from './use-unit-list';

/** The conditions of the list, each a chip that can be taken away. */
export function UnitFilters(): ReactNode {
  const t = useT();
  const { search, narrow } = useUnitList();
  return (
    <search aria-label={t('units.list.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('units.list.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <ChoiceFilter
        choices={UNIT_LEVELS.map((value) => ({ value, label: t(`enums.unitLevel.${value}`) }))}
        chosen={search.level}
        name={t('units.list.level')}
        onChange={(level) => narrow({ level })}
      />
      <ChoiceFilter
        choices={UNIT_KINDS.map((value) => ({ value, label: t(`enums.unitKind.${value}`) }))}
        chosen={search.kind}
        name={t('units.list.kind')}
        onChange={(kind) => narrow({ kind })}
      />
      <ProvinceFilter />
      <RangeFilter
        max={search.populationMax}
        min={search.populationMin}
        name={t('units.list.population')}
        onChange={(populationMin, populationMax) => narrow({ populationMin, populationMax })}
        title={t('units.list.populationRange')}
      />
      <RangeFilter
        max={search.areaMax}
        min={search.areaMin}
        name={t('units.list.area')}
        onChange={(areaMin, areaMax) => narrow({ areaMin, areaMax })}
        title={t('units.list.areaRange')}
      />
      <ChoiceFilter
        choices={POPULATION_QUALITIES.map((value) => ({
          value,
          label: t(`enums.populationQuality.${value}`),
        }))}
        chosen={search.quality}
        name={t('units.list.quality')}
        onChange={(quality) => narrow({ quality })}
      />
      {isFiltered(search) && (
        <Button onClick={() => narrow(NO_FILTERS)} size="xs" variant="subtle">
          {t('units.list.clearFilters')}
        </Button>
      )}
    </search>
  );
}

/** Provinces as of the day; without a choice the scope in the header counts, and shows as a chip too. */
function ProvinceFilter(): ReactNode {
  const t = useT();
  const { asOf } = useAsOf();
  const { provinceCode, setScope } = useScope();
  const { search, narrow } = useUnitList();
  const [query] = useQuery({
    query: UnitListProvincesDocument,
    variables: { asOf },
    requestPolicy: 'cache-first',
  });
  const choices = (query.data?.units.nodes ?? []).map((unit) => ({
    value: unit.code,
    label: unit.shortName,
  }));
  return (
    <ChoiceFilter
      choices={choices}
      chosen={search.province ?? (provinceCode === null ? undefined : [provinceCode])}
      name={t('units.list.province')}
      onChange={(province) => {
        if (province === undefined && search.province === undefined) setScope(null);
        else narrow({ province });
      }}
    />
  );
}
