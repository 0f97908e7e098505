// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { OrgChart } from './org-chart.js';
import type { OrgChartBody, OrgChartLabels } from './org-chart-types.js';

const labels: OrgChartLabels = {
  vacant: (count) => `khuyết ${count}`,
  surplus: (count) => `dư ${count}`,
  seats: (filled, headcount) => `${filled} trên ${headcount ?? 'không rõ'}`,
  key: 'chủ chốt',
  noPosts: 'chưa có chức danh',
};
const secretary = {
  id: 'secretary',
  title: 'Bí thư',
  headcount: 1,
  holders: [{ id: 'h', name: 'Nguyễn Văn A', note: 'kiêm nhiệm' }],
  vacant: 0,
  surplus: 0,
  isKey: true,
};
const deputy = { id: 'deputy', title: 'Phó Bí thư', headcount: 2, holders: [], vacant: 2, surplus: 0 };
const bodies: readonly OrgChartBody[] = [
  { id: 'party', parentId: null, title: 'Đảng ủy xã', subtitle: 'Đảng ủy', posts: [secretary, deputy] },
  { id: 'office', parentId: 'party', title: 'Văn phòng', subtitle: 'Cơ quan tham mưu', posts: [] },
  { id: 'council', parentId: null, title: 'Hội đồng nhân dân', subtitle: '', posts: [] },
];

afterEach(cleanup);

describe('an organization chart', () => {
  it('reads as a list within a list: bodies, posts, who holds them, what is missing', () => {
    render(<OrgChart bodies={bodies} label="Tổ chức bộ máy" labels={labels} />);
    const party = screen.getByRole('region', { name: 'Đảng ủy xã' });
    expect(party.textContent).toContain('Nguyễn Văn A · kiêm nhiệm');
    expect(party.textContent).toContain('khuyết 2');
    expect(party.textContent).toContain('0 trên 2');
    expect(party.contains(screen.getByRole('region', { name: 'Văn phòng' }))).toBe(true);
    expect(screen.getByRole('list', { name: 'Tổ chức bộ máy' }).children).toHaveLength(2);
  });

  it('is walked through with the arrow keys; left and right close and open a body', () => {
    render(<OrgChart bodies={bodies} label="Tổ chức bộ máy" labels={labels} />);
    const [party, office, council] = screen.getAllByRole('button');
    party!.focus();
    fireEvent.keyDown(party!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(office);
    fireEvent.keyDown(office!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(council);
    fireEvent.keyDown(party!, { key: 'ArrowLeft' });
    expect(party!.getAttribute('aria-expanded')).toBe('false');
    fireEvent.keyDown(party!, { key: 'ArrowRight' });
    expect(party!.getAttribute('aria-expanded')).toBe('true');
  });
});
