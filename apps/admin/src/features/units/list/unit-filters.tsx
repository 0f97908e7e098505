import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ChoiceFilter } from '../../../shared/filters/choice-filter';
import { RangeFilter } from '../../../shared/filters/range-filter';
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
      <TextFilter onChange={(text) => narrow({ text })} text={search.text ?? ''} />
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

const WAIT_MS = 250;

/** Part of a name or code; goes into the address when typing pauses. */
function TextFilter({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string | undefined) => void;
}): ReactNode {
  const t = useT();
  const [draft, setDraft] = useState(text);
  const sent = useRef(text);
  useEffect(() => {
    // Changed from outside: back button, cleared filters.
    if (text !== sent.current) {
      sent.current = text;
      setDraft(text);
    }
  }, [text]);
  const send = useDebouncedCallback((next: string) => {
    sent.current = next.trim();
    onChange(next.trim() === '' ? undefined : next.trim());
  }, WAIT_MS);
  const type = (next: string): void => {
    setDraft(next);
    send(next);
  };
  return (
    <TextInput
      aria-label={t('units.list.search')}
      className={classes['text']}
      data-page-search
      leftSection={<Icon name="search" size={16} />}
      onChange={(event) => type(event.currentTarget.value)}
      placeholder={t('units.list.search')}
      rightSection={
        draft !== '' && <CloseButton aria-label={t('ui.action.clear')} onClick={() => type('')} size="sm" />
      }
      size="xs"
      value={draft}
    />
  );
}
