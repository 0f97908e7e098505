import { ActionIcon, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { useUnitTrail } from '../parts/unit-trail';
import { useUnitSearch } from './use-unit-search';

/** To the unit before and after in the list one came from, on the same tab; also with the keys [ and ]. */
export function UnitNeighbours({ unitId }: { readonly unitId: string }): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const { search } = useUnitSearch();
  const { previous, next } = useUnitTrail(unitId);
  const go = (id: string | null): void => {
    if (id !== null)
      void navigate({ to: '/units/$unitId', params: { unitId: id }, search: { tab: search.tab } });
  };
  useHotkeys([
    ['[', () => go(previous)],
    [']', () => go(next)],
  ]);
  if (previous === null && next === null) return null;
  return (
    <Group gap={4}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('unitsPages.unit.previous')}
        title={t('unitsPages.unit.previous')}
        disabled={previous === null}
        onClick={() => go(previous)}
      >
        <Icon name="chevronLeft" size={18} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('unitsPages.unit.next')}
        title={t('unitsPages.unit.next')}
        disabled={next === null}
        onClick={() => go(next)}
      >
        <Icon name="chevronRight" size={18} />
      </ActionIcon>
    </Group>
  );
}
