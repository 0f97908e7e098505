import type { ReactNode } from 'react';

import { useT } from '../i18n';
import type { Permission } from '../schema.generated';
import { useSession } from '../viewer';
import { Empty } from './empty';
import { Page } from './page';

interface NeedsProps {
  /** The permission, or several of which one is enough. */
  readonly permission: Permission | readonly Permission[];
  readonly children: ReactNode;
}

/** Shows a page only to people who have a permission; says to others which one it is. */
export function Needs({ permission, children }: NeedsProps): ReactNode {
  const t = useT();
  const { permissions } = useSession().viewer;
  const [first, ...others] = [permission].flat();
  if ([first, ...others].some((one) => one !== undefined && permissions.includes(one))) return children;
  return (
    <Page title={t('shell.error.forbiddenTitle')}>
      <Empty title={t('shell.error.forbiddenTitle')}>
        {first !== undefined &&
          t('shell.error.forbiddenText', { permission: t(`enums.permission.${first}`) })}
      </Empty>
    </Page>
  );
}
