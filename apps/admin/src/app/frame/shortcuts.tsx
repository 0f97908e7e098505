import { Kbd, Modal, Table, Title } from '@mantine/core';
import type { MessageKey } from '@haicap/i18n';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';

interface ShortcutGroup {
  readonly title: MessageKey;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[];
}

const GROUPS: readonly ShortcutGroup[] = [
  {
    title: 'shell.shortcuts.everywhere',
    keys: [
      { keys: ['Ctrl', 'K'], does: 'shell.shortcuts.palette' },
      { keys: ['/'], does: 'shell.shortcuts.search' },
      { keys: ['?'], does: 'shell.shortcuts.help' },
      { keys: ['Esc'], does: 'shell.shortcuts.escape' },
    ],
  },
  {
    title: 'shell.shortcuts.inLists',
    keys: [
      { keys: ['j', '↓'], does: 'shell.shortcuts.down' },
      { keys: ['k', '↑'], does: 'shell.shortcuts.up' },
      { keys: ['x'], does: 'shell.shortcuts.select' },
      { keys: ['Enter'], does: 'shell.shortcuts.open' },
      { keys: ['Space'], does: 'shell.shortcuts.peek' },
    ],
  },
  {
    title: 'shell.shortcuts.inTree',
    keys: [
      { keys: ['↓', '↑'], does: 'shell.shortcuts.down' },
      { keys: ['→', '←'], does: 'shell.shortcuts.expand' },
      { keys: ['Enter'], does: 'shell.shortcuts.open' },
    ],
  },
];

/** All keys that do something. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useT();
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      title={t('shell.shortcuts.title')}
    >
      {GROUPS.map((group) => (
        <section key={group.title}>
          <Title mb="xs" mt="sm" order={3} size="h5">
            {t(group.title)}
          </Title>
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {group.keys.map((row) => (
                <Table.Tr key={row.does}>
                  <Table.Th fw={400} w="8rem">
                    {row.keys.map((key) => (
                      <Kbd key={key} mr={4} size="xs">
                        {key}
                      </Kbd>
                    ))}
                  </Table.Th>
                  <Table.Td>{t(row.does)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  );
}
