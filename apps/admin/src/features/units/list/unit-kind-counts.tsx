import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { UnitKind } from '../../../shared/schema.generated';
import { UNIT_KINDS } from '../../../shared/unit-words';
import classes from './unit-list.module.css';
import { useUnitList } from './use-unit-list';

interface UnitKindCountsProps {
  readonly counts: readonly { readonly kind: UnitKind; readonly count: number }[];
}

/** How many units of each kind the list has; a press shows only these. */
export function UnitKindCounts({ counts }: UnitKindCountsProps): ReactNode {
  const { t, format } = useLanguage();
  const { search, narrow } = useUnitList();
  const inOrder = UNIT_KINDS.flatMap((kind) => counts.filter((entry) => entry.kind === kind));
  if (inOrder.length === 0) return null;
  return (
    <ul aria-label={t('units.list.countsLabel')} className={classes['counts']}>
      {inOrder.map(({ kind, count }) => {
        const isOnly = search.kind?.length === 1 && search.kind[0] === kind;
        return (
          <li key={kind}>
            <button
              aria-pressed={isOnly}
              className={classes['count']}
              onClick={() => narrow({ kind: isOnly ? undefined : [kind] })}
              type="button"
            >
              <strong>{format.integer(count)}</strong> {t(`enums.unitKind.${kind}`).toLocaleLowerCase('vi')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
