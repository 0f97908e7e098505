import { Text } from '@mantine/core';
import { ExtentBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useFormat, useT } from '../../../shared/i18n';
import { UnitLink } from '../../../shared/unit-link';
import type { ShownTarget } from './act-targets';
import classes from './act-targets.module.css';

type ShownPart = ShownTarget['parts'][number];

/** The sources of a unit. Whole ones need no more than their name; of the others it says how much. */
export function SourceList({ parts }: { readonly parts: readonly ShownPart[] }): ReactNode {
  return (
    <ul className={classes['sources']}>
      {parts.map((part) => (
        <li key={part.id}>
          <SourceName part={part} />
          <Extents part={part} />
        </li>
      ))}
    </ul>
  );
}

function SourceName({ part }: { readonly part: ShownPart }): ReactNode {
  const t = useT();
  if (!part.source)
    return (
      <Text span size="sm">
        {t('acts.targets.outside')}
      </Text>
    );
  return (
    <UnitLink unit={part.source}>
      {part.source.name}{' '}
      <Text span size="xs" c="dimmed">
        {part.source.code}
      </Text>
    </UnitLink>
  );
}

function Extents({ part }: { readonly part: ShownPart }): ReactNode {
  const t = useT();
  const format = useFormat();
  const remarks = [part.note, part.correction].filter((remark) => remark);
  const isWhole = part.areaPart === 'ALL' && part.populationPart === 'ALL';
  if (isWhole && remarks.length === 0) return null;
  return (
    <>
      {!isWhole && (
        <>
          <ExtentBadge extent={part.areaPart} label={t(`acts.extent.area.${part.areaPart}`)} />
          <ExtentBadge
            extent={part.populationPart}
            label={t(`acts.extent.population.${part.populationPart}`)}
          />
        </>
      )}
      {part.areaKm2 !== null && part.areaKm2 !== undefined && (
        <Text span size="xs">
          {format.area(part.areaKm2)} km²
        </Text>
      )}
      {!isWhole &&
        remarks.map((remark) => (
          <Text key={remark} span size="xs" c="dimmed">
            {remark}
          </Text>
        ))}
    </>
  );
}
