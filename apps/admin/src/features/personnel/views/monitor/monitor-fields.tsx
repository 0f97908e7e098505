import { Select } from '@mantine/core';
import { plainDate } from '@haicap/domain/dates';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { DayInput } from '../../../../shared/fields/day-input';
import { ChoiceFilter } from '../../../../shared/filters/choice-filter';
import { useLanguage } from '../../../../shared/i18n';
import type { UnitOfCode } from '../../../../shared/use-unit-of-code';
import { typeText } from '../../parts/post-words';
import { UnitFilter } from '../../parts/unit-filter';
import type { ListState } from '../../parts/use-list-state';
import { KeyTypesDocument } from '../../views.generated';
import classes from '../parts/views.module.css';
import {
  MONITOR_PRESETS,
  periodFault,
  periodOf,
  presetOf,
  presetPeriod,
  type MonitorPeriod,
  type MonitorSearch,
} from './monitor-search';

interface MonitorFieldsProps {
  readonly list: ListState<MonitorSearch>;
  /** The unit that the address names. */
  readonly unit: UnitOfCode['unit'];
}

/** Period, unit and kinds of post that are watched. */
export function MonitorFields({ list, unit }: MonitorFieldsProps): ReactNode {
  const { t, locale } = useLanguage();
  const { search, narrow } = list;
  const [query] = useQuery({ query: KeyTypesDocument, requestPolicy: 'cache-first' });
  const choices = (query.data?.positionTypes.nodes ?? []).map((type) => ({
    value: type.id,
    label: typeText(type, locale),
  }));
  return (
    <>
      <PeriodFields list={list} />
      <div className={classes['filters']}>
        <UnitFilter
          code={search.unit}
          hint={t('personnelViews.word.unitHint')}
          name={t('personnelViews.word.unit')}
          onChange={(code) => narrow({ unit: code, row: undefined, col: undefined })}
          unit={unit}
        />
        <ChoiceFilter
          choices={choices}
          chosen={search.types}
          name={
            search.types === undefined
              ? `${t('personnelViews.monitor.types')}: ${t('personnelViews.monitor.typesUsual')}`
              : t('personnelViews.monitor.types')
          }
          onChange={(types) => narrow({ types, row: undefined, col: undefined })}
        />
      </div>
    </>
  );
}

function PeriodFields({ list }: Pick<MonitorFieldsProps, 'list'>): ReactNode {
  const { t } = useLanguage();
  const { day } = useAsOf();
  const period = periodOf(list.search, day);
  const fault = periodFault(period);
  const set = (next: Partial<MonitorPeriod>): void => {
    const { from, to } = { ...period, ...next };
    list.narrow({ from, to: to === day ? undefined : to });
  };
  return (
    <div className={classes['fields']}>
      <Select
        allowDeselect={false}
        data={MONITOR_PRESETS.map((value) => ({
          value,
          label: t(`personnelViews.monitor.presets.${value}`),
        }))}
        label={t('personnelViews.monitor.preset')}
        onChange={(value) => {
          const preset = MONITOR_PRESETS.find((known) => known === value);
          if (preset) set(presetPeriod(preset, day));
        }}
        placeholder="–"
        value={presetOf(period, day)}
        w={190}
      />
      <DayInput
        error={fault && t(`personnelViews.monitor.${fault}`)}
        label={t('personnelViews.monitor.from')}
        onChange={(from) => from !== null && set({ from: plainDate(from) })}
        value={period.from}
      />
      <DayInput
        label={t('personnelViews.monitor.to')}
        onChange={(to) => to !== null && set({ to: plainDate(to) })}
        value={period.to}
      />
    </div>
  );
}
