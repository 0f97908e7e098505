import { Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';

import { ExportMenu } from '../../../shared/export/export-menu';
import { useLanguage } from '../../../shared/i18n';
import { useScope } from '../../../shared/scope';
import { compareFileName } from './compare-file-name';
import { fetchCrosswalk } from './fetch-crosswalk';
import { crosswalkFilter } from './crosswalk-filter';
import { crosswalkTable, differenceTables } from './compare-tables';
import type { Difference } from './unit-compare-page';
import { useCompare } from './use-compare';

/** Saves the table of numbers, or the whole crosswalk with the filters as they stand. */
export function CompareExport({ difference }: { readonly difference: Difference | undefined }): ReactNode {
  const { t, format } = useLanguage();
  const client = useClient();
  const { provinceCode } = useScope();
  const { search, from, to } = useCompare();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const days = { from, to };
  return (
    <Group gap="sm">
      {progress && (
        <Text component="output" size="sm" c="dimmed">
          {t('unitsTools.compare.exporting', progress)}
        </Text>
      )}
      <ExportMenu
        disabled={difference === undefined}
        offers={[
          {
            label: t('unitsTools.compare.exportTable'),
            fileName: compareFileName(t('unitsTools.compare.fileName', days), provinceCode),
            tables: () => Promise.resolve(difference ? differenceTables(t, format, difference) : null),
          },
          {
            label: t('unitsTools.compare.exportCrosswalk'),
            fileName: compareFileName(t('unitsTools.compare.crosswalkFileName', days), provinceCode),
            async tables() {
              const filter = crosswalkFilter(search, provinceCode);
              const rows = await fetchCrosswalk(client, { ...days, filter }, (done, total) =>
                setProgress({ done, total }),
              );
              setProgress(null);
              return rows && [crosswalkTable(t, rows)];
            },
          },
        ]}
      />
    </Group>
  );
}
