// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { DataGrid } from './data-grid.js';
import { DEFAULT_GRID_LAYOUT, type GridColumn, type GridLabels } from './grid-types.js';

interface Ward {
  readonly code: string;
  readonly name: string;
  readonly population: number | null;
}

const WARDS: readonly Ward[] = [
  { code: '05977', name: 'Phường Đông Kinh', population: 50436 },
  { code: '05983', name: 'Phường Lương Văn Tri', population: null },
  { code: '05986', name: 'Phường Tam Thanh', population: 30301 },
];

const COLUMNS: readonly GridColumn<Ward>[] = [
  { id: 'code', header: 'Mã', cell: (ward) => ward.code, width: 80 },
  {
    id: 'name',
    header: 'Tên',
    cell: (ward) => <a href={`/units/${ward.code}`}>{ward.name}</a>,
    value: (ward) => ward.name,
    width: 200,
    isSortable: true,
    isRowHeader: true,
  },
  {
    id: 'population',
    header: 'Dân số',
    cell: (ward) => ward.population,
    value: (ward) => ward.population,
    width: 100,
    align: 'end',
    isSortable: true,
  },
  { id: 'note', header: 'Ghi chú', cell: () => 'x', width: 80, isHiddenAtFirst: true },
];

const LABELS: GridLabels = {
  selectAll: 'Chọn tất cả',
  selectRow: (name) => `Chọn ${name}`,
  selected: (count) => `đã chọn ${count}`,
  clearSelection: 'Bỏ chọn',
  resize: (column) => `Độ rộng ${column}`,
  loading: 'Đang tải',
};

interface SampleProps {
  readonly rows?: readonly Ward[];
  readonly onPeek?: (ward: Ward) => void;
  readonly onFollow?: (href: string) => void;
}

function Sample({ rows = WARDS, onPeek, onFollow }: SampleProps): ReactElement {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [layout, setLayout] = useState(DEFAULT_GRID_LAYOUT);
  return (
    <MantineProvider>
      <DataGrid
        columns={COLUMNS}
        empty="Không có phường nào"
        isMain
        label="Các phường"
        labels={LABELS}
        layout={layout}
        onFollow={(href, event) => {
          event.preventDefault();
          onFollow?.(href);
        }}
        onLayoutChange={setLayout}
        onPeek={onPeek}
        rowId={(ward) => ward.code}
        rowLabel={(ward) => ward.name}
        rows={rows}
        selection={{ ids, onChange: setIds }}
        status={`${rows.length} phường`}
      />
    </MantineProvider>
  );
}

const namesInOrder = (): (string | null)[] =>
  screen.getAllByRole('rowheader').map((header) => header.textContent);

/** Looking for roles among 500 rows takes seconds in a simulated page. */
const rowCount = (): number => document.querySelectorAll('tbody th').length;

afterEach(cleanup);

describe('a data grid', () => {
  it('is a real table with headers, named rows and a count for screen readers', () => {
    render(<Sample />);
    const table = screen.getByRole('table', { name: 'Các phường' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['Mã', 'Tên', 'Dân số']);
    expect(table.getAttribute('aria-rowcount')).toBe('4');
    expect(screen.getByRole('status').textContent).toBe('3 phường');
  });

  it('sorts by a column in the Vietnamese order, turns round, and keeps unknown figures last', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    const header = screen.getByRole('columnheader', { name: /Dân số/ });
    await user.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    expect(namesInOrder()).toEqual(['Phường Tam Thanh', 'Phường Đông Kinh', 'Phường Lương Văn Tri']);
    await user.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('descending');
    expect(namesInOrder()).toEqual(['Phường Đông Kinh', 'Phường Tam Thanh', 'Phường Lương Văn Tri']);
  });

  it('walks through rows with j and k, selects with x, peeks with Space', async () => {
    const user = userEvent.setup();
    const peek = vi.fn<(ward: Ward) => void>();
    render(<Sample onPeek={peek} />);
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('Phường Lương Văn Tri');
    await user.keyboard('x');
    expect(screen.getByRole('status').textContent).toBe('3 phường · đã chọn 1');
    await user.keyboard('k');
    await user.keyboard(' ');
    expect(peek).toHaveBeenCalledWith(WARDS[0]);
  });

  it('leaves keys alone while someone types elsewhere', async () => {
    const user = userEvent.setup();
    render(
      <>
        <input aria-label="Tìm" />
        <Sample />
      </>,
    );
    await user.type(screen.getByLabelText('Tìm'), 'jxk');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('jxk');
    expect(screen.getByRole('status').textContent).toBe('3 phường');
  });

  it('selects all rows in view and none again', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    await user.click(screen.getByLabelText('Chọn Phường Tam Thanh'));
    expect(screen.getByLabelText<HTMLInputElement>('Chọn tất cả').indeterminate).toBe(true);
    await user.click(screen.getByLabelText('Chọn tất cả'));
    expect(screen.getByRole('status').textContent).toBe('3 phường · đã chọn 3');
    await user.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
    expect(screen.getByRole('status').textContent).toBe('3 phường');
  });

  it('widens a column by keyboard', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    const edge = screen.getByRole('separator', { name: 'Độ rộng Tên' });
    edge.focus();
    await user.keyboard('{ArrowRight}');
    expect(edge.getAttribute('aria-valuenow')).toBe('216');
  });

  it('hands links to the application', async () => {
    const user = userEvent.setup();
    const follow = vi.fn<(href: string) => void>();
    render(<Sample onFollow={follow} />);
    await user.click(screen.getByRole('link', { name: 'Phường Tam Thanh' }));
    expect(follow).toHaveBeenCalledWith('/units/05986');
  });

  it('says why it is empty', () => {
    render(<Sample rows={[]} />);
    expect(screen.getByText('Không có phường nào')).toBeTruthy();
  });

  it('keeps only rows in view of a long table, and prints all of them', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      code: String(index).padStart(5, '0'),
      name: `Phường ${index}`,
      population: index,
    }));
    render(<Sample rows={many} />);
    expect(rowCount()).toBeLessThan(100);
    fireEvent(window, new Event('beforeprint'));
    expect(rowCount()).toBe(500);
    fireEvent(window, new Event('afterprint'));
    expect(rowCount()).toBeLessThan(100);
  });
});
