import type { GridColumn } from '@haicap/ui';
import { useMemo } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { PersonRowFragment } from '../operations.generated';
import classes from '../parts/list.module.css';
import { postText } from '../parts/post-words';
import { usePersonHref } from '../parts/use-person-href';

/** One row of the list. */
export type PersonRow = PersonRowFragment;

/** Columns of the list. */
export function usePersonColumns(): readonly GridColumn<PersonRow>[] {
  const { t, locale, format } = useLanguage();
  const hrefOf = usePersonHref();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('personnel.persons.colName'),
        cell: (person) => (
          <>
            <a href={hrefOf(person.id)}>{person.fullName}</a>
            {person.isDemo && <span className={classes['note']}> · {t('personnel.persons.demo')}</span>}
          </>
        ),
        width: 250,
        isSortable: true,
        isRowHeader: true,
      },
      {
        id: 'posts',
        header: t('personnel.persons.colPosts'),
        cell: ({ posts, formOfAddress }) =>
          posts.length === 0 ? (
            <span className={classes['note']}>{t('personnel.persons.noPost')}</span>
          ) : (
            posts.map((held) => postText(held.position, locale, formOfAddress)).join('; ')
          ),
        width: 380,
      },
      {
        id: 'where',
        header: t('personnel.persons.colWhere'),
        cell: ({ posts }) => [...new Set(posts.map((held) => held.unit.current.name))].join('; '),
        width: 190,
      },
      {
        id: 'since',
        header: t('personnel.persons.colSince'),
        cell: ({ posts }) => (posts[0] ? format.date(posts[0].validFrom) : ''),
        width: 110,
      },
      {
        id: 'unit',
        header: t('personnel.persons.colFile'),
        cell: (person) => person.unit.current.name,
        width: 190,
      },
      {
        id: 'staffCode',
        header: t('personnel.persons.colCode'),
        cell: (person) => person.staffCode ?? '',
        width: 120,
      },
      {
        id: 'address',
        header: t('personnel.persons.colAddress'),
        cell: ({ formOfAddress }) => (formOfAddress ? t(`enums.formOfAddress.${formOfAddress}`) : ''),
        width: 90,
        isHiddenAtFirst: true,
      },
    ],
    [t, locale, format, hrefOf],
  );
}
