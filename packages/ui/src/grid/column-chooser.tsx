import { Button, Checkbox, Popover, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';

import { Icon } from '../icons/icon.js';
import {
  DEFAULT_GRID_LAYOUT,
  shownColumns,
  type GridColumn,
  type GridDensity,
  type GridLayout,
} from './grid-types.js';

/** Words of the column chooser. */
export interface ColumnChooserLabels {
  readonly columns: string;
  readonly title: string;
  readonly reset: string;
  readonly density: string;
  readonly densities: Readonly<Record<GridDensity, string>>;
}

/** Properties of {@link ColumnChooser}. */
export interface ColumnChooserProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly labels: ColumnChooserLabels;
}

const DENSITIES: readonly GridDensity[] = ['compact', 'normal', 'roomy'];

/** Which columns a grid shows, and how high its rows are. */
export function ColumnChooser<Row>(props: ColumnChooserProps<Row>): ReactElement {
  const { columns, layout, onLayoutChange, labels } = props;
  const shown = shownColumns(columns, layout).map((column) => column.id);
  const toggle = (id: string): void => {
    const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    const isDefault = sameSet(
      next,
      shownColumns(columns, DEFAULT_GRID_LAYOUT).map((column) => column.id),
    );
    onLayoutChange({ ...layout, shown: isDefault ? null : next });
  };
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withRoles>
      <Popover.Target>
        <Button leftSection={<Icon name="columns" size={16} />} variant="default">
          {labels.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={labels.title}>
        <Stack gap="xs">
          <Text fw={600} size="sm">
            {labels.title}
          </Text>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              checked={shown.includes(column.id)}
              disabled={column.isRowHeader ?? false}
              label={column.header}
              onChange={() => toggle(column.id)}
              size="xs"
            />
          ))}
          <Text fw={600} mt="xs" size="sm">
            {labels.density}
          </Text>
          <SegmentedControl
            aria-label={labels.density}
            data={DENSITIES.map((value) => ({ value, label: labels.densities[value] }))}
            onChange={(density) => onLayoutChange({ ...layout, density: density as GridDensity })}
            size="xs"
            value={layout.density}
          />
          <Button onClick={() => onLayoutChange(DEFAULT_GRID_LAYOUT)} size="xs" variant="subtle">
            {labels.reset}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id) => right.includes(id));
}
