import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { QueryView } from '../../../shared/page/query-view';
import { useScope } from '../../../shared/scope';
import { UnitTreeMatchesDocument } from '../operations.generated';
import { growTree, type GrownUnit } from './grow-tree';
import { Tree } from './tree-frame';
import { conditions } from './unit-list-search';
import { UnitTreeItem } from './unit-tree-item';
import classes from './unit-tree.module.css';
import { useUnitList } from './use-unit-list';

/** Units that meet the conditions, under their superior units. */
export function UnitTreeMatches(): ReactNode {
  const { t, format } = useLanguage();
  const { asOf } = useAsOf();
  const { provinceCode } = useScope();
  const { search, narrow } = useUnitList();
  const filter = conditions(search, provinceCode);
  const [query, retry] = useQuery({ query: UnitTreeMatchesDocument, variables: { asOf, filter } });
  return (
    <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
      {({ units }) => {
        if (units.totalCount === 0) return <Empty title={t('units.list.emptyTitle')} />;
        const roots = growTree(units.nodes);
        return (
          <>
            {units.totalCount > units.nodes.length && (
              <p className={classes['cut']}>
                {t('units.list.treeCut', {
                  shown: format.integer(units.nodes.length),
                  total: format.integer(units.totalCount),
                })}
                <Button onClick={() => narrow({ view: undefined })} size="compact-xs" variant="subtle">
                  {t('units.list.treeTable')}
                </Button>
              </p>
            )}
            <Tree
              key={JSON.stringify([filter, asOf])}
              label={t('units.list.treeMatches')}
              open={idsWithBranch(roots)}
            >
              <Items depth={1} units={roots} />
            </Tree>
          </>
        );
      }}
    </QueryView>
  );
}

function Items({
  units,
  depth,
}: {
  readonly units: readonly GrownUnit[];
  readonly depth: number;
}): ReactNode {
  return units.map((grown, index) => (
    <UnitTreeItem
      key={grown.unit.id}
      depth={depth}
      position={{ index: index + 1, of: units.length }}
      unit={grown.unit}
    >
      {grown.branch.length > 0 ? <Items depth={depth + 1} units={grown.branch} /> : undefined}
    </UnitTreeItem>
  ));
}

function idsWithBranch(units: readonly GrownUnit[]): string[] {
  return units.flatMap((grown) =>
    grown.branch.length > 0 ? [grown.unit.unitId, ...idsWithBranch(grown.branch)] : [],
  );
}
