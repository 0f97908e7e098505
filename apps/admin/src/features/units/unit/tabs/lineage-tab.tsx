import { SegmentedControl, Text } from '@mantine/core';
import { LineageDiagram } from '@haicap/ui';
import { useId, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { useFollowLink } from '../../../../shared/use-follow-link';
import { UnitLineageDocument } from '../../operations.generated';
import { lineageView, type Lineage } from '../lineage-view';
import type { UnitOfPage } from '../unit-page';
import { useLineageWords } from '../use-lineage-words';
import { useUnitSearch } from '../use-unit-search';
import classes from './lineage-tab.module.css';
import { LineageRows } from './lineage-rows';

const DIRECTIONS = ['BACKWARD', 'BOTH', 'FORWARD'] as const;
const DEPTHS = [1, 2, 3] as const;

/** Where the unit came from and what it became, drawn and in rows. */
export function LineageTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const { search } = useUnitSearch();
  const direction = search.direction ?? 'BOTH';
  const depth = search.depth ?? 1;
  const [query, repeat] = useQuery({
    query: UnitLineageDocument,
    variables: { id: unit.id, direction, depth },
  });
  return (
    <>
      <LineageOptions direction={direction} depth={depth} />
      <QueryView query={query} onRetry={repeat}>
        {(data) => data.unit && <LineageContent unit={unit} lineage={data.unit.lineage} />}
      </QueryView>
    </>
  );
}

interface LineageOptionsProps {
  readonly direction: (typeof DIRECTIONS)[number];
  readonly depth: number;
}

function LineageOptions({ direction, depth }: LineageOptionsProps): ReactNode {
  const t = useT();
  const id = useId();
  const { change } = useUnitSearch();
  return (
    <div className={classes['options']}>
      <div className={classes['option']}>
        <span id={`${id}-direction`}>{t('unitsPages.lineage.direction')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={`${id}-direction`}
          value={direction}
          data={DIRECTIONS.map((value) => ({ value, label: t(`enums.lineageDirection.${value}`) }))}
          onChange={(value) => change({ direction: value === 'BOTH' ? undefined : value })}
        />
      </div>
      <div className={classes['option']}>
        <span id={`${id}-depth`}>{t('unitsPages.lineage.depth')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={`${id}-depth`}
          value={String(depth)}
          data={DEPTHS.map((count) => ({
            value: String(count),
            label: t('unitsPages.lineage.steps', { count }),
          }))}
          onChange={(value) => change({ depth: value === '1' ? undefined : Number(value) })}
        />
      </div>
    </div>
  );
}

interface LineageContentProps {
  readonly unit: UnitOfPage;
  readonly lineage: Lineage;
}

function LineageContent({ unit, lineage }: LineageContentProps): ReactNode {
  const t = useT();
  const tableId = useId();
  const words = useLineageWords();
  const follow = useFollowLink();
  if (lineage.links.length === 0) {
    return <Empty title={t('unitsPages.lineage.emptyTitle')}>{t('unitsPages.lineage.emptyText')}</Empty>;
  }
  const { nodes, links } = lineageView(lineage, unit.id, words);
  return (
    <>
      <LineageDiagram
        label={t('unitsPages.lineage.diagram', { name: unit.shown.name })}
        nodes={nodes}
        links={links}
        describedBy={tableId}
        onNavigate={follow}
        columnTitle={(column) => {
          if (column === 0) return t('unitsPages.lineage.self');
          return t(column < 0 ? 'unitsPages.lineage.before' : 'unitsPages.lineage.after', {
            count: Math.abs(column),
          });
        }}
      />
      <Text size="xs" c="dimmed" mt="xs" mb="lg">
        {t('unitsPages.lineage.legend')}
        {lineage.truncated && <strong> {t('unitsPages.lineage.truncated')}</strong>}
      </Text>
      <LineageRows id={tableId} links={lineage.links} />
    </>
  );
}
