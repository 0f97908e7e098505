import { Alert, Button, CloseButton, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { FactList } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { UnitLink } from '../../../shared/unit-link';
import { useValidity } from '../parts/use-validity';
import { UnitPeekDocument, type UnitPeekQuery } from '../operations.generated';
import classes from './unit-peek.module.css';
import { useUnitList } from './use-unit-list';

type PeekedUnit = NonNullable<UnitPeekQuery['unit']>;

/** One unit beside the list: its facts on the day, what it came from, what it became. */
export function UnitPeek({ unitId }: { readonly unitId: string }): ReactNode {
  const { t } = useLanguage();
  const { day } = useAsOf();
  const { look } = useUnitList();
  const close = (): void => look({ peek: undefined });
  useHotkeys([['Escape', close]]);
  const [query, retry] = useQuery({ query: UnitPeekDocument, variables: { id: unitId, asOf: day } });
  return (
    <aside aria-label={t('units.list.peekTitle')} className={classes['peek']}>
      <CloseButton aria-label={t('units.list.peekClose')} className={classes['close']} onClick={close} />
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
        {(data) => (data.unit ? <PeekFacts unit={data.unit} /> : <p>{t('errors.code.NOT_FOUND.title')}</p>)}
      </QueryView>
    </aside>
  );
}

function PeekFacts({ unit }: { readonly unit: PeekedUnit }): ReactNode {
  const { t, format } = useLanguage();
  const { day } = useAsOf();
  const version = unit.current;
  const validityOf = useValidity();
  return (
    <>
      <p className={classes['kind']}>
        {t(`enums.unitKind.${version.kind}`)} · {version.code}
      </p>
      <Title order={2} size="h4">
        {version.name}
      </Title>
      {!unit.versionAsOf && (
        <Alert color="yellow" my="xs" p="xs">
          {t('units.list.notExisting', { date: format.date(day) })}
        </Alert>
      )}
      <FactList
        facts={[
          {
            term: t('units.list.validity'),
            value: validityOf(version),
          },
          ...(version.parent
            ? [{ term: t('units.list.colParent'), value: <UnitLink unit={version.parent} /> }]
            : []),
          {
            term: t('units.list.populationRange'),
            value: version.population == null ? null : format.integer(version.population),
          },
          { term: t('units.list.quality'), value: t(`enums.populationQuality.${version.populationQuality}`) },
          {
            term: t('units.list.areaRange'),
            value: version.areaKm2 == null ? null : format.area(version.areaKm2),
          },
          { term: t('units.list.colSeat'), value: version.seat },
        ]}
        unknownLabel={t('ui.state.unknown')}
      />
      <Relatives
        title={t('units.list.formedFrom')}
        units={version.predecessors.flatMap((link) =>
          link.source ? [{ ...link.source, isPart: link.areaPart === 'PART' }] : [],
        )}
      />
      <Relatives
        title={t('units.list.became')}
        units={version.successors.flatMap((link) =>
          link.target ? [{ ...link.target, isPart: link.areaPart === 'PART' }] : [],
        )}
      />
      <Button
        fullWidth
        mt="md"
        renderRoot={(props) => <Link params={{ unitId: unit.id }} to="/units/$unitId" {...props} />}
        variant="light"
      >
        {t('units.list.openPage')}
      </Button>
    </>
  );
}

interface Relative {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly isPart: boolean;
}

function Relatives({
  title,
  units,
}: {
  readonly title: string;
  readonly units: readonly Relative[];
}): ReactNode {
  const { t } = useLanguage();
  if (units.length === 0) return null;
  return (
    <section className={classes['relatives']}>
      <Title order={3} size="h6">
        {title}
      </Title>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <UnitLink unit={unit}>
              {unit.isPart ? t('units.list.partOf', { name: unit.name }) : unit.name}
            </UnitLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
