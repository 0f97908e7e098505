import { Icon } from '@haicap/ui';
import { ActionIcon, Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import type { ChartedBody } from './chart-bodies';
import { lazyPart } from '../parts/lazy-part';

const BodyDialog = lazyPart(async () => (await import('./dialogs/body-dialog')).BodyDialog);
const BodyHistoryDialog = lazyPart(
  async () => (await import('./dialogs/body-history-dialog')).BodyHistoryDialog,
);
const CarryOverDialog = lazyPart(async () => (await import('./dialogs/carry-over-dialog')).CarryOverDialog);
const EndBodyDialog = lazyPart(async () => (await import('./dialogs/end-body-dialog')).EndBodyDialog);
const PostDialog = lazyPart(async () => (await import('./dialogs/post-dialog')).PostDialog);

interface BodyMenuProps {
  readonly body: ChartedBody;
  readonly bodies: readonly ChartedBody[];
  readonly asOf: string;
}

const ACTIONS = ['addPost', 'edit', 'carry', 'history', 'end'] as const;
type Action = (typeof ACTIONS)[number];

/** What can be done with a body. */
export function BodyMenu({ body, bodies, asOf }: BodyMenuProps): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<Action | null>(null);
  const onClose = (): void => setOpen(null);
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('personnel.body.menu', { name: body.name })} size="sm" variant="subtle">
            <Icon name="more" size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ACTIONS.map((action) => (
            <Menu.Item key={action} onClick={() => setOpen(action)} {...(action === 'end' ? RED : {})}>
              {t(`personnel.body.act.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === 'addPost' && <PostDialog asOf={asOf} body={body} onClose={onClose} />}
      {open === 'edit' && <BodyDialog asOf={asOf} bodies={bodies} body={body} onClose={onClose} unitId="" />}
      {open === 'carry' && <CarryOverDialog body={body} onClose={onClose} />}
      {open === 'history' && <BodyHistoryDialog body={body} onClose={onClose} />}
      {open === 'end' && <EndBodyDialog asOf={asOf} body={body} onClose={onClose} />}
    </>
  );
}

const RED = { c: 'var(--mantine-color-error)' } as const;
