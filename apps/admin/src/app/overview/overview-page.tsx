import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../shared/i18n';
import { useLive } from '../../shared/live/use-live';
import { Page } from '../../shared/page/page';
import { QueryView } from '../../shared/page/query-view';
import { useScope } from '../../shared/scope';
import { DAY_ONE, EVE } from '../frame/notable-days';
import { OverviewDifferenceDocument, OverviewProvinceDocument } from '../operations.generated';
import { CountsTable } from './counts-table';
import { CountTiles } from './count-tiles';
import classes from './overview.module.css';
import { QuickLinks } from './quick-links';
import { RecentActs } from './recent-acts';

/** Start page: what became of the units of the scope on 1 July 2025, the latest acts, where to go. */
export function OverviewPage(): ReactNode {
  const { t } = useLanguage();
  const { provinceCode } = useScope();
  const [province] = useQuery({
    query: OverviewProvinceDocument,
    variables: { code: provinceCode ?? '', asOf: DAY_ONE },
    pause: provinceCode === null,
  });
  const [difference, retry] = useQuery({
    query: OverviewDifferenceDocument,
    variables: { from: EVE, to: DAY_ONE, provinceCode },
  });
  useLive(['UNITS', 'ACTS']);
  const name = provinceCode === null ? undefined : province.data?.unit?.current.name;
  return (
    <Page
      description={t('shell.overview.lead')}
      title={
        name === undefined
          ? t('shell.overview.title')
          : t('shell.overview.titleOf', { name: name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) })
      }
    >
      <div className={classes['grid']}>
        <div className={classes['main']}>
          <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={difference}>
            {(data) => (
              <>
                <CountTiles levels={data.unitDifference.levels} />
                <CountsTable levels={data.unitDifference.levels} />
              </>
            )}
          </QueryView>
        </div>
        <div className={classes['side']}>
          <RecentActs provinceCode={provinceCode} />
          <QuickLinks />
        </div>
      </div>
    </Page>
  );
}
