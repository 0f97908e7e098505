import type { Client } from '@urql/core';
import type { ReactNode } from 'react';
import { useClient } from 'urql';

import { ExportMenu } from '../../../shared/export/export-menu';
import type { ExportSheet } from '../../../shared/export/export-sheet';
import { useLanguage, type Language } from '../../../shared/i18n';
import { todayInVietnam } from '../../../shared/today';
import { UserListDocument, type UserListQueryVariables } from '../operations.generated';
import { listVariables } from './user-list-search';
import { rolesText, type UserRow } from './use-user-columns';
import { useUserList } from './use-user-list';

const LARGEST_PAGE = 100;

/** Saves the whole list as it is filtered. Contact stays out: looking at it is recorded person by person. */
export function UserListExport({ unitId }: { readonly unitId: string | null }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { search } = useUserList();
  const client = useClient();
  const tables = async (): Promise<readonly ExportSheet[] | null> => {
    const { filter, orderBy } = listVariables(search, unitId);
    const rows = await fetchAllUsers(client, { filter, orderBy });
    return rows && [userSheet(rows, language)];
  };
  const fileName = t('accounts.list.exportFile', { date: todayInVietnam() });
  return <ExportMenu offers={[{ label: t('accounts.list.exportList'), fileName, tables }]} />;
}

/** All rows, page after page. Null when a page failed: half a list would look like a whole one. */
async function fetchAllUsers(
  client: Client,
  variables: Pick<UserListQueryVariables, 'filter' | 'orderBy'>,
): Promise<readonly UserRow[] | null> {
  const rows: UserRow[] = [];
  let after: string | null = null;
  do {
    const page: UserListQueryVariables = { ...variables, first: LARGEST_PAGE, after };
    const answer = await client.query(UserListDocument, page, { requestPolicy: 'network-only' }).toPromise();
    if (!answer.data || answer.error) return null;
    const { nodes, pageInfo } = answer.data.users;
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return rows;
}

function userSheet(rows: readonly UserRow[], { t, format }: Pick<Language, 't' | 'format'>): ExportSheet {
  return {
    name: t('accounts.list.title'),
    columns: [
      { title: t('accounts.list.colName'), width: 32 },
      { title: t('accounts.list.colLogin'), width: 20 },
      { title: t('accounts.list.colStatus'), width: 18 },
      { title: t('accounts.list.colRoles'), width: 60 },
      { title: t('accounts.list.colUnit'), width: 26 },
      { title: t('accounts.list.colFactor'), width: 12 },
      { title: t('accounts.list.colCreated'), width: 12 },
      { title: 'id', width: 14 },
    ],
    rows: rows.map((user) => [
      user.displayName,
      user.login,
      t(`accounts.status.${user.status}`),
      rolesText(user, t),
      user.unit?.current.name ?? t('accounts.word.wholeCountry'),
      t(user.hasSecondFactor ? 'accounts.list.factorYes' : 'accounts.list.factorNo'),
      format.date(user.createdAt.slice(0, 10)),
      user.id,
    ]),
  };
}
