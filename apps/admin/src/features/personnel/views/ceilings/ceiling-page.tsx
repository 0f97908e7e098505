import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { ExportMenu } from '../../../../shared/export/export-menu';
import { useLanguage } from '../../../../shared/i18n';
import { useLive } from '../../../../shared/live/use-live';
import { Empty } from '../../../../shared/page/empty';
import { Needs } from '../../../../shared/page/needs';
import { Page } from '../../../../shared/page/page';
import { QueryView } from '../../../../shared/page/query-view';
import { UnitFilter } from '../../parts/unit-filter';
import { useListState } from '../../parts/use-list-state';
import { CeilingsOfUnitDocument } from '../../views.generated';
import { OfUnit, UnitChoice } from '../parts/of-unit';
import { PrintButton } from '../parts/print-button';
import { useViewedUnit } from '../parts/use-viewed-unit';
import classes from '../parts/views.module.css';
import { CeilingDialog } from './later-ceiling-dialog';
import { canSet, ceilingSheet, type CeilingSheet } from './ceiling-row';
import type { CeilingSearch } from './ceiling-search';
import { CeilingView } from './ceiling-view';

/** The ceiling of a unit against those of the units below it. */
export function CeilingPage(): ReactNode {
  return (
    <Needs permission="PERSONNEL_READ">
      <Ceilings />
    </Needs>
  );
}

function Ceilings(): ReactNode {
  const { t, format } = useLanguage();
  const list = useListState<CeilingSearch>(useSearch({ from: '/app/personnel/ceilings' }));
  const { search, narrow } = list;
  const { day, asOf } = useAsOf();
  const viewed = useViewedUnit(search.unit);
  const { unit } = viewed;
  useLive(['CEILINGS', 'POSITIONS', 'ASSIGNMENTS']);
  const [query, repeat] = useQuery({
    query: CeilingsOfUnitDocument,
    variables: { unitId: unit?.id ?? '', asOf },
    pause: unit === null,
  });
  return (
    <Page
      actions={<CeilingActions sheet={query.data?.headcountCeilings ?? null} />}
      description={
        unit
          ? t('personnelViews.ceilings.description', { unit: unit.current.name, day: format.date(day) })
          : t('personnelViews.ceilings.descriptionBare')
      }
      title={t('personnelViews.ceilings.title')}
    >
      <div className={classes['filters']}>
        <UnitFilter
          code={search.unit}
          hint={t('personnelViews.word.unitHint')}
          name={t('personnelViews.word.unit')}
          onChange={(code) => narrow({ unit: code })}
          unit={search.unit === undefined ? null : unit}
        />
      </div>
      <OfUnit onChoose={(code) => narrow({ unit: code })} viewed={viewed}>
        {() => (
          <QueryView onRetry={repeat} query={query}>
            {({ headcountCeilings: sheet }) =>
              sheet ? (
                <CeilingView isFetching={query.fetching} list={list} sheet={sheet} />
              ) : (
                <Empty
                  action={<UnitChoice onChoose={(code) => narrow({ unit: code })} />}
                  title={t('personnelViews.ceilings.goneTitle')}
                >
                  {t('personnelViews.ceilings.goneText')}
                </Empty>
              )
            }
          </QueryView>
        )}
      </OfUnit>
    </Page>
  );
}

function CeilingActions({ sheet }: { readonly sheet: CeilingSheet | null }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { day } = useAsOf();
  const [isSetting, setting] = useDisclosure(false);
  const fileName = t('personnelViews.ceilings.exportFile', { date: day });
  const tables = () => Promise.resolve(sheet && [ceilingSheet(sheet, language)]);
  return (
    <>
      <PrintButton />
      <ExportMenu
        disabled={sheet === null}
        offers={[{ label: t('personnelViews.word.exportList'), fileName, tables }]}
      />
      {sheet && canSet(sheet) && <Button onClick={setting.open}>{t('personnelViews.ceilings.set')}</Button>}
      {sheet && isSetting && <CeilingDialog day={day} onClose={setting.close} row={sheet} />}
    </>
  );
}
