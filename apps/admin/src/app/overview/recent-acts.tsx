import { StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { STATUS_TONES } from '../../shared/act-status-tones';
import { AnchorLink } from '../../shared/anchor-link';
import { useLanguage } from '../../shared/i18n';
import { QueryView } from '../../shared/page/query-view';
import { Section } from '../../shared/page/section';
import { OverviewActsDocument } from '../operations.generated';
import classes from './overview.module.css';

/** The latest acts of rearrangement in the scope. */
export function RecentActs({ provinceCode }: { readonly provinceCode: string | null }): ReactNode {
  const { t, format } = useLanguage();
  const [query, retry] = useQuery({ query: OverviewActsDocument, variables: { provinceCode } });
  return (
    <Section
      action={<AnchorLink to="/acts">{t('shell.overview.actsAll')}</AnchorLink>}
      title={t('shell.overview.actsTitle')}
    >
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
        {({ territorialChanges: { nodes } }) =>
          nodes.length === 0 ? (
            <p className={classes['note']}>{t('shell.overview.actsNone')}</p>
          ) : (
            <ul className={classes['acts']}>
              {nodes.map((act) => (
                <li key={act.id}>
                  <AnchorLink params={{ actId: act.id }} to="/acts/$actId">
                    {act.title}
                  </AnchorLink>
                  <p className={classes['note']}>
                    <StatusBadge tone={STATUS_TONES[act.status]}>
                      {t(`enums.territorialChangeStatus.${act.status}`)}
                    </StatusBadge>{' '}
                    {[
                      format.date(act.operationalFrom),
                      act.instrument?.number,
                      act.targetCount > 0 && t('shell.overview.actTargets', { count: act.targetCount }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}
