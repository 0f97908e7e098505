import { Chip } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { PersonLink } from '../../parts/person-link';
import { postText } from '../../parts/post-words';
import { PlanFactsDocument, type PlanFactsQuery } from '../../plans.generated';
import { FACT_TONES } from '../plan-words';
import type { ShownPlan } from '../plan/plan-page';
import classes from '../plans.module.css';
import { ScrollRegion } from '../scroll-region';

type PlanFact = NonNullable<PlanFactsQuery['personnelPlan']>['facts'][number];

/** Each line of an issued plan against what is the case on the day. */
export function FactsTab({ plan }: { readonly plan: ShownPlan }): ReactNode {
  const { t, format } = useLanguage();
  const { asOf, day } = useAsOf();
  const [isOnlyDifferent, setOnlyDifferent] = useState(false);
  const [query, refetch] = useQuery({ query: PlanFactsDocument, variables: { id: plan.id, asOf } });
  return (
    <QueryView onRetry={() => refetch({ requestPolicy: 'network-only' })} query={query}>
      {({ personnelPlan }) => {
        const facts = personnelPlan?.facts ?? [];
        if (facts.length === 0)
          return (
            <Empty title={t('personnelPlans.facts.emptyTitle')}>{t('personnelPlans.facts.emptyText')}</Empty>
          );
        const shown = facts.filter(({ outcome }) => !isOnlyDifferent || outcome !== 'AS_PLANNED');
        return (
          <>
            <p className={classes['hint']}>{t('personnelPlans.facts.intro', { date: format.date(day) })}</p>
            <div className={classes['filters']}>
              <Chip checked={isOnlyDifferent} onChange={setOnlyDifferent} size="xs">
                {t('personnelPlans.facts.only')}
              </Chip>
              <span className={classes['note']} role="status">
                {t('personnelPlans.line.count', {
                  shown: format.integer(shown.length),
                  total: format.integer(facts.length),
                })}
              </span>
            </div>
            {shown.length === 0 ? (
              <Empty title={t('personnelPlans.facts.all')} />
            ) : (
              <FactTable facts={shown} title={t('personnelPlans.tab.facts')} />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

interface FactTableProps {
  readonly facts: readonly PlanFact[];
  readonly title: string;
}

function FactTable({ facts, title }: FactTableProps): ReactNode {
  const { t, locale, format } = useLanguage();
  return (
    <ScrollRegion label={title}>
      <table aria-label={title} className={`${classes['table']} ${classes['narrow']}`}>
        <thead>
          <tr>
            <th scope="col">{t('personnelPlans.field.unit')}</th>
            <th scope="col">{t('personnelPlans.field.position')}</th>
            <th scope="col">{t('personnelPlans.facts.planned')}</th>
            <th scope="col">{t('personnelPlans.facts.actual')}</th>
            <th scope="col">{t('personnelPlans.facts.result')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ line, outcome, actual }) => (
            <tr key={line.id}>
              <td>{line.position.unit.current.name}</td>
              <th scope="row">{postText(line.position, locale)}</th>
              <td>
                {line.person ? (
                  <PersonLink person={line.person} />
                ) : (
                  t(line.isFilled ? 'personnelPlans.line.hidden' : 'personnelPlans.line.none')
                )}
              </td>
              <td>
                {actual.length === 0 && '–'}
                {actual.map(({ id, person, validFrom }) => (
                  <div key={id}>
                    <PersonLink person={person} />
                    <span className={classes['note']}> · {format.date(validFrom)}</span>
                  </div>
                ))}
              </td>
              <td>
                <StatusBadge tone={FACT_TONES[outcome]}>
                  {t(`personnelPlans.facts.outcome.${outcome}`)}
                </StatusBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
