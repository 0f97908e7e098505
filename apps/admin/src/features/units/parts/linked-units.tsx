import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { UnitLink } from '../../../shared/unit-link';
import type { UnitLinkFragment } from '../operations.generated';
import { ExtentOf } from './extent-of';
import classes from './linked-units.module.css';

interface LinkedUnitsProps {
  readonly links: readonly UnitLinkFragment[];
  /** Which end of the links to show. */
  readonly side: 'source' | 'target';
}

/** Predecessors or successors of a unit in a short list, each with its extent. */
export function LinkedUnits({ links, side }: LinkedUnitsProps): ReactNode {
  const t = useT();
  const absent = side === 'source' ? t('unitsPages.overview.outside') : t('unitsPages.lineage.ended');
  return (
    <ul className={classes['list']}>
      {links.map((link) => {
        const unit = link[side];
        return (
          <li key={link.id}>
            <span>
              {unit ? <UnitLink unit={unit} /> : absent}
              {unit && <span className={classes['code']}> {unit.code}</span>}
            </span>
            <span className={classes['extent']}>
              <ExtentOf of={link} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
