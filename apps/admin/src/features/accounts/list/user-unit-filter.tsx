import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { FilterChip } from '../../../shared/filters/filter-chip';
import { useT } from '../../../shared/i18n';
import { UnitPicker } from '../../../shared/unit-picker';
import type { UnitOfCode } from '../../../shared/use-unit-of-code';
import { useUserList } from './use-user-list';

/** Those of a unit or below it. */
export function UserUnitFilter({ unit }: { readonly unit: UnitOfCode['unit'] }): ReactNode {
  const t = useT();
  const { search, narrow } = useUserList();
  const name = t('accounts.list.unit');
  const chosen = unit && { unitId: unit.id, name: unit.current.name };
  return (
    <FilterChip
      name={name}
      onClear={() => narrow({ unit: undefined })}
      summary={search.unit === undefined ? null : (unit?.current.name ?? search.unit)}
    >
      <Box w={280}>
        <UnitPicker
          asOf={null}
          label={name}
          onChange={(picked) => narrow({ unit: picked?.code })}
          value={chosen}
        />
        <Text c="dimmed" mt={4} size="xs">
          {t('accounts.list.unitHint')}
        </Text>
      </Box>
    </FilterChip>
  );
}
