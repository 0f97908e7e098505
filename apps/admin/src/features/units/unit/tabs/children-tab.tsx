import { Button, Group, Text } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import { useMemo, useState, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';

import { useAsOf } from '../../../../shared/as-of';
import { useLanguage, useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UnitLink } from '../../../../shared/unit-link';
import { UnitChildrenDocument, type UnitChildrenQuery } from '../../operations.generated';
import { Section } from '../../parts/section';
import { useKeepTrail } from '../../parts/unit-trail';
import table from '../../parts/table.module.css';
import { TableFrame } from '../../parts/table-frame';
import type { UnitOfPage } from '../unit-page';

type Children = NonNullable<UnitChildrenQuery['unit']>['children'];
type Child = Children['nodes'][number];

const PAGE = 100;

/** Units directly below the unit on the chosen day. */
export function ChildrenTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const { day } = useAsOf();
  const [query, repeat] = useQuery({
    query: UnitChildrenDocument,
    variables: { id: unit.id, asOf: day, first: PAGE },
  });
  return (
    <QueryView query={query} onRetry={repeat}>
      {(data) => data.unit && <ChildrenContent key={day} unit={unit} first={data.unit.children} />}
    </QueryView>
  );
}

interface ChildrenContentProps {
  readonly unit: UnitOfPage;
  readonly first: Children;
}

function ChildrenContent({ unit, first }: ChildrenContentProps): ReactNode {
  const { t, format } = useLanguage();
  const { day } = useAsOf();
  const { rows, more, isLoading } = useMoreChildren(unit.id, day, first);
  useKeepTrail(rows);
  const shownDay = format.date(day);
  if (first.totalCount === 0) {
    return (
      <Empty title={t('unitsPages.children.emptyTitle')}>
        {t('unitsPages.children.emptyText', { day: shownDay, name: unit.shown.name })}
      </Empty>
    );
  }
  const kinds = first.countsByKind
    .map(({ kind, count }) => `${t(`enums.unitKind.${kind}`)}: ${format.integer(count)}`)
    .join(' · ');
  return (
    <Section title={t('unitsPages.children.title', { count: first.totalCount, day: shownDay })} hint={kinds}>
      <TableFrame label={t('unitsPages.unit.tabChildren')}>
        <ChildrenTable rows={rows} />
      </TableFrame>
      {rows.length < first.totalCount && (
        <Group mt="sm" gap="md">
          <Button variant="default" loading={isLoading} onClick={more}>
            {t('unitsPages.children.more')}
          </Button>
          <Text component="output" size="sm" c="dimmed">
            {t('unitsPages.children.shown', { shown: rows.length, total: first.totalCount })}
          </Text>
        </Group>
      )}
    </Section>
  );
}

function ChildrenTable({ rows }: { readonly rows: readonly Child[] }): ReactNode {
  const t = useT();
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">{t('unitsPages.children.code')}</th>
          <th scope="col">{t('unitsPages.children.name')}</th>
          <th scope="col">{t('unitsPages.children.kind')}</th>
          <th scope="col" data-number>
            {t('unitsPages.children.area')}
          </th>
          <th scope="col" data-number>
            {t('unitsPages.children.population')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ChildRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ChildRow({ row }: { readonly row: Child }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <tr>
      <td>{row.code}</td>
      <td>
        <UnitLink unit={row} />
      </td>
      <td>{t(`enums.unitKind.${row.kind}`)}</td>
      <td data-number>{format.area(row.areaKm2)}</td>
      <td data-number>
        {row.populationQuality === 'SUSPECT' && (
          <StatusBadge tone="attention">{t('enums.populationQuality.SUSPECT')}</StatusBadge>
        )}{' '}
        {format.integer(row.population)}
      </td>
    </tr>
  );
}

/** The first page and those asked for after it. */
function useMoreChildren(id: string, day: string, first: Children) {
  const client = useClient();
  const [later, setLater] = useState<readonly Children[]>([]);
  const [isLoading, setIsLoading] = useState(false);
  const last = later.at(-1) ?? first;
  async function more(): Promise<void> {
    setIsLoading(true);
    const variables = { id, asOf: day, first: PAGE, after: last.pageInfo.endCursor ?? null };
    const answer = await client.query(UnitChildrenDocument, variables);
    const page = answer.data?.unit?.children;
    if (page) setLater((pages) => [...pages, page]);
    setIsLoading(false);
  }
  const rows = useMemo(() => [first, ...later].flatMap((page) => page.nodes), [first, later]);
  return { rows, more: () => void more(), isLoading };
}
