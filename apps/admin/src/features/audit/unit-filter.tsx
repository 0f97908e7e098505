import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { FilterChip } from '../../shared/filters/filter-chip';
import { useT } from '../../shared/i18n';
import { UnitPicker } from '../../shared/unit-picker';
import { AuditUnitDocument } from './operations.generated';
import { useAuditSearch } from './use-audit-search';

/** What is about a unit or below it. */
export function UnitFilter(): ReactNode {
  const t = useT();
  const { search, narrow } = useAuditSearch();
  const [query] = useQuery({
    query: AuditUnitDocument,
    variables: { id: search.unit ?? '' },
    pause: search.unit === undefined,
    requestPolicy: 'cache-first',
  });
  const unit = search.unit === undefined ? null : (query.data?.unit ?? null);
  const name = t('audit.filter.unit');
  return (
    <FilterChip
      name={name}
      onClear={() => narrow({ unit: undefined })}
      summary={search.unit === undefined ? null : (unit?.current.name ?? '…')}
    >
      <Box w={280}>
        <UnitPicker
          asOf={null}
          label={name}
          onChange={(picked) => narrow({ unit: picked?.unitId })}
          value={unit && { unitId: unit.id, name: unit.current.name }}
        />
        <Text c="dimmed" mt={4} size="xs">
          {t('audit.filter.unitHint')}
        </Text>
      </Box>
    </FilterChip>
  );
}
