import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Icon, type GridColumn } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ExportMenu, type ExportOffer } from '../../../shared/export/export-menu';
import { useLanguage } from '../../../shared/i18n';
import { useScope } from '../../../shared/scope';
import { fetchAllUnits, type FetchProgress } from './fetch-all-units';
import { unitSheet } from './unit-export-columns';
import { listVariables } from './unit-list-search';
import type { UnitRow } from './use-unit-columns';
import { useUnitList } from './use-unit-list';

interface UnitListActionsProps {
  /** The columns on the screen, in their order. */
  readonly columns: readonly GridColumn<UnitRow>[];
  readonly selected: ReadonlyMap<string, UnitRow>;
  readonly onDeselect: () => void;
}

/** What can be done with the list or the selected rows. */
export function UnitListActions({ columns, selected }: UnitListActionsProps): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { day, asOf } = useAsOf();
  const { provinceCode } = useScope();
  const { search } = useUnitList();
  const client = useClient();
  const [progress, setProgress] = useState<FetchProgress | null>(null);
  const fileName = t('units.list.exportFile', { date: day });

  const wholeList = async (): ReturnType<ExportOffer['tables']> => {
    const { filter, orderBy } = listVariables(search, asOf, provinceCode);
    const rows = await fetchAllUnits(client, { asOf, filter, orderBy }, setProgress);
    setProgress(null);
    return rows && [unitSheet(columns, rows, language)];
  };
  const offers: ExportOffer[] = [{ label: t('units.list.exportList'), fileName, tables: wholeList }];
  if (selected.size > 0) {
    offers.push({
      label: t('units.list.exportSelected', { count: selected.size }),
      fileName,
      tables: async () => [unitSheet(columns, [...selected.values()], language)],
    });
  }
  return (
    <>
      <span role="status">{progress && <ExportProgress progress={progress} />}</span>
      {selected.size > 0 && <CopyCodes selected={selected} />}
      <ExportMenu offers={offers} />
    </>
  );
}

function ExportProgress({ progress }: { readonly progress: FetchProgress }): ReactNode {
  const { t, format } = useLanguage();
  return t('units.list.exportRunning', {
    done: format.integer(progress.done),
    total: format.integer(progress.total),
  });
}

function CopyCodes({ selected }: { readonly selected: ReadonlyMap<string, UnitRow> }): ReactNode {
  const { t } = useLanguage();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText([...selected.values()].map((unit) => unit.code).join('\n'));
    notifications.show({ message: t('units.list.codesCopied', { count: selected.size }) });
  };
  return (
    <Button leftSection={<Icon name="copy" size={16} />} onClick={() => void copy()} variant="default">
      {t('units.list.copyCodes')}
    </Button>
  );
}
