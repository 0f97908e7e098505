import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../i18n';
import type { PageSearch } from '../page-search';

interface PageButtonsProps {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor?: string | null;
    readonly endCursor?: string | null;
  };
  readonly onPage: (page: PageSearch) => void;
}

/** Next and previous page; nothing when all fits on one. */
export function PageButtons({ pageInfo, onPage }: PageButtonsProps): ReactNode {
  const t = useT();
  if (!pageInfo.hasNextPage && !pageInfo.hasPreviousPage) return null;
  return (
    <Group mt="sm" gap="xs">
      <Button
        size="xs"
        variant="default"
        disabled={!pageInfo.hasPreviousPage}
        onClick={() => onPage({ before: pageInfo.startCursor ?? undefined, after: undefined })}
      >
        {t('ui.grid.previous')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!pageInfo.hasNextPage}
        onClick={() => onPage({ after: pageInfo.endCursor ?? undefined, before: undefined })}
      >
        {t('ui.grid.next')}
      </Button>
    </Group>
  );
}
