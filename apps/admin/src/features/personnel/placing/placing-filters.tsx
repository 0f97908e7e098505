import { Box, Button } from '@mantine/core';
import { addDays, parsePlainDate } from '@haicap/domain/dates';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { ChoiceFilter } from '../../../shared/filters/choice-filter';
import { FilterChip } from '../../../shared/filters/filter-chip';
import { TextFilter } from '../../../shared/filters/text-filter';
import { useT } from '../../../shared/i18n';
import { UnitPicker } from '../../../shared/unit-picker';
import { PlacingUnitDocument } from '../plans.generated';
import { isNarrow, NO_CONDITIONS, PLACEMENT_STATES } from './placing-search';
import classes from './placing.module.css';
import { usePlacingSearch } from './use-placing-search';

/** The conditions of the list; `actDay` is the first day of the new units. */
export function PlacingFilters({ actDay }: { readonly actDay: string }): ReactNode {
  const t = useT();
  const { search, narrow } = usePlacingSearch();
  const day = parsePlainDate(actDay);
  return (
    <search aria-label={t('personnelPlans.placing.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('personnelPlans.placing.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <ChoiceFilter
        choices={PLACEMENT_STATES.map((value) => ({ value, label: t(`enums.placementState.${value}`) }))}
        chosen={search.state}
        name={t('personnelPlans.placing.state')}
        onChange={(state) => narrow({ state })}
      />
      <UnitFilter
        asOf={day && addDays(day, -1)}
        name={t('personnelPlans.placing.from')}
        onChange={(from) => narrow({ from })}
        unitId={search.from}
      />
      <UnitFilter
        asOf={day}
        name={t('personnelPlans.placing.to')}
        onChange={(to) => narrow({ to })}
        unitId={search.to}
      />
      {isNarrow(search) && (
        <Button onClick={() => narrow(NO_CONDITIONS)} size="xs" variant="subtle">
          {t('personnelPlans.placing.clear')}
        </Button>
      )}
    </search>
  );
}

interface UnitFilterProps {
  readonly name: string;
  /** Day on which the units to choose from exist. */
  readonly asOf: string | null;
  readonly unitId: string | undefined;
  readonly onChange: (unitId: string | undefined) => void;
}

/** By a unit. The address says its id: the code of one that ended may belong to another today. */
function UnitFilter({ name, asOf, unitId, onChange }: UnitFilterProps): ReactNode {
  const [query] = useQuery({
    query: PlacingUnitDocument,
    variables: { id: unitId ?? '' },
    pause: unitId === undefined,
  });
  const unit = unitId === undefined ? null : query.data?.unit;
  return (
    <FilterChip
      name={name}
      onClear={() => onChange(undefined)}
      summary={unitId === undefined ? null : (unit?.current.name ?? '…')}
    >
      <Box w={280}>
        <UnitPicker
          asOf={asOf}
          label={name}
          onChange={(picked) => onChange(picked?.unitId)}
          value={unit ? { unitId: unit.id, name: unit.current.name } : null}
        />
      </Box>
    </FilterChip>
  );
}
