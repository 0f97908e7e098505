import { Button, Popover, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { PlainDate } from '@haicap/domain/dates';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';

import { useAsOf } from '../../shared/as-of';
import { DayField } from '../../shared/day-field';
import { useFormat, useT } from '../../shared/i18n';
import classes from './as-of-picker.module.css';
import { DAY_ONE, EVE } from './notable-days';

/** The day that everything is shown for: typed, or one of the days people ask for most. */
export function AsOfPicker(): ReactNode {
  const t = useT();
  const format = useFormat();
  const { day, today, isToday, setAsOf } = useAsOf();
  const [isOpen, setIsOpen] = useState(false);
  const choose = (next: PlainDate | null): void => {
    if (next === null) return;
    setAsOf(next);
    setIsOpen(false);
  };
  const picks = [
    { day: EVE, note: t('shell.asOf.eve') },
    { day: DAY_ONE, note: t('shell.asOf.dayOne') },
    { day: today, note: t('shell.asOf.today') },
  ];
  return (
    <Popover onChange={setIsOpen} opened={isOpen} position="bottom-start" shadow="md" trapFocus withRoles>
      <Popover.Target>
        <Button
          className={classes['button']}
          color={isToday ? 'gray' : 'yellow'}
          data-past={!isToday || undefined}
          leftSection={<Icon name="calendar" size={16} />}
          onClick={() => setIsOpen(!isOpen)}
          variant="default"
        >
          <VisuallyHidden>{t('shell.asOf.label')}: </VisuallyHidden>
          {format.date(day)}
          {isToday && <span className={classes['today']}> {t('shell.asOf.today')}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell.asOf.title')} w={280}>
        <Stack gap="xs">
          <DayField
            data-autofocus
            description={t('shell.asOf.hint')}
            label={t('shell.asOf.title')}
            onCommit={choose}
            value={day}
          />
          <div className={classes['picks']}>
            {picks.map((pick) => (
              <button
                key={pick.day}
                aria-pressed={pick.day === day}
                className={classes['pick']}
                onClick={() => choose(pick.day)}
                type="button"
              >
                <span>{format.date(pick.day)}</span>
                <Text c="dimmed" component="span" size="xs">
                  {pick.note}
                </Text>
              </button>
            ))}
          </div>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
