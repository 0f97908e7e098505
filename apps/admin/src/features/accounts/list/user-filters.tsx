import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { ChoiceFilter } from '../../../shared/filters/choice-filter';
import { TextFilter } from '../../../shared/filters/text-filter';
import { useT } from '../../../shared/i18n';
import type { UnitOfCode } from '../../../shared/use-unit-of-code';
import { ROLES, USER_STATUSES } from '../parts/account-words';
import classes from '../parts/accounts.module.css';
import { isFiltered, NO_FILTERS } from './user-list-search';
import { UserUnitFilter } from './user-unit-filter';
import { useUserList } from './use-user-list';

interface UserFiltersProps {
  /** The unit that the address names. */
  readonly unit: UnitOfCode['unit'];
  /** The chooser of columns, at the end of the row. */
  readonly columns: ReactNode;
}

/** The conditions of the list, each a chip that can be taken away. */
export function UserFilters({ unit, columns }: UserFiltersProps): ReactNode {
  const t = useT();
  const { search, narrow } = useUserList();
  return (
    <search aria-label={t('accounts.list.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('accounts.list.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <ChoiceFilter
        choices={USER_STATUSES.map((value) => ({ value, label: t(`accounts.status.${value}`) }))}
        chosen={search.status}
        name={t('accounts.list.status')}
        onChange={(status) => narrow({ status })}
      />
      <ChoiceFilter
        choices={ROLES.map((value) => ({ value, label: t(`enums.role.${value}`) }))}
        chosen={search.role}
        name={t('accounts.list.role')}
        onChange={(role) => narrow({ role })}
      />
      <UserUnitFilter unit={unit} />
      <ChoiceFilter
        choices={[
          { value: 'yes', label: t('accounts.list.factorYes') },
          { value: 'no', label: t('accounts.list.factorNo') },
        ]}
        chosen={search.factor === undefined ? undefined : [search.factor]}
        name={t('accounts.list.factor')}
        onChange={(chosen) => narrow({ factor: chosen?.find((value) => value !== search.factor) })}
      />
      {isFiltered(search) && (
        <Button onClick={() => narrow(NO_FILTERS)} size="xs" variant="subtle">
          {t('accounts.list.clearFilters')}
        </Button>
      )}
      <span className={classes['tools']}>{columns}</span>
    </search>
  );
}
