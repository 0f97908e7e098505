import { Chip } from '@mantine/core';
import type { ReactNode } from 'react';

import { TextFilter } from '../../../../shared/filters/text-filter';
import { useT } from '../../../../shared/i18n';
import classes from '../plans.module.css';
import { useLineView } from './use-line-view';

interface LineFiltersProps {
  /** How many are shown. */
  readonly status: string;
  readonly tools: ReactNode;
}

/** What narrows the lines of a plan, on the board and in the table alike. */
export function LineFilters({ status, tools }: LineFiltersProps): ReactNode {
  const t = useT();
  const { view, look } = useLineView();
  return (
    <search aria-label={t('personnelPlans.board.find')} className={classes['filters']}>
      <TextFilter
        className={classes['text']}
        label={t('personnelPlans.board.find')}
        onChange={(text) => look({ text, line: undefined })}
        text={view.text ?? ''}
      />
      {(['open', 'faulty'] as const).map((only) => (
        <Chip
          key={only}
          checked={view.only === only}
          onChange={(isOn) => look({ only: isOn ? only : undefined, line: undefined })}
          size="xs"
        >
          {t(only === 'open' ? 'personnelPlans.board.onlyOpen' : 'personnelPlans.board.onlyFaulty')}
        </Chip>
      ))}
      <span className={classes['note']} role="status">
        {status}
      </span>
      <span className={classes['tools']}>{tools}</span>
    </search>
  );
}
