import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';

import { useT } from '../i18n';
import type { ExportSheet } from './export-sheet';
import { saveTables } from './save-tables';

/** One thing that can be saved. */
export interface ExportOffer {
  readonly label: string;
  /** Without extension. */
  readonly fileName: string;
  /** Collects the tables when they are wanted; CSV takes the first only. Null when it failed. */
  readonly tables: () => Promise<readonly ExportSheet[] | null>;
}

const FORMATS = ['xlsx', 'csv'] as const;

/** Saves what is shown as a spreadsheet or as CSV. */
export function ExportMenu({
  offers,
  disabled,
}: {
  readonly offers: readonly ExportOffer[];
  readonly disabled?: boolean;
}): ReactNode {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  async function save(offer: ExportOffer, format: (typeof FORMATS)[number]): Promise<void> {
    setBusy(true);
    const tables = await offer.tables();
    if (tables) await saveTables(offer.fileName, format, tables);
    else notifications.show({ color: 'red', message: t('errors.code.NETWORK.title') });
    setBusy(false);
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          loading={isBusy}
          disabled={disabled ?? false}
          leftSection={<Icon name="download" size={16} />}
        >
          {t('ui.action.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offers.flatMap((offer) =>
          FORMATS.map((format) => (
            <Menu.Item key={offer.label + format} onClick={() => void save(offer, format)}>
              {offer.label} (.{format})
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
