import { ASSIGNMENT_KINDS, ASSIGNMENT_STATES } from '@haicap/domain/personnel';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { ChoiceFilter } from '../../../shared/filters/choice-filter';
import { TextFilter } from '../../../shared/filters/text-filter';
import { useT } from '../../../shared/i18n';
import type { UnitOfCode } from '../../../shared/use-unit-of-code';
import classes from '../parts/list.module.css';
import { TypeFilter } from '../parts/type-filter';
import { UnitFilter } from '../parts/unit-filter';
import { isFiltered, NO_ASSIGNMENT_FILTERS } from './assignment-list-search';
import { useAssignmentList } from './use-assignment-list';

interface AssignmentFiltersProps {
  /** The unit that the address names. */
  readonly unit: UnitOfCode['unit'];
  /** The chooser of columns, at the end of the row. */
  readonly columns: ReactNode;
}

/** The conditions of the list, each a chip that can be taken away. */
export function AssignmentFilters({ unit, columns }: AssignmentFiltersProps): ReactNode {
  const t = useT();
  const { search, narrow } = useAssignmentList();
  return (
    <search aria-label={t('personnel.assignments.filters')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('personnel.assignments.search')}
        onChange={(text) => narrow({ text })}
        text={search.text ?? ''}
      />
      <UnitFilter
        code={search.unit}
        hint={t('personnel.assignments.unitHint')}
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
        choices={ASSIGNMENT_KINDS.map((value) => ({ value, label: t(`enums.assignmentKind.${value}`) }))}
        chosen={search.kind}
        name={t('personnel.word.kind')}
        onChange={(kind) => narrow({ kind })}
      />
      {search.view === 'all' && (
        <ChoiceFilter
          choices={ASSIGNMENT_STATES.map((value) => ({ value, label: t(`enums.assignmentState.${value}`) }))}
          chosen={search.state}
          name={t('personnel.word.state')}
          onChange={(state) => narrow({ state })}
        />
      )}
      <ChoiceFilter
        choices={[{ value: 'yes', label: t('personnel.word.keyYes') }]}
        chosen={search.key === undefined ? undefined : [search.key]}
        name={t('personnel.word.key')}
        onChange={(chosen) => narrow({ key: chosen?.[0] })}
      />
      {isFiltered(search) && (
        <Button onClick={() => narrow(NO_ASSIGNMENT_FILTERS)} size="xs" variant="subtle">
          {t('personnel.word.clearFilters')}
        </Button>
      )}
      <span className={classes['tools']}>{columns}</span>
    </search>
  );
}
