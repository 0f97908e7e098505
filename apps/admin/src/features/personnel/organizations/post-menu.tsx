import { Icon } from '@haicap/ui';
import { ActionIcon, Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { UnitPanelProps } from '../../../shared/unit-panels';
import type { ChartPostFragment } from '../operations.generated';
import { postText } from '../parts/post-words';
import { lazyPart } from '../parts/lazy-part';

const AssignmentDialog = lazyPart(
  async () => (await import('../assignments/assignment-dialog')).AssignmentDialog,
);
const EditPostDialog = lazyPart(async () => (await import('./dialogs/edit-post-dialog')).EditPostDialog);
const EstablishDialog = lazyPart(async () => (await import('./dialogs/establish-dialog')).EstablishDialog);

interface PostMenuProps extends UnitPanelProps {
  readonly post: ChartPostFragment;
  readonly asOf: string;
}

const ACTIONS = ['assign', 'establish', 'edit'] as const;
type Action = (typeof ACTIONS)[number];

/** What can be done with a post. */
export function PostMenu({ post, unit, asOf }: PostMenuProps): ReactNode {
  const { t, locale } = useLanguage();
  const [open, setOpen] = useState<Action | null>(null);
  const onClose = (): void => setOpen(null);
  const place = { unitId: unit.id, name: unit.shown.name };
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            aria-label={t('personnel.post.menu', { post: postText(post, locale) })}
            size="sm"
            variant="subtle"
          >
            <Icon name="more" size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ACTIONS.map((action) => (
            <Menu.Item key={action} onClick={() => setOpen(action)}>
              {t(`personnel.post.act.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === 'assign' && (
        <AssignmentDialog assignment={null} onClose={onClose} post={{ id: post.id, unit: place }} />
      )}
      {open === 'establish' && <EstablishDialog asOf={asOf} onClose={onClose} post={post} />}
      {open === 'edit' && <EditPostDialog onClose={onClose} post={post} />}
    </>
  );
}
