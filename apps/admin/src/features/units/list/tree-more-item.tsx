import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import classes from './unit-tree.module.css';
import { useTree } from './use-tree-state';

interface MoreItemProps {
  readonly id: string;
  readonly depth: number;
  readonly count: number;
  readonly onPress: () => void;
}

/** The last item of a long branch: shows the rest of it. */
export function MoreItem({ id, depth, count, onPress }: MoreItemProps): ReactNode {
  const t = useT();
  const tree = useTree();
  return (
    <li aria-level={depth} data-item-id={id} role="treeitem" tabIndex={tree.currentId === id ? 0 : -1}>
      <div className={classes['row']} style={{ paddingInlineStart: `${(depth - 1) * 1.375 + 1.75}rem` }}>
        <button className={classes['more']} onClick={onPress} tabIndex={-1} type="button">
          {t('units.list.treeMore', { count })}
        </button>
      </div>
    </li>
  );
}
