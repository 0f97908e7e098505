import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useAsOf } from '../../../shared/as-of';
import { FilterChip } from '../../../shared/filters/filter-chip';
import { UnitPicker } from '../../../shared/unit-picker';
import type { UnitOfCode } from '../../../shared/use-unit-of-code';

interface UnitFilterProps {
  readonly name: string;
  readonly hint: string;
  /** The code in the address. */
  readonly code: string | undefined;
  readonly unit: UnitOfCode['unit'];
  readonly onChange: (code: string | undefined) => void;
}

/** Narrows a list to a unit and what lies below it. */
export function UnitFilter({ name, hint, code, unit, onChange }: UnitFilterProps): ReactNode {
  const { asOf } = useAsOf();
  return (
    <FilterChip
      name={name}
      onClear={() => onChange(undefined)}
      summary={code === undefined ? null : (unit?.current.name ?? code)}
    >
      <Box w={280}>
        <UnitPicker
          asOf={asOf}
          label={name}
          onChange={(picked) => onChange(picked?.code)}
          value={code !== undefined && unit ? { unitId: unit.id, name: unit.current.name } : null}
        />
        <Text c="dimmed" mt={4} size="xs">
          {hint}
        </Text>
      </Box>
    </FilterChip>
  );
}
