import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../i18n';
import { Delayed } from './delayed';

/** Grey lines in place of content that is still coming. */
export function Loading({ lines = 6 }: { readonly lines?: number }): ReactNode {
  const t = useT();
  return (
    <Delayed>
      <Stack gap="sm" aria-busy="true">
        <VisuallyHidden role="status">{t('ui.state.loading')}</VisuallyHidden>
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton key={line} height={18} width={`${92 - ((line * 17) % 40)}%`} radius="sm" />
        ))}
      </Stack>
    </Delayed>
  );
}
