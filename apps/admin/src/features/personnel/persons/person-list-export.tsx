import type { ReactNode } from 'react';
import { useClient } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ExportMenu } from '../../../shared/export/export-menu';
import type { ExportSheet } from '../../../shared/export/export-sheet';
import { useLanguage } from '../../../shared/i18n';
import { PersonListDocument } from '../operations.generated';
import { fetchAll } from '../parts/fetch-all';
import { listVariables } from './person-list-search';
import { personSheet } from './person-sheet';
import { usePersonList } from './use-person-list';

/** Saves the whole list as it is filtered. */
export function PersonListExport({ unitId }: { readonly unitId: string | null }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { asOf, day } = useAsOf();
  const { search } = usePersonList();
  const client = useClient();
  const tables = async (): Promise<readonly ExportSheet[] | null> => {
    const variables = listVariables(search, asOf, unitId);
    const rows = await fetchAll(client, PersonListDocument, variables, (data) => data.persons);
    return rows && [personSheet(rows, language)];
  };
  const fileName = t('personnel.persons.exportFile', { date: day });
  return <ExportMenu offers={[{ label: t('personnel.word.exportList'), fileName, tables }]} />;
}
