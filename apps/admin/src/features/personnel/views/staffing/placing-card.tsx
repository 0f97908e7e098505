import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { ActsWithPeopleDocument, type ActsWithPeopleQuery } from '../../views.generated';
import { PlaceLink } from '../parts/place-link';
import classes from '../parts/views.module.css';
import { actsFilter, openActs } from './open-acts';

type Act = ActsWithPeopleQuery['territorialChanges']['nodes'][number];

/** How many people of units that ended are still to be placed, by act. */
export function PlacingCard({ unitId, code }: { readonly unitId: string; readonly code: string }): ReactNode {
  const t = useT();
  const [query, repeat] = useQuery({
    query: ActsWithPeopleDocument,
    variables: { filter: actsFilter({ unitId, code }), first: 50 },
  });
  return (
    <section className={classes['card']}>
      <h2>{t('personnelViews.placing.title')}</h2>
      <QueryView onRetry={repeat} query={query}>
        {({ territorialChanges: { nodes } }) => {
          const acts = openActs(nodes);
          return acts.length === 0 ? (
            <span className={classes['note']}>{t('personnelViews.placing.none')}</span>
          ) : (
            <ul className={classes['lines']}>
              {acts.map((act) => (
                <ActLine key={act.id} act={act} />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
}

function ActLine({ act }: { readonly act: Act }): ReactNode {
  const t = useT();
  const { unplaced = 0, proposed = 0 } = act.placing ?? {};
  return (
    <li>
      <div>
        <PlaceLink place={{ path: `/personnel/placing/${act.id}` }}>
          {t('personnelViews.placing.count', { count: unplaced })}
        </PlaceLink>
      </div>
      {proposed > 0 && <div>{t('personnelViews.placing.proposed', { count: proposed })}</div>}
      <div className={classes['note']}>{act.title}</div>
    </li>
  );
}
