import type { ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import type { Permission } from '../../../../shared/schema.generated';
import type { ShownUser } from '../user-page';

interface NeedsOfAccountProps {
  readonly permission: Permission;
  readonly user: ShownUser;
  readonly children: ReactNode;
}

/** Shows a part only to those who hold a permission over the account; says to others which one it is. */
export function NeedsOfAccount({ permission, user, children }: NeedsOfAccountProps): ReactNode {
  const t = useT();
  if (user.viewerPermissions.includes(permission)) return children;
  return (
    <Empty title={t('shell.error.forbiddenTitle')}>
      {t('accounts.user.forbidden', { permission: t(`enums.permission.${permission}`) })}
    </Empty>
  );
}
