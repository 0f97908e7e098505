import { Popover } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../i18n';
import classes from './filter-chip.module.css';

interface FilterChipProps {
  /** What is filtered by. */
  readonly name: string;
  /** What is chosen, in short; null while nothing is. */
  readonly summary: string | null;
  readonly onClear: () => void;
  /** The choices. */
  readonly children: ReactNode;
}

/** One filter of a list: says what is chosen, opens its choices, can be taken away. */
export function FilterChip({ name, summary, onClear, children }: FilterChipProps): ReactNode {
  const t = useT();
  return (
    <div className={classes['chip']} data-active={summary !== null || undefined}>
      <Popover position="bottom-start" shadow="md" trapFocus withRoles>
        <Popover.Target>
          <button className={classes['button']} type="button">
            <span>{summary === null ? name : `${name}: ${summary}`}</span>
            {summary === null && <Icon name="chevronDown" size={13} />}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={name}>{children}</Popover.Dropdown>
      </Popover>
      {summary !== null && (
        <button
          aria-label={t('ui.filter.remove', { name })}
          className={classes['remove']}
          onClick={onClear}
          type="button"
        >
          <Icon name="close" size={13} />
        </button>
      )}
    </div>
  );
}
