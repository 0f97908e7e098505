import type { ReactNode } from 'react';

import { UnitLink } from '../../../shared/unit-link';
import type { UnitVersionHeadFragment } from '../operations.generated';
import { ExtentOf } from './extent-of';
import type { Extents } from './extent-text';
import classes from './target-list.module.css';

interface TargetListProps {
  readonly targets: readonly (Extents & { readonly version: UnitVersionHeadFragment })[];
}

/** Where a unit went; extents are said as soon as they are not simply the whole. */
export function TargetList({ targets }: TargetListProps): ReactNode {
  const isWhole =
    targets.length === 1 && targets[0]?.areaPart === 'ALL' && targets[0].populationPart === 'ALL';
  return (
    <ul className={classes['list']}>
      {targets.map((target) => (
        <li key={target.version.id}>
          <UnitLink unit={target.version} /> <span className={classes['code']}>{target.version.code}</span>
          {!isWhole && (
            <span className={classes['extent']}>
              <ExtentOf of={target} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
