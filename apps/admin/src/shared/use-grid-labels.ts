import type { ColumnChooserLabels, CursorPagerLabels, GridLabels } from '@haicap/ui';
import { useMemo } from 'react';

import { useT } from './i18n';

/** Words of the data grid in the language of the page. */
export function useGridLabels(): GridLabels {
  const t = useT();
  return useMemo(
    () => ({
      selectAll: t('ui.grid.selectAll'),
      selectRow: (name) => t('ui.grid.selectRow', { name }),
      selected: (count) => t('ui.grid.selected', { count }),
      clearSelection: t('ui.grid.clearSelection'),
      resize: (column) => t('ui.grid.resize', { column }),
      loading: t('ui.state.loading'),
    }),
    [t],
  );
}

/** Words of the column chooser. */
export function useColumnChooserLabels(): ColumnChooserLabels {
  const t = useT();
  return useMemo(
    () => ({
      columns: t('ui.grid.columns'),
      title: t('ui.grid.columnsTitle'),
      reset: t('ui.grid.columnsReset'),
      density: t('ui.grid.density'),
      densities: {
        compact: t('ui.grid.densityCompact'),
        normal: t('ui.grid.densityNormal'),
        roomy: t('ui.grid.densityRoomy'),
      },
    }),
    [t],
  );
}

/** Words of the pager. */
export function usePagerLabels(): CursorPagerLabels {
  const t = useT();
  return useMemo(
    () => ({
      first: t('ui.grid.first'),
      previous: t('ui.grid.previous'),
      next: t('ui.grid.next'),
      pageSize: t('ui.grid.pageSize'),
    }),
    [t],
  );
}
