import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

import { useAsOf } from '../../../../shared/as-of';
import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { Loading } from '../../../../shared/page/loading';
import { UnitPicker } from '../../../../shared/unit-picker';
import type { UnitOfCode } from '../../../../shared/use-unit-of-code';
import type { ViewedUnit } from './use-viewed-unit';

interface OfUnitProps {
  readonly viewed: ViewedUnit;
  readonly onChoose: (code: string) => void;
  readonly children: (unit: NonNullable<UnitOfCode['unit']>) => ReactNode;
}

/** What a page shows of a unit; where none is named, the choice of one. */
export function OfUnit({ viewed, onChoose, children }: OfUnitProps): ReactNode {
  const t = useT();
  const { unit, isLooking, code } = viewed;
  if (isLooking) return <Loading />;
  if (unit) return children(unit);
  const isUnknown = code !== undefined;
  return (
    <Empty
      action={<UnitChoice onChoose={onChoose} />}
      title={isUnknown ? t('personnelViews.noUnit.unknownTitle', { code }) : t('personnelViews.noUnit.title')}
    >
      {t(isUnknown ? 'personnelViews.noUnit.unknownText' : 'personnelViews.noUnit.text')}
    </Empty>
  );
}

/** Chooses the unit that a page shows. */
export function UnitChoice({ onChoose }: { readonly onChoose: (code: string) => void }): ReactNode {
  const t = useT();
  const { asOf } = useAsOf();
  return (
    <Box mt="xs" ta="start" w={{ base: '100%', xs: 320 }}>
      <UnitPicker
        asOf={asOf}
        label={t('personnelViews.word.chooseUnit')}
        onChange={(picked) => picked && onChoose(picked.code)}
        value={null}
      />
    </Box>
  );
}
