import { StatusBadge } from '@haicap/ui';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';

import { AnchorLink } from '../../../../shared/anchor-link';
import { useT } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import type { PlanChecksQuery } from '../../plans.generated';
import { FINDING_TONES } from '../plan-words';
import type { PlanFinding, PlanTabProps } from '../plan/plan-tabs';
import classes from '../plans.module.css';

interface ChecksTabProps extends PlanTabProps {
  readonly query: {
    readonly data?: PlanChecksQuery | undefined;
    readonly error?: CombinedError | undefined;
  };
  readonly findings: readonly PlanFinding[];
  readonly onRetry: () => void;
}

/** What the rules find, brought up to date after every save; each finding leads to its line. */
export function ChecksTab({ query, findings, onRetry, plan }: ChecksTabProps): ReactNode {
  const t = useT();
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = findings.length - errors;
  return (
    <QueryView onRetry={onRetry} query={query}>
      {() => (
        <>
          <div role="status">
            <StatusBadge tone={errors === 0 ? 'positive' : 'negative'}>
              {errors === 0
                ? t('personnelPlans.checks.good')
                : t('personnelPlans.checks.bad', { count: errors })}
            </StatusBadge>{' '}
            {warnings > 0 && (
              <StatusBadge tone="attention">
                {t('personnelPlans.checks.warnings', { count: warnings })}
              </StatusBadge>
            )}
          </div>
          <p className={classes['hint']}>{t('personnelPlans.checks.live')}</p>
          <ul className={classes['findings']}>
            {findings.map((finding, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- findings have no id and are replaced as a whole
              <li key={index} className={classes['finding']}>
                <span>
                  <StatusBadge tone={FINDING_TONES[finding.severity]}>
                    {t(`enums.findingSeverity.${finding.severity}`)}
                  </StatusBadge>
                </span>
                <span>
                  {finding.message}{' '}
                  {finding.remedy && <span className={classes['note']}>{finding.remedy} </span>}
                  {finding.line && (
                    <AnchorLink
                      params={{ planId: plan.id }}
                      search={{ tab: 'table', line: finding.line.id }}
                      to="/personnel/plans/$planId"
                    >
                      {t('personnelPlans.checks.show')}
                    </AnchorLink>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryView>
  );
}
