import { Checkbox } from '@mantine/core';
import { parsePlainDate } from '@haicap/domain/dates';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { DayInput } from '../../../../shared/fields/day-input';
import { useLanguage } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { Section } from '../../../../shared/page/section';
import { todayInVietnam } from '../../../../shared/today';
import { UnitPicker } from '../../../../shared/unit-picker';
import { TypeSelect } from '../../parts/type-filter';
import { OfficeHoldersOnDayDocument } from '../../views.generated';
import classes from '../parts/views.module.css';
import { HoldersTable } from './holders-table';

interface HoldersPanelProps {
  /** Asked about at first. */
  readonly unit: { readonly unitId: string; readonly name: string } | null;
  /** Asked about at first; null = today. */
  readonly asOf: string | null;
}

/**
 * "Who held which post in this unit on that day": answers also for a unit that did not exist then, through lineage.
 * Stands inside `LaterMessages`.
 *
 * @example <HoldersPanel asOf={asOf} unit={{ unitId: unit.id, name: unit.current.name }} />
 */
export function HoldersPanel(props: HoldersPanelProps): ReactNode {
  const { t } = useLanguage();
  const [unit, setUnit] = useState(props.unit);
  const [day, setDay] = useState(props.asOf ?? todayInVietnam());
  const [typeId, setTypeId] = useState<string | null>(null);
  const [isKeyOnly, setKeyOnly] = useState(true);
  const [query, repeat] = useQuery({
    query: OfficeHoldersOnDayDocument,
    variables: {
      unitId: unit?.unitId ?? '',
      day,
      positionTypeId: typeId,
      isKeyLeadership: isKeyOnly && typeId === null ? true : null,
    },
    pause: unit === null,
  });
  return (
    <Section hint={t('personnelViews.holders.hint')} title={t('personnelViews.holders.title')}>
      <div className={classes['fields']}>
        <UnitPicker
          // Ended units are found on a day on which they existed.
          asOf={parsePlainDate(day)}
          label={t('personnelViews.holders.unit')}
          onChange={(picked) => setUnit(picked && { unitId: picked.unitId, name: picked.name })}
          value={unit}
        />
        <DayInput
          label={t('personnelViews.holders.day')}
          onChange={(next) => next !== null && setDay(next)}
          value={day}
        />
        <TypeSelect label={t('personnelViews.holders.type')} onChange={setTypeId} value={typeId} />
        <Checkbox
          checked={isKeyOnly && typeId === null}
          disabled={typeId !== null}
          label={t('personnelViews.holders.key')}
          mb={8}
          onChange={(event) => setKeyOnly(event.currentTarget.checked)}
        />
      </div>
      {unit !== null && (
        <QueryView onRetry={repeat} query={query}>
          {({ officeHolders }) => <HoldersTable day={day} holdings={officeHolders} />}
        </QueryView>
      )}
    </Section>
  );
}
