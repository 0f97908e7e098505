import { StatusBadge, type GridColumn } from '@haicap/ui';
import { useMemo } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { useUnitHref } from '../../../shared/use-unit-href';
import type { AssignmentRowFragment } from '../operations.generated';
import { lastDay } from '../parts/period';
import { postText } from '../parts/post-words';
import { STATE_TONES, STATUS_TONES } from '../parts/state-tones';
import { usePersonHref } from '../parts/use-person-href';

/** One row of the list. */
export type AssignmentRow = AssignmentRowFragment;

/** Columns of the list. */
export function useAssignmentColumns(): readonly GridColumn<AssignmentRow>[] {
  const { t, format, locale } = useLanguage();
  const personHref = usePersonHref();
  const unitHref = useUnitHref();
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('personnel.word.person'),
        cell: ({ person }) => <a href={personHref(person.id)}>{person.fullName}</a>,
        width: 190,
        isRowHeader: true,
      },
      {
        id: 'position',
        header: t('personnel.word.position'),
        cell: ({ position, person }) => postText(position, locale, person.formOfAddress),
        width: 270,
      },
      {
        id: 'organization',
        header: t('personnel.word.organization'),
        cell: ({ organization }) => organization.name,
        width: 210,
      },
      {
        id: 'unit',
        header: t('personnel.word.unit'),
        cell: ({ unit }) => <a href={unitHref(unit.id)}>{unit.current.name}</a>,
        width: 150,
      },
      {
        id: 'kind',
        header: t('personnel.word.kind'),
        cell: ({ kind }) => t(`enums.assignmentKind.${kind}`),
        width: 125,
      },
      {
        id: 'mode',
        header: t('personnel.word.mode'),
        cell: ({ mode }) => t(`enums.assignmentMode.${mode}`),
        width: 100,
        isHiddenAtFirst: true,
      },
      {
        id: 'status',
        header: t('personnel.word.status'),
        cell: ({ state, status }) =>
          status ? (
            <StatusBadge tone={STATUS_TONES[status]}>{t(`enums.assignmentStatus.${status}`)}</StatusBadge>
          ) : (
            <StatusBadge tone={STATE_TONES[state]}>{t(`enums.assignmentState.${state}`)}</StatusBadge>
          ),
        width: 158,
      },
      {
        id: 'from',
        header: t('personnel.word.from'),
        cell: ({ validFrom }) => format.date(validFrom),
        width: 104,
        isSortable: true,
      },
      {
        id: 'to',
        header: t('personnel.word.lastDay'),
        cell: ({ validTo }) => (validTo ? format.date(lastDay(validTo)) : ''),
        width: 104,
        isSortable: true,
      },
      {
        id: 'decision',
        header: t('personnel.word.decision'),
        cell: ({ decision }) => decision?.number ?? '',
        width: 140,
      },
    ],
    [t, format, locale, personHref, unitHref],
  );
}
