import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { UnitCrosswalkQuery } from '../operations.generated';
import { useCompare } from './use-compare';

/** How many rows there are, and the way to the next ones. */
export function CrosswalkPages({
  crosswalk,
}: {
  readonly crosswalk: UnitCrosswalkQuery['unitCrosswalk'];
}): ReactNode {
  const { t } = useLanguage();
  const { search, change } = useCompare();
  const { hasNextPage, endCursor } = crosswalk.pageInfo;
  return (
    <Group mt="sm" gap="xs">
      {search.after !== undefined && (
        <Button size="xs" variant="default" onClick={() => change({ after: undefined })}>
          {t('ui.grid.first')}
        </Button>
      )}
      {hasNextPage && (
        <Button size="xs" variant="default" onClick={() => change({ after: endCursor ?? undefined })}>
          {t('ui.grid.next')}
        </Button>
      )}
      <Text component="output" size="sm" c="dimmed">
        {t('unitsTools.compare.count', { count: crosswalk.totalCount })}
      </Text>
    </Group>
  );
}
