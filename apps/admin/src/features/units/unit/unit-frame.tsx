import { Button } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { AnchorLink } from '../../../shared/anchor-link';
import { useAsOf } from '../../../shared/as-of';
import { useLanguage, useT } from '../../../shared/i18n';
import { Page } from '../../../shared/page/page';
import { UnitLink } from '../../../shared/unit-link';
import { useCan } from '../../../shared/viewer';
import { useValidity } from '../parts/use-validity';
import classes from './unit-frame.module.css';
import { UnitNeighbours } from './unit-neighbours';
import type { UnitOfPage } from './unit-page';

interface UnitFrameProps {
  readonly unit: UnitOfPage;
  readonly children: ReactNode;
}

/** Heading of a unit page: where it belongs, what it is, since when and whether it is still there. */
export function UnitFrame({ unit, children }: UnitFrameProps): ReactNode {
  const t = useT();
  const validity = useValidity();
  const mayReadAccounts = useCan('ACCOUNTS_READ');
  const { shown } = unit;
  return (
    <Page
      title={shown.name}
      badge={<UnitStatus unit={unit} />}
      actions={
        <>
          {mayReadAccounts && (
            <Button
              renderRoot={(props) => <Link search={{ unit: shown.code }} to="/access" {...props} />}
              variant="default"
            >
              {t('accounts.access.link')}
            </Button>
          )}
          <UnitNeighbours unitId={unit.id} />
        </>
      }
      breadcrumbs={breadcrumbs(unit, t('shell.nav.units'))}
      description={
        <span className={classes['facts']}>
          <span>{t(`enums.unitKind.${shown.kind}`)}</span>
          <span className={classes['code']}>{t('unitsPages.unit.code', { code: shown.code })}</span>
          <span>{validity(shown)}</span>
        </span>
      }
    >
      {children}
    </Page>
  );
}

function UnitStatus({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const { t, format } = useLanguage();
  const { day, isToday } = useAsOf();
  if (unit.existing) {
    const label = isToday
      ? t('unitsPages.status.active')
      : t('unitsPages.status.activeOn', { day: format.date(day) });
    return <StatusBadge tone="positive">{label}</StatusBadge>;
  }
  const isFuture = unit.versions.every((version) => version.validFrom > day);
  return (
    <StatusBadge tone="attention">
      {t(isFuture ? 'unitsPages.status.future' : 'unitsPages.status.ended')}
    </StatusBadge>
  );
}

function breadcrumbs({ shown }: UnitOfPage, listLabel: string): readonly ReactNode[] {
  const province = shown.province ?? shown.lastProvince;
  const parent = shown.parent ?? shown.lastParent;
  const above = [province, parent].filter((unit) => unit !== null && unit !== undefined);
  const trail = above.filter(
    (unit, place) =>
      unit.unitId !== shown.unitId && above.findIndex((other) => other.unitId === unit.unitId) === place,
  );
  return [
    <AnchorLink key="list" to="/units">
      {listLabel}
    </AnchorLink>,
    ...trail.map((unit) => <UnitLink key={unit.unitId} unit={unit} />),
  ];
}
