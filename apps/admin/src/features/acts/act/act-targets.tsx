import { Table, Text, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../../shared/anchor-link';
import { useFormat, useT } from '../../../shared/i18n';
import { PageButtons } from '../../../shared/page/page-buttons';
import { QueryView } from '../../../shared/page/query-view';
import { pageVariables } from '../../../shared/page-search';
import { ActTargetsDocument, type ActTargetsQuery } from '../operations.generated';
import classes from './act-targets.module.css';
import type { ShownAct } from './act-page';
import { SourceList } from './source-list';

const PAGE_SIZE = 25;

/** A unit that an act forms, with the parts it is made of. */
export type ShownTarget = NonNullable<ActTargetsQuery['territorialChange']>['targets']['nodes'][number];

/** The units an act forms, clause by clause, each with its sources and their extents. */
export function ActTargets({ act }: { readonly act: ShownAct }): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/app/acts/$actId' });
  const navigate = useNavigate({ from: '/acts/$actId' });
  const [text, setText] = useState(search.text ?? '');
  const [query, refetch] = useQuery({
    query: ActTargetsDocument,
    variables: { id: act.id, text: search.text ?? null, ...pageVariables(search, PAGE_SIZE) },
  });
  return (
    <>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: { tab: 'targets', text: text.trim() === '' ? undefined : text.trim() } });
        }}
      >
        <TextInput
          label={t('acts.targets.filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maw={320}
          mb="sm"
        />
      </form>
      <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ territorialChange: loaded }) =>
          loaded && (
            <>
              <Text size="sm" c="dimmed" role="status" mb={4}>
                {t('acts.targets.count', { count: loaded.targets.totalCount })}
              </Text>
              <TargetTable targets={loaded.targets.nodes} />
              <PageButtons
                pageInfo={loaded.targets.pageInfo}
                onPage={(page) => void navigate({ search: (previous) => ({ ...previous, ...page }) })}
              />
            </>
          )
        }
      </QueryView>
    </>
  );
}

function TargetTable({ targets }: { readonly targets: readonly ShownTarget[] }): ReactNode {
  const t = useT();
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table verticalSpacing="xs" aria-label={t('acts.tab.targets')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('acts.targets.clause')}</Table.Th>
            <Table.Th scope="col">{t('acts.targets.unit')}</Table.Th>
            <Table.Th scope="col">{t('acts.targets.types')}</Table.Th>
            <Table.Th scope="col">{t('acts.targets.sources')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {targets.map((target) => (
            <TargetLine key={target.id} target={target} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function TargetLine({ target }: { readonly target: ShownTarget }): ReactNode {
  const t = useT();
  const format = useFormat();
  const figures = [
    target.areaKm2 === null || target.areaKm2 === undefined ? null : `${format.area(target.areaKm2)} km²`,
    target.population === null || target.population === undefined
      ? null
      : t('acts.targets.persons', { count: format.integer(target.population) }),
  ].filter((figure) => figure !== null);
  return (
    <Table.Tr className={classes['line']}>
      <Table.Td>{target.clause ?? '–'}</Table.Td>
      <Table.Td>
        {target.unit ? (
          <AnchorLink to="/units/$unitId" params={{ unitId: target.unit.id }} fw={600}>
            {target.name}
          </AnchorLink>
        ) : (
          <Text span fw={600}>
            {target.name}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {[target.code, ...figures].join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{target.types.map((type) => t(`enums.changeType.${type}`)).join(', ')}</Text>
      </Table.Td>
      <Table.Td>
        <SourceList parts={target.parts} />
      </Table.Td>
    </Table.Tr>
  );
}
