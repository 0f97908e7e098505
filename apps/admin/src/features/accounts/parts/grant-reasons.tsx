import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { GrantReasonFragment } from '../operations.generated';
import classes from './accounts.module.css';
import { lastDayText } from './grant-period';
import { UnitName } from './unit-name';

/** The roles that something comes from: which, on which unit, until when. */
export function GrantReasons({ grants }: { readonly grants: readonly GrantReasonFragment[] }): ReactNode {
  const language = useLanguage();
  const { t } = language;
  return (
    <ul className={classes['reasons']}>
      {grants.map((grant) => (
        <li key={grant.id}>
          {t(`enums.role.${grant.role}`)} · <UnitName unit={grant.unit} />
          {grant.validTo && (
            <span className={classes['note']}>
              {' '}
              ({t('accounts.word.to').toLocaleLowerCase('vi')} {lastDayText(grant, language)})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
