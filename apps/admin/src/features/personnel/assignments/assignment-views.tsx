import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../shared/i18n';
import { useCan } from '../../../shared/viewer';
import { AssignmentCountsDocument } from '../operations.generated';
import { ASSIGNMENT_VIEWS, PREPARED_VIEWS, type AssignmentView } from './assignment-list-search';
import classes from './assignment-views.module.css';
import { useAssignmentList } from './use-assignment-list';

/** What the list shows: who is in office, what waits for a decision, what is being prepared. */
export function AssignmentViews({ unitId }: { readonly unitId: string | null }): ReactNode {
  const { t, format } = useLanguage();
  const { search, narrow } = useAssignmentList();
  const seesDrafts = useCan('PERSONNEL_DRAFTS');
  const inUnit = unitId === null ? {} : { unitId };
  const [query] = useQuery({
    query: AssignmentCountsDocument,
    variables: {
      waiting: { state: ['PROPOSED'], ...inUnit },
      drafts: { state: ['DRAFT'], ...inUnit },
    },
    pause: !seesDrafts,
  });
  const counts: Partial<Record<AssignmentView, number | undefined>> = {
    proposed: query.data?.waiting.totalCount,
    drafts: query.data?.drafts.totalCount,
  };
  const label = (view: AssignmentView): string => {
    const count = counts[view];
    const name = t(`personnel.assignments.view.${view}`);
    return count === undefined || count === 0 ? name : `${name} (${format.integer(count)})`;
  };
  return (
    <div className={classes['views']}>
      <SegmentedControl
        aria-label={t('personnel.assignments.views')}
        data={ASSIGNMENT_VIEWS.filter((view) => seesDrafts || !PREPARED_VIEWS.includes(view)).map((view) => ({
          value: view,
          label: label(view),
        }))}
        onChange={(view) =>
          narrow({ view: view === 'active' ? undefined : (view as AssignmentView), state: undefined })
        }
        size="xs"
        value={search.view ?? 'active'}
      />
    </div>
  );
}
