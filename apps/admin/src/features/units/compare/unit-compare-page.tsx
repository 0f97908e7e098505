import { Group } from '@mantine/core';
import { plainDate } from '@haicap/domain/dates';
import { StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { DayInput } from '../../../shared/fields/day-input';
import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { Page } from '../../../shared/page/page';
import { QueryView } from '../../../shared/page/query-view';
import { useScope } from '../../../shared/scope';
import { UnitDifferenceDocument, type UnitDifferenceQuery } from '../operations.generated';
import { CompareExport } from './compare-export';
import { CrosswalkSection } from './crosswalk-section';
import { DifferenceOverview } from './difference-overview';
import { ProvinceSection } from './province-section';
import { useCompare } from './use-compare';

/** What differs between two days. */
export type Difference = UnitDifferenceQuery['unitDifference'];

/** Numbers of units on two days, and what each unit of the earlier day is on the later one. */
export function UnitComparePage(): ReactNode {
  const { t } = useLanguage();
  const { from, to } = useCompare();
  const { provinceCode } = useScope();
  const [query, repeat] = useQuery({
    query: UnitDifferenceDocument,
    variables: { from, to, provinceCode },
    pause: from === to,
  });
  const difference = query.data?.unitDifference;
  return (
    <Page
      title={t('unitsTools.compare.title')}
      badge={
        <StatusBadge tone="info">
          {scopeName(difference, provinceCode) ?? t('unitsTools.compare.scopeCountry')}
        </StatusBadge>
      }
      description={t('unitsTools.compare.description')}
      actions={<CompareExport difference={difference} />}
    >
      <CompareDays />
      {from === to ? (
        <Empty title={t('unitsTools.compare.sameTitle')}>{t('unitsTools.compare.sameText')}</Empty>
      ) : (
        <>
          <QueryView query={query} onRetry={repeat}>
            {(data) => (
              <>
                <DifferenceOverview difference={data.unitDifference} />
                <ProvinceSection difference={data.unitDifference} />
              </>
            )}
          </QueryView>
          <CrosswalkSection />
        </>
      )}
    </Page>
  );
}

function CompareDays(): ReactNode {
  const { t } = useLanguage();
  const { from, to, setDays } = useCompare();
  return (
    <Group align="flex-end" mb="md" gap="sm">
      <DayInput
        label={t('unitsTools.compare.from')}
        value={from}
        onChange={(day) => day !== null && setDays(plainDate(day), to)}
      />
      <DayInput
        label={t('unitsTools.compare.to')}
        value={to}
        onChange={(day) => day !== null && setDays(from, plainDate(day))}
      />
    </Group>
  );
}

/** Name of the province that is compared; null for the whole country. */
function scopeName(difference: Difference | undefined, provinceCode: string | null): string | null {
  if (provinceCode === null) return null;
  const row = difference?.rows.find(({ province }) => province.code === provinceCode) ?? difference?.rows[0];
  return row?.province.name ?? provinceCode;
}
