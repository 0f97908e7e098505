import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { ChoiceFilter } from '../../../shared/filters/choice-filter';
import { TextFilter } from '../../../shared/filters/text-filter';
import { useT } from '../../../shared/i18n';
import type { UnitOfCode } from '../../../shared/use-unit-of-code';
import classes from '../parts/list.module.css';
import { TypeFilter } from '../parts/type-filter';
import { UnitFilter } from '../parts/unit-filter';
import { isFiltered, NO_PERSON_FILTERS } from './person-list-search';
import { usePersonList } from './use-person-list';

interface PersonFiltersProps {
  /** The unit that the address names. */
  readonly unit: UnitOfCode['unit'];
  /** The chooser of columns, at the end of the row. */
  readonly columns: ReactNode;
}

/** The conditions of the list, each a chip that can be taken away. */
export function PersonFilters({ unit, columns }: PersonFiltersProps): ReactNode {
  const t = useT();
  const { search, narrow } = usePersonList();
  const posts = [
    { value: 'yes', label: t('personnel.persons.postYes') },
    { value: 'no', label: t('personnel.persons.postNo') },
  ] as const;
  return (
    <search aria-label={t('personnel.persons.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('personnel.persons.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <UnitFilter
        code={search.unit}
        hint={t('personnel.persons.unitHint')}
        name={t('personnel.word.unit')}
        onChange={(code) => narrow({ unit: code })}
        unit={unit}
      />
      <TypeFilter
        name={t('personnel.word.type')}
        onChange={(type) => narrow({ type })}
        typeId={search.type}
      />
      <ChoiceFilter
        choices={posts}
        chosen={search.post === undefined ? undefined : [search.post]}
        name={t('personnel.persons.post')}
        onChange={(chosen) => narrow({ post: chosen?.find((value) => value !== search.post) })}
      />
      <ChoiceFilter
        choices={[{ value: 'yes', label: t('personnel.word.keyYes') }]}
        chosen={search.key === undefined ? undefined : [search.key]}
        name={t('personnel.word.key')}
        onChange={(chosen) => narrow({ key: chosen?.[0] })}
      />
      {isFiltered(search) && (
        <Button onClick={() => narrow(NO_PERSON_FILTERS)} size="xs" variant="subtle">
          {t('personnel.word.clearFilters')}
        </Button>
      )}
      <span className={classes['tools']}>{columns}</span>
    </search>
  );
}
