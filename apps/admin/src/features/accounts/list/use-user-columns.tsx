import { StatusBadge, type GridColumn } from '@haicap/ui';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { UserRowFragment } from '../operations.generated';
import { USER_STATUS_TONES } from '../parts/account-words';
import classes from '../parts/accounts.module.css';

/** One row of the list. */
export type UserRow = UserRowFragment;

/** Columns of the list. */
export function useUserColumns(): readonly GridColumn<UserRow>[] {
  const { t, format } = useLanguage();
  const router = useRouter();
  return useMemo(() => {
    const hrefOf = (userId: string): string =>
      router.buildLocation({ to: '/users/$userId', params: { userId } }).href;
    const text = (unit: UserRow['unit']): string => unit?.current.name ?? t('accounts.word.wholeCountry');
    return [
      {
        id: 'name',
        header: t('accounts.list.colName'),
        cell: (user) => (
          <>
            <a href={hrefOf(user.id)}>{user.displayName}</a>
            {user.isDemo && <span className={classes['note']}> · {t('accounts.list.demo')}</span>}
          </>
        ),
        width: 290,
        isSortable: true,
        isRowHeader: true,
      },
      {
        id: 'login',
        header: t('accounts.list.colLogin'),
        cell: (user) => user.login,
        width: 130,
        isSortable: true,
      },
      {
        id: 'status',
        header: t('accounts.list.colStatus'),
        cell: (user) => (
          <StatusBadge tone={USER_STATUS_TONES[user.status]}>
            {t(`accounts.status.${user.status}`)}
          </StatusBadge>
        ),
        width: 145,
      },
      {
        id: 'roles',
        header: t('accounts.list.colRoles'),
        cell: (user) => rolesText(user, t, text),
        width: 300,
      },
      { id: 'unit', header: t('accounts.list.colUnit'), cell: (user) => text(user.unit), width: 160 },
      {
        id: 'factor',
        header: t('accounts.list.colFactor'),
        cell: (user) => t(user.hasSecondFactor ? 'accounts.list.factorYes' : 'accounts.list.factorNo'),
        width: 100,
      },
      {
        id: 'created',
        header: t('accounts.list.colCreated'),
        cell: (user) => format.date(user.createdAt.slice(0, 10)),
        width: 110,
        isSortable: true,
        isHiddenAtFirst: true,
      },
    ];
  }, [t, format, router]);
}

type Translate = ReturnType<typeof useLanguage>['t'];

/** The roles in force in one line: "Kiểm tra, giám sát (Tỉnh Lạng Sơn)". */
export function rolesText(
  { grants }: UserRow,
  t: Translate,
  unitText: (unit: UserRow['unit']) => string = (unit) =>
    unit?.current.name ?? t('accounts.word.wholeCountry'),
): string {
  if (grants.totalCount === 0) return t('accounts.list.noRole');
  const named = grants.nodes.map((grant) => `${t(`enums.role.${grant.role}`)} (${unitText(grant.unit)})`);
  const more = grants.totalCount - grants.nodes.length;
  return [...named, ...(more > 0 ? [t('accounts.list.moreRoles', { count: more })] : [])].join(', ');
}
