import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useT } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { useScope } from '../../../shared/scope';
import { UnitTreeRootsDocument } from '../operations.generated';
import { Tree } from './tree-frame';
import { isFiltered } from './unit-list-search';
import { UnitTreeItem } from './unit-tree-item';
import { UnitTreeMatches } from './unit-tree-matches';
import { useUnitList } from './use-unit-list';

/** Units under their superior units; branches are loaded when they are opened. */
export function UnitTree(): ReactNode {
  const { search } = useUnitList();
  return isFiltered(search) ? <UnitTreeMatches /> : <WholeTree />;
}

function WholeTree(): ReactNode {
  const t = useT();
  const { asOf, day } = useAsOf();
  const { provinceCode } = useScope();
  const [query, retry] = useQuery({
    query: UnitTreeRootsDocument,
    variables: {
      asOf,
      filter: { level: ['PROVINCE'], ...(provinceCode === null ? {} : { provinceCode: [provinceCode] }) },
    },
  });
  return (
    <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
      {(data) => (
        <Tree
          key={`${day}:${provinceCode}`}
          label={t('units.list.treeLabel')}
          open={data.units.nodes.length === 1 ? data.units.nodes.map((unit) => unit.unitId) : []}
        >
          {data.units.nodes.map((unit, index) => (
            <UnitTreeItem
              key={unit.id}
              depth={1}
              position={{ index: index + 1, of: data.units.totalCount }}
              unit={unit}
            />
          ))}
        </Tree>
      )}
    </QueryView>
  );
}
