import { ActionIcon, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';

import { Icon } from '../icons/icon.js';
import classes from './cursor-pager.module.css';

/** Words of the pager. */
export interface CursorPagerLabels {
  readonly first: string;
  readonly previous: string;
  readonly next: string;
  readonly pageSize: string;
}

/** Properties of {@link CursorPager}; null where there is no such page. */
export interface CursorPagerProps {
  readonly onFirst: (() => void) | null;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly pageSize: number;
  readonly pageSizes: readonly number[];
  readonly onPageSize: (size: number) => void;
  readonly labels: CursorPagerLabels;
}

/** Walks through a list page by page, and sets how many rows a page has. */
export function CursorPager(props: CursorPagerProps): ReactElement {
  const { labels } = props;
  return (
    <div className={classes['pager']}>
      <label className={classes['size']}>
        <span>{labels.pageSize}</span>
        <NativeSelect
          data={props.pageSizes.map(String)}
          onChange={(event) => props.onPageSize(Number(event.currentTarget.value))}
          size="xs"
          value={String(props.pageSize)}
          w={64}
        />
      </label>
      <Step icon="chevronsLeft" label={labels.first} onPress={props.onFirst} />
      <Step icon="chevronLeft" label={labels.previous} onPress={props.onPrevious} />
      <Step icon="chevronRight" label={labels.next} onPress={props.onNext} />
    </div>
  );
}

interface StepProps {
  readonly icon: 'chevronsLeft' | 'chevronLeft' | 'chevronRight';
  readonly label: string;
  readonly onPress: (() => void) | null;
}

function Step({ icon, label, onPress }: StepProps): ReactElement {
  return (
    <ActionIcon
      aria-label={label}
      disabled={onPress === null}
      onClick={() => onPress?.()}
      size="md"
      title={label}
      variant="default"
    >
      <Icon name={icon} size={16} />
    </ActionIcon>
  );
}
