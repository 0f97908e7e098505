import { Button } from '@mantine/core';
import { StatusBadge, VersionTimeline } from '@haicap/ui';
import { plainDate } from '@haicap/domain/dates';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { useLanguage } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { UnitVersionsDocument, type UnitVersionsQuery } from '../../operations.generated';
import { ActLink } from '../../parts/act-link';
import { useValidity } from '../../parts/use-validity';
import { VersionCorrectDialog } from '../dialogs/version-correct-dialog';
import type { UnitOfPage } from '../unit-page';
import classes from './versions-tab.module.css';

type Version = NonNullable<UnitVersionsQuery['unit']>['versions'][number];

/** What the unit was, period by period. */
export function VersionsTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const [query, repeat] = useQuery({ query: UnitVersionsDocument, variables: { id: unit.id } });
  return (
    <QueryView query={query} onRetry={repeat}>
      {(data) => <Versions unit={unit} versions={data.unit?.versions ?? []} />}
    </QueryView>
  );
}

interface VersionsProps {
  readonly unit: UnitOfPage;
  readonly versions: readonly Version[];
}

function Versions({ unit, versions }: VersionsProps): ReactNode {
  const { t, format } = useLanguage();
  const { day, setAsOf } = useAsOf();
  const validity = useValidity();
  const [corrected, setCorrected] = useState<Version | null>(null);
  const mayCorrect = unit.viewerPermissions.includes('UNITS_CORRECT');
  const items = versions.toReversed().map((version) => ({
    id: version.id,
    from: version.validFrom,
    to: version.validTo ?? null,
    title: version.name,
    subtitle: <VersionSubtitle version={version} onCorrect={mayCorrect ? setCorrected : null} />,
    period: validity(version, 'short'),
    description: t('unitsPages.versions.describe', {
      name: version.name,
      code: version.code,
      period: validity(version),
    }),
    isCurrent: version.id === unit.existing?.id,
  }));
  return (
    <>
      <p className={classes['hint']}>{t('unitsPages.versions.lookAt')}</p>
      <VersionTimeline
        label={t('unitsPages.versions.label')}
        items={items}
        asOf={{ day, label: t('unitsPages.versions.asOf', { day: format.date(day) }) }}
        formatDay={format.date}
        onSelect={(id) => {
          const chosen = versions.find((version) => version.id === id);
          if (chosen) setAsOf(plainDate(chosen.validFrom));
        }}
      />
      {corrected && <VersionCorrectDialog version={corrected} onClose={() => setCorrected(null)} />}
    </>
  );
}

interface VersionSubtitleProps {
  readonly version: Version;
  readonly onCorrect: ((version: Version) => void) | null;
}

function VersionSubtitle({ version, onCorrect }: VersionSubtitleProps): ReactNode {
  const { t, format } = useLanguage();
  const validity = useValidity();
  const { name, kind, code, areaKm2, population, populationQuality } = version;
  return (
    <span className={classes['subtitle']}>
      <span>{t('unitsPages.versions.codeAndKind', { kind: t(`enums.unitKind.${kind}`), code })}</span>
      {typeof areaKm2 === 'number' && (
        <span>{t('unitsPages.overview.areaValue', { area: format.area(areaKm2) })}</span>
      )}
      {typeof population === 'number' && (
        <span>
          {t('unitsPages.overview.populationValue', { persons: format.integer(population) })}{' '}
          {populationQuality === 'SUSPECT' && (
            <StatusBadge tone="attention">{t(`enums.populationQuality.SUSPECT`)}</StatusBadge>
          )}
        </span>
      )}
      {version.startedBy && (
        <span>
          {t('unitsPages.overview.startedBy')} <ActLink act={version.startedBy} />
        </span>
      )}
      {onCorrect && (
        <Button
          size="compact-xs"
          variant="default"
          className={classes['correct']}
          aria-label={t('unitsPages.versions.correctNamed', { name, period: validity(version, 'short') })}
          onClick={() => onCorrect(version)}
        >
          {t('unitsPages.versions.correct')}
        </Button>
      )}
    </span>
  );
}
