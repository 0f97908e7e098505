import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { WideTable } from '../../../../shared/wide-table';
import { postText } from '../../parts/post-words';
import { PlanDifferencesDocument, type LineSnapshotFragment } from '../../plans.generated';
import classes from '../plans.module.css';

interface DifferenceTableProps {
  readonly planId: string;
  readonly from: number;
  /** Null for the plan as it is now. */
  readonly to: number | null;
}

/** What changed from one revision to another, line by line. */
export function DifferenceTable({ planId, from, to }: DifferenceTableProps): ReactNode {
  const { t, locale } = useLanguage();
  const [query, refetch] = useQuery({
    query: PlanDifferencesDocument,
    variables: { id: planId, from, to },
  });
  return (
    <QueryView onRetry={() => refetch({ requestPolicy: 'network-only' })} query={query}>
      {({ personnelPlan }) => {
        const changes = personnelPlan?.difference ?? [];
        if (changes.length === 0) return <Text size="sm">{t('personnelPlans.versions.same')}</Text>;
        return (
          <>
            <Text c="dimmed" role="status" size="sm">
              {t('personnelPlans.versions.count', { count: changes.length })}
            </Text>
            <WideTable minWidth={700}>
              <table
                aria-label={t('personnelPlans.versions.difference')}
                className={`${classes['table']} ${classes['narrow']}`}
              >
                <thead>
                  <tr>
                    <th scope="col">{t('personnelPlans.field.position')}</th>
                    <th scope="col">{t('personnelPlans.versions.change')}</th>
                    <th scope="col">{t('personnelPlans.versions.before')}</th>
                    <th scope="col">{t('personnelPlans.versions.after')}</th>
                  </tr>
                </thead>
                <tbody>
                  {changes.map(({ kind, position, before, after }, index) => (
                    // oxlint-disable-next-line react/no-array-index-key -- differences have no id and are replaced as a whole
                    <tr key={index}>
                      <th scope="row">
                        {position
                          ? `${postText(position, locale)}, ${position.unit.current.name}`
                          : t('ui.state.unknown')}
                      </th>
                      <td>{t(`personnelPlans.versions.kind.${kind}`)}</td>
                      <td>
                        <Snapshot line={before} />
                      </td>
                      <td>
                        <Snapshot line={after} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          </>
        );
      }}
    </QueryView>
  );
}

function Snapshot({ line }: { readonly line: LineSnapshotFragment | null | undefined }): ReactNode {
  const { t } = useLanguage();
  if (!line) return '–';
  const name = line.person?.fullName;
  return (
    <>
      {name ?? t(line.isFilled ? 'personnelPlans.line.hidden' : 'personnelPlans.versions.nobody')}
      <div className={classes['note']}>
        {[
          t(`enums.assignmentKind.${line.kind}`),
          t(`enums.assignmentMode.${line.mode}`),
          line.note,
          line.overrideReason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
