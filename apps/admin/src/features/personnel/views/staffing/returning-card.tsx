import { addDays } from '@haicap/domain/dates';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { useLanguage } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { PersonLink } from '../../parts/person-link';
import { postText } from '../../parts/post-words';
import { SecondmentsBackDocument, type SecondmentsBackQuery } from '../../views.generated';
import { PlaceLink } from '../parts/place-link';
import classes from '../parts/views.module.css';

const DAYS = 60;
const SHOWN = 5;

type Secondment = SecondmentsBackQuery['secondmentsReturning']['nodes'][number];

/** Secondments whose people are expected back soon, or should be back already. */
export function ReturningCard({
  unitId,
  code,
}: {
  readonly unitId: string;
  readonly code: string;
}): ReactNode {
  const { t, format } = useLanguage();
  const { today, asOf } = useAsOf();
  const [query, repeat] = useQuery({
    query: SecondmentsBackDocument,
    variables: { unitId, until: addDays(today, DAYS), asOf, first: SHOWN },
  });
  return (
    <section className={classes['card']}>
      <h2>{t('personnelViews.returning.title')}</h2>
      <QueryView onRetry={repeat} query={query}>
        {({ secondmentsReturning: { nodes, totalCount } }) =>
          totalCount === 0 ? (
            <span className={classes['note']}>{t('personnelViews.returning.none')}</span>
          ) : (
            <>
              <ul className={classes['lines']}>
                {nodes.map((secondment) => (
                  <SecondmentLine key={secondment.id} secondment={secondment} today={today} />
                ))}
              </ul>
              {totalCount > nodes.length && (
                <PlaceLink
                  place={{ path: '/personnel/assignments', search: { unit: code, kind: 'SECONDMENT' } }}
                >
                  {t('personnelViews.returning.more', { count: format.integer(totalCount) })}
                </PlaceLink>
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function SecondmentLine({
  secondment,
  today,
}: {
  readonly secondment: Secondment;
  readonly today: string;
}): ReactNode {
  const { t, format, locale } = useLanguage();
  const { person, position, unit, homeAssignment, expectedReturnOn } = secondment;
  const isLate = expectedReturnOn != null && expectedReturnOn < today;
  const day = format.date(expectedReturnOn);
  return (
    <li>
      <div>
        <PersonLink person={person} />
      </div>
      {postText(position, locale, person.formOfAddress)}, {unit.current.name}:{' '}
      <span className={isLate ? classes['late'] : undefined}>
        {t(isLate ? 'personnelViews.returning.overdue' : 'personnelViews.returning.until', { day })}
      </span>
      {homeAssignment && (
        <div className={classes['note']}>
          {t('personnelViews.returning.home', {
            position: postText(homeAssignment.position, locale, person.formOfAddress),
            unit: homeAssignment.unit.current.name,
          })}
        </div>
      )}
    </li>
  );
}
