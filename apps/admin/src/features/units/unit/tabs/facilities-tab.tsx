import { ActionIcon, Button } from '@mantine/core';
import { FactList, Icon, StatusBadge, type BadgeTone } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage, useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import type { FacilityCondition } from '../../../../shared/schema.generated';
import { UnitLink } from '../../../../shared/unit-link';
import { UnitFacilitiesDocument, type FacilityPartsFragment } from '../../operations.generated';
import { Section } from '../../parts/section';
import { SourceText } from '../../parts/source-text';
import { useValidity } from '../../parts/use-validity';
import { FacilityDialog } from '../dialogs/facility-dialog';
import type { UnitOfPage } from '../unit-page';
import classes from './facilities-tab.module.css';

const TONES: Readonly<Record<FacilityCondition, BadgeTone>> = {
  GOOD: 'positive',
  ADEQUATE: 'info',
  DEGRADED: 'attention',
  UNUSABLE: 'negative',
  UNKNOWN: 'neutral',
};

/** Buildings the unit works in; ended ones stay readable. */
export function FacilitiesTab({ unit }: { readonly unit: UnitOfPage }): ReactNode {
  const t = useT();
  const [edited, setEdited] = useState<FacilityPartsFragment | 'new' | null>(null);
  const [query, repeat] = useQuery({ query: UnitFacilitiesDocument, variables: { id: unit.id } });
  const mayEdit = unit.viewerPermissions.includes('FACILITIES_EDIT');
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited('new')}>
      {t('unitsPages.facilities.add')}
    </Button>
  );
  return (
    <QueryView query={query} onRetry={repeat}>
      {(data) => {
        const facilities = data.unit?.facilities ?? [];
        return (
          <>
            {facilities.length === 0 ? (
              <Empty title={t('unitsPages.facilities.emptyTitle')} action={add}>
                {t('unitsPages.facilities.emptyText')}
              </Empty>
            ) : (
              <Section title={t('unitsPages.facilities.title')} action={add}>
                <ul className={classes['list']}>
                  {facilities.map((facility) => (
                    <FacilityCard key={facility.id} facility={facility} onEdit={mayEdit ? setEdited : null} />
                  ))}
                </ul>
              </Section>
            )}
            {edited && (
              <FacilityDialog
                unitId={unit.id}
                facility={edited === 'new' ? null : edited}
                onClose={() => setEdited(null)}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

interface FacilityCardProps {
  readonly facility: FacilityPartsFragment;
  readonly onEdit: ((facility: FacilityPartsFragment) => void) | null;
}

function FacilityCard({ facility, onEdit }: FacilityCardProps): ReactNode {
  const { t } = useLanguage();
  const validity = useValidity();
  const host = facility.hostUnit?.current;
  const facts = [
    { term: t('unitsPages.facilities.address'), value: facility.address },
    ...(host ? [{ term: t('unitsPages.facilities.host'), value: <UnitLink unit={host} /> }] : []),
    ...optional(t('unitsPages.facilities.equipment'), facility.equipment),
    ...optional(t('unitsPages.facilities.connectivity'), facility.connectivity),
    { term: t('unitsPages.facilities.inUse'), value: validity(facility) },
    ...optional(t('unitsPages.facilities.note'), facility.note),
    ...(facility.source
      ? [{ term: t('unitsPages.facilities.source'), value: <SourceText source={facility.source} /> }]
      : []),
  ];
  return (
    <li className={classes['card']}>
      <div className={classes['head']}>
        <div>
          <h3 className={classes['name']}>{facility.name}</h3>
          <span className={classes['kind']}>{t(`enums.facilityKind.${facility.kind}`)}</span>
        </div>
        <div className={classes['tools']}>
          <StatusBadge tone={TONES[facility.condition]}>
            {t(`enums.facilityCondition.${facility.condition}`)}
          </StatusBadge>
          {onEdit && (
            <ActionIcon
              aria-label={t('unitsPages.facilities.editNamed', { name: facility.name })}
              onClick={() => onEdit(facility)}
            >
              <Icon name="edit" size={16} />
            </ActionIcon>
          )}
        </div>
      </div>
      <FactList facts={facts} unknownLabel={t('ui.state.unknown')} />
    </li>
  );
}

function optional(
  term: string,
  value: string | null | undefined,
): readonly { term: string; value: string }[] {
  return value ? [{ term, value }] : [];
}
