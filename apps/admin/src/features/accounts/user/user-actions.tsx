import { Button, Group, Menu } from '@mantine/core';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { EditUserDialog } from './dialogs/edit-user-dialog';
import { ReactivateDialog } from './dialogs/reactivate-dialog';
import { RemoveFactorDialog } from './dialogs/remove-factor-dialog';
import { RenewCodeDialog } from './dialogs/renew-code-dialog';
import { EndSessionsDialog } from './dialogs/end-sessions-dialog';
import { SuspendDialog } from './dialogs/suspend-dialog';
import type { ShownUser } from './user-page';

/** What every dialog about a user gets. */
export interface UserDialogProps {
  readonly user: ShownUser;
  readonly onClose: () => void;
}

/** Something that can be done with an account. */
interface UserAction {
  readonly key: 'edit' | 'suspend' | 'reactivate' | 'renew' | 'removeFactor' | 'endSessions';
  readonly isOffered: (user: ShownUser) => boolean;
  readonly dialog: (props: UserDialogProps) => ReactNode;
}

const ACTIONS: readonly UserAction[] = [
  { key: 'edit', isOffered: () => true, dialog: EditUserDialog },
  { key: 'reactivate', isOffered: ({ status }) => status === 'SUSPENDED', dialog: ReactivateDialog },
  { key: 'renew', isOffered: ({ status }) => status !== 'SUSPENDED', dialog: RenewCodeDialog },
  { key: 'endSessions', isOffered: ({ status }) => status === 'ACTIVE', dialog: EndSessionsDialog },
  { key: 'removeFactor', isOffered: ({ hasSecondFactor }) => hasSecondFactor, dialog: RemoveFactorDialog },
  { key: 'suspend', isOffered: ({ status }) => status !== 'SUSPENDED', dialog: SuspendDialog },
];

/** What this viewer may do with this account now; nothing for those who may only look. */
export function UserActions({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<UserAction['key'] | null>(null);
  if (!user.viewerPermissions.includes('ACCOUNTS_MANAGE')) return null;
  const actions = ACTIONS.filter((action) => action.isOffered(user));
  const [first, ...others] = actions;
  const Dialog = ACTIONS.find((action) => action.key === open)?.dialog;
  return (
    <Group gap="xs">
      {first && (
        <Button
          leftSection={<Icon name="edit" size={16} />}
          onClick={() => setOpen(first.key)}
          variant="default"
        >
          {t(`accounts.act.${first.key}`)}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <Button rightSection={<Icon name="chevronDown" size={14} />} variant="default">
            {t('accounts.act.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ key }) => (
            <Menu.Item key={key} onClick={() => setOpen(key)} {...(key === 'suspend' ? RED : {})}>
              {t(`accounts.act.${key}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Dialog && <Dialog onClose={() => setOpen(null)} user={user} />}
    </Group>
  );
}

const RED = { c: 'var(--mantine-color-error)' } as const;
