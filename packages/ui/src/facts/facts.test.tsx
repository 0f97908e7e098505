import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ExtentBadge } from '../badges/extent-badge.js';
import { DifferenceBars } from '../bars/difference-bars.js';
import { HistoryList } from '../history/history-list.js';
import { FactList } from './fact-list.js';

describe('facts', () => {
  it('are a definition list that says what is unknown', () => {
    const markup = renderToStaticMarkup(
      <FactList facts={[{ term: 'Dân số', value: null, note: 'giá trị gốc: 0' }]} unknownLabel="Chưa có" />,
    );
    expect(markup).toContain('<dl');
    expect(markup).toContain('<dt>Dân số</dt>');
    expect(markup).toContain('Chưa có');
    expect(markup).toContain('giá trị gốc: 0');
  });
  it('show a zero as a zero', () => {
    expect(
      renderToStaticMarkup(<FactList facts={[{ term: 'Huyện', value: 0 }]} unknownLabel="Chưa có" />),
    ).not.toContain('Chưa có');
  });
});

describe('an extent', () => {
  it('is said in words; its disc is hidden from screen readers', () => {
    const markup = renderToStaticMarkup(<ExtentBadge extent="PART" label="một phần diện tích" />);
    expect(markup).toContain('aria-hidden="true"');
    expect(markup).toContain('một phần diện tích');
  });
});

describe('bars of a difference', () => {
  it('carry both numbers as text on one scale', () => {
    const markup = renderToStaticMarkup(
      <DifferenceBars
        label="Theo loại"
        rows={[{ id: 'c', label: 'Xã', before: 175, after: 61 }]}
        beforeLabel="30/06/2025"
        afterLabel="01/07/2025"
        formatNumber={String}
      />,
    );
    expect(markup).toContain('30/06/2025: </span>175');
    expect(markup).toContain('01/07/2025: </span>61');
    expect(markup).toContain('calc((100% - 5rem) * 1)');
  });
});

describe('a history', () => {
  it('shows each field before and after with the person and the time', () => {
    const markup = renderToStaticMarkup(
      <HistoryList
        label="Lịch sử"
        headings={{ field: 'Trường', before: 'Trước', after: 'Sau' }}
        emptyValue="—"
        entries={[
          {
            id: '1',
            instant: '2025-08-04T01:00:00Z',
            when: '04/08/2025 08:00',
            who: 'Nguyễn Thị Mẫu',
            what: 'Sửa thông tin',
            changes: [
              { field: 'Dân số', before: null, after: '12.345' },
              { field: 'Tên', before: 'Xã Cũ', after: 'Xã Mới' },
            ],
          },
        ]}
      />,
    );
    expect(markup).toContain('<time dateTime="2025-08-04T01:00:00Z">04/08/2025 08:00</time>');
    expect(markup).toContain('<th scope="row">Dân số</th>');
    expect(markup).toMatch(/>—<\/td><td[^>]*>12\.345</u);
  });
});
