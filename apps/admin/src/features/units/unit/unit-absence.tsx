import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { plainDate } from '@haicap/domain/dates';
import { LinkedUnits } from '../parts/linked-units';
import { lastDay, useValidity } from '../parts/use-validity';
import classes from './unit-absence.module.css';
import type { UnitOfPage } from './unit-page';

/** Why a unit cannot be seen on the chosen day: when it existed, what became of it or what it was formed from. */
export function UnitAbsence({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const { t, format } = useLanguage();
  const { day, setAsOf } = useAsOf();
  const validity = useValidity();
  const isFuture = unit.versions.every((version) => version.validFrom > day);
  const isPast = unit.versions.every((version) => version.validTo != null && version.validTo <= day);
  const title = isFuture ? 'futureTitle' : isPast ? 'endedTitle' : 'gapTitle';
  const span = wholeLife(unit);
  const nearest = isFuture ? span.validFrom : lastDay(unit.shown.validTo ?? span.validFrom);
  return (
    <aside className={classes['absence']}>
      <strong>{t(`unitsPages.absent.${title}`, { day: format.date(day) })}</strong>
      <Text size="sm">{t('unitsPages.absent.existed', { period: validity(span) })}</Text>
      {isPast && <Successors unit={unit} />}
      {isFuture && unit.predecessors.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {t('unitsPages.absent.formedFrom')}
          </Text>
          <LinkedUnits links={unit.predecessors} side="source" />
        </>
      )}
      <Group mt="sm">
        <Button size="xs" variant="default" onClick={() => setAsOf(plainDate(nearest))}>
          {t('unitsPages.absent.showOn', { day: format.date(nearest) })}
        </Button>
      </Group>
    </aside>
  );
}

function Successors({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const { t, format } = useLanguage();
  const links = unit.successors.filter((link) => link.target && link.target.unitId !== unit.id);
  const first = links[0];
  if (!first) {
    return (
      <Text size="sm" mt="xs">
        {t('unitsPages.absent.noSuccessor')}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" mt="xs">
        {t('unitsPages.absent.became', { day: format.date(first.event.operationalFrom) })}
      </Text>
      <LinkedUnits links={links} side="target" />
    </>
  );
}

function wholeLife({ versions }: UnitOfPage): { validFrom: string; validTo: string | null } {
  const [first, ...later] = versions.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  const last = later.at(-1) ?? first;
  return { validFrom: first?.validFrom ?? '', validTo: last?.validTo ?? null };
}
