import { StatusBadge, type BadgeTone, type GridColumn } from '@haicap/ui';
import { useMemo } from 'react';

import { useLanguage, type Language } from '../../../shared/i18n';
import type { PlacementState } from '../../../shared/schema.generated';
import { postValues } from '../parts/post-text';
import { postText } from '../parts/post-words';
import type { ToPlace } from './bulk-choice';
import classes from './placing.module.css';

const TONES: Readonly<Record<PlacementState, BadgeTone>> = {
  UNPLACED: 'negative',
  PROPOSED: 'attention',
  PLACED: 'positive',
  LEFT: 'neutral',
  LAPSED: 'neutral',
};

/** Columns of the people to place; the last one only for whoever may place them. */
export function usePeopleColumns(
  onPlace: ((person: ToPlace) => void) | null,
): readonly GridColumn<ToPlace>[] {
  const { t, locale } = useLanguage();
  return useMemo(() => {
    const columns: GridColumn<ToPlace>[] = [
      {
        id: 'person',
        header: t('personnelPlans.placing.column.person'),
        cell: ({ person }) => person.fullName,
        width: 190,
        isRowHeader: true,
      },
      {
        id: 'post',
        header: t('personnelPlans.placing.column.post'),
        cell: ({ assignment: { kind, position } }) => (
          <>
            {postText(position, locale)}
            <span className={classes['note']}>
              {' '}
              · {position.unit.current.name}
              {kind !== 'PRINCIPAL' && ` · ${t(`enums.assignmentKind.${kind}`)}`}
            </span>
          </>
        ),
        width: 330,
      },
      {
        id: 'state',
        header: t('personnelPlans.placing.column.state'),
        cell: ({ state }) => (
          <StatusBadge tone={TONES[state]}>{t(`enums.placementState.${state}`)}</StatusBadge>
        ),
        width: 130,
      },
      {
        id: 'successor',
        header: t('personnelPlans.placing.column.successor'),
        cell: (person) => successorText(person, t, locale),
        width: 360,
      },
    ];
    if (!onPlace) return columns;
    return [
      ...columns,
      {
        id: 'act',
        header: t('personnelPlans.placing.column.act'),
        cell: (person) =>
          person.state === 'PLACED' || person.state === 'PROPOSED' ? null : (
            <button
              aria-label={t(
                person.state === 'UNPLACED'
                  ? 'personnelPlans.placing.placeOf'
                  : 'personnelPlans.placing.againOf',
                { name: person.person.fullName },
              )}
              className={classes['act']}
              onClick={() => onPlace(person)}
              type="button"
            >
              {t(
                person.state === 'UNPLACED' ? 'personnelPlans.placing.place' : 'personnelPlans.placing.again',
              )}
            </button>
          ),
        width: 120,
      },
    ];
  }, [t, locale, onPlace]);
}

/** Where somebody went, else where the former unit went. */
function successorText(
  { state, placement, proposals }: ToPlace,
  t: Language['t'],
  locale: Language['locale'],
): string {
  if (state !== 'UNPLACED' && placement) {
    const post = placement.newAssignment?.position;
    if (post) return t('personnelPlans.placing.into', postValues(post, locale));
    if (placement.reason) return placement.reason;
  }
  const [first] = proposals;
  if (!first) return t('personnelPlans.placing.noSuccessor');
  if (first.isOnly) return `${first.unit.current.name} (${t('personnelPlans.placing.only')})`;
  const names = proposals.map(({ unit }) => unit.current.name).join(', ');
  return `${names} (${t('personnelPlans.placing.several', { count: proposals.length })})`;
}
