import { useState, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import classes from './unit-tree.module.css';
import { useTreeKeys } from './use-tree-keys';
import { TreeContext, useTreeState } from './use-tree-state';

interface TreeProps {
  readonly label: string;
  /** Ids of the units whose branches are open at first. */
  readonly open: readonly string[];
  readonly children: ReactNode;
}

/** Frame of a tree: which branches are open, one item in the tab order, arrow keys. */
export function Tree({ label, open, children }: TreeProps): ReactNode {
  const [hasOpened] = useState(open);
  const state = useTreeState(hasOpened);
  const keys = useTreeKeys(state);
  return (
    <TreeContext value={state}>
      <div className={classes['frame']}>
        <TreeHead />
        <ul
          aria-label={label}
          className={classes['tree']}
          onFocus={keys.onFocus}
          onKeyDown={keys.onKeyDown}
          role="tree"
        >
          {children}
        </ul>
      </div>
    </TreeContext>
  );
}

/** Says what the figures are; hidden from screen readers, for which a tree has no columns. */
function TreeHead(): ReactNode {
  const t = useT();
  return (
    <div aria-hidden="true" className={classes['head']}>
      <span className={classes['name']}>{t('units.list.colName')}</span>
      <span className={classes['code']}>{t('units.list.colCode')}</span>
      <span className={classes['kind']}>{t('units.list.colKind')}</span>
      <span className={classes['figure']}>{t('units.list.colPopulation')}</span>
      <span className={classes['figure']}>{t('units.list.colArea')}</span>
    </div>
  );
}
