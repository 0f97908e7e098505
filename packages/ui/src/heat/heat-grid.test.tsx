// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { HeatGrid } from './heat-grid.js';
import { HeatPanel } from './heat-panel.js';
import type { HeatCell, HeatLevel, HeatPlace, HeatRow } from './heat-types.js';

const COLUMNS = ['Bí thư', 'Chủ tịch', 'Phó Chủ tịch'].map((label, index) => ({ id: `t${index}`, label }));
const LEGEND = {
  label: 'Chú giải',
  items: [
    { level: 0 as const, label: 'không trống' },
    { level: 4 as const, label: 'trống trên 90 ngày' },
    { level: 0 as const, isMarked: true, label: 'có hai người' },
  ],
};

function cell(days: number, mark?: string): HeatCell {
  const level: HeatLevel = days === 0 ? 0 : 4;
  return { level, text: String(days), mark, description: `${days} ngày trống` };
}

const ROWS: readonly HeatRow[] = [
  { id: 'a', label: 'Xã Na Sầm', href: '/units/a', cells: [cell(0), cell(31), cell(0, '×2')] },
  {
    id: 'b',
    label: 'Phường Đông Kinh',
    cells: [cell(92), cell(0), { level: null, text: '–', description: 'không có chức danh' }],
  },
];

function Sample({ onSelect }: { readonly onSelect?: (place: HeatPlace | null) => void }): ReactElement {
  const [selected, setSelected] = useState<HeatPlace | null>(null);
  const select = (place: HeatPlace | null): void => {
    setSelected(place);
    onSelect?.(place);
  };
  return (
    <HeatGrid
      columns={COLUMNS}
      corner="Đơn vị"
      label="Ngày trống"
      legend={LEGEND}
      onSelect={select}
      panel={
        selected && (
          <HeatPanel
            closeLabel="Đóng"
            onClose={() => select(null)}
            title={`${selected.rowId} ${selected.columnId}`}
          >
            chi tiết
          </HeatPanel>
        )
      }
      rows={ROWS}
      selected={selected}
    />
  );
}

const cellAt = (row: number, column: number): HTMLElement =>
  within(screen.getAllByRole('row')[row + 1]!).getAllByRole('button')[column]!;

afterEach(cleanup);

describe('the heat grid', () => {
  it('is a table with headers of rows and columns', () => {
    render(<Sample />);
    const table = screen.getByRole('table', { name: 'Ngày trống' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Đơn vị', 'Bí thư', 'Chủ tịch', 'Phó Chủ tịch']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Xã Na Sầm', 'Phường Đông Kinh']);
  });

  it('says by figure, pattern and words what the colour says', () => {
    render(<Sample />);
    expect(cellAt(0, 1).dataset['level']).toBe('4');
    expect(within(cellAt(0, 1)).getByText('31')).toBeDefined();
    expect(screen.getByRole('button', { name: '31 ngày trống' })).toBe(cellAt(0, 1));
    expect(cellAt(0, 2).dataset['marked']).toBe('true');
    expect(within(cellAt(0, 2)).getByText('×2')).toBeDefined();
    expect(cellAt(1, 2).dataset['level']).toBe('none');
    expect(screen.getByRole('list', { name: 'Chú giải' }).textContent).toContain('có hai người');
  });

  it('is one stop of the Tab key; arrows, Home and End walk through the cells', async () => {
    render(<Sample />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Xã Na Sầm' }));
    await userEvent.tab();
    expect(document.activeElement).toBe(cellAt(0, 0));
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cellAt(1, 1));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(cellAt(1, 2));
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(cellAt(0, 0));
    await userEvent.keyboard('{End}');
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('opens the details of a cell, and closes them back to the cell', async () => {
    const onSelect = vi.fn<(place: HeatPlace | null) => void>();
    render(<Sample onSelect={onSelect} />);
    cellAt(0, 0).focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onSelect).toHaveBeenLastCalledWith({ rowId: 'a', columnId: 't1' });
    expect(cellAt(0, 1).getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'a t1' }));
    await userEvent.keyboard('{Escape}');
    expect(onSelect).toHaveBeenLastCalledWith(null);
    expect(screen.queryByRole('heading', { name: 'a t1' })).toBeNull();
    expect(document.activeElement).toBe(cellAt(0, 1));
  });

  it('comes back to the cell when the details are closed with their button', async () => {
    render(<Sample />);
    await userEvent.click(cellAt(1, 0));
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
    expect(document.activeElement).toBe(cellAt(1, 0));
  });

  it('draws 65 rows of 12 columns, one of the cells with its details', () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({
      id: `c${index}`,
      label: `Chức danh ${index}`,
    }));
    const rows = Array.from({ length: 65 }, (_, index) => ({
      id: `r${index}`,
      label: `Xã ${index}`,
      cells: columns.map((_column, position) => cell((index * position) % 97)),
    }));
    const place = { corner: 'Đơn vị', label: 'Ngày trống', legend: LEGEND, onSelect: () => undefined };
    const { container, rerender } = render(
      <HeatGrid {...place} columns={columns} rows={rows} selected={null} />,
    );
    expect(container.querySelectorAll('td button')).toHaveLength(65 * 12);
    expect(container.querySelectorAll('td button[tabindex="0"]')).toHaveLength(1);
    rerender(
      <HeatGrid {...place} columns={columns} rows={rows} selected={{ rowId: 'r64', columnId: 'c11' }} />,
    );
    const pressed = [...container.querySelectorAll<HTMLElement>('[aria-pressed="true"]')];
    expect(pressed.map(({ dataset }) => [dataset['row'], dataset['column']])).toEqual([['64', '11']]);
  });

  it('keeps a stop for the Tab key when the table becomes smaller', () => {
    const place = { columns: COLUMNS, corner: '', label: 'x', legend: LEGEND, onSelect: () => undefined };
    const { rerender } = render(<HeatGrid {...place} rows={ROWS} selected={null} />);
    cellAt(1, 1).click();
    rerender(<HeatGrid {...place} rows={ROWS.slice(0, 1)} selected={null} />);
    expect(screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});
