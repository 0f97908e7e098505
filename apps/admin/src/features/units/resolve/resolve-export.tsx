import type { ReactNode } from 'react';

import { ExportMenu } from '../../../shared/export/export-menu';
import { useLanguage } from '../../../shared/i18n';
import type { Choices } from './resolve-rows';
import { resolveTable } from './resolve-table';
import type { Resolved } from './use-resolve';

interface ResolveExportProps {
  readonly resolved: Resolved;
  readonly choices: Choices;
}

/** Saves the answered list with the choices made in it. */
export function ResolveExport({ resolved, choices }: ResolveExportProps): ReactNode {
  const { t, format } = useLanguage();
  return (
    <ExportMenu
      offers={[
        {
          label: t('unitsTools.resolve.sheet'),
          fileName: t('unitsTools.resolve.fileName', { at: resolved.at, to: resolved.to }),
          tables: () => Promise.resolve([resolveTable(t, format, resolved, choices)]),
        },
      ]}
    />
  );
}
