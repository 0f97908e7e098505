import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { useCan } from '../../../../shared/viewer';
import { PlaceLink } from '../parts/place-link';

/** Why a unit has no staffing, and what somebody who may do something about it does. */
export function StaffingEmpty({ unitId }: { readonly unitId: string }): ReactNode {
  const t = useT();
  const mayImport = useCan('PERSONNEL_IMPORT');
  const mayEdit = useCan('PERSONNEL_EDIT');
  return (
    <Empty
      action={
        (mayImport || mayEdit) && (
          <Group gap="md" justify="center">
            {mayImport && (
              <PlaceLink place={{ path: '/imports/new' }}>
                {t('personnelViews.staffing.emptyImport')}
              </PlaceLink>
            )}
            {mayEdit && (
              <PlaceLink place={{ path: `/units/${unitId}`, search: { tab: 'organizations' } }}>
                {t('personnelViews.staffing.emptyBody')}
              </PlaceLink>
            )}
          </Group>
        )
      }
      title={t('personnelViews.staffing.emptyTitle')}
    >
      {t(
        mayImport || mayEdit
          ? 'personnelViews.staffing.emptyText'
          : 'personnelViews.staffing.emptyTextReader',
      )}
    </Empty>
  );
}
