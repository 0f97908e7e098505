import type { ReactNode } from 'react';

import { useT } from '../i18n';
import type { Permission } from '../schema.generated';
import { useCan } from '../viewer';
import { Empty } from './empty';
import { Page } from './page';

interface NeedsProps {
  readonly permission: Permission;
  readonly children: ReactNode;
}

/** Shows a page only to people who have a permission; says to others which one it is. */
export function Needs({ permission, children }: NeedsProps): ReactNode {
  const t = useT();
  if (useCan(permission)) return children;
  return (
    <Page title={t('shell.error.forbiddenTitle')}>
      <Empty title={t('shell.error.forbiddenTitle')}>
        {t('shell.error.forbiddenText', { permission: t(`enums.permission.${permission}`) })}
      </Empty>
    </Page>
  );
}
