import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VersionTimeline } from './version-timeline.js';

const items = [
  {
    id: '1',
    from: '2025-07-01',
    to: null,
    title: 'Phường Đông Kinh',
    period: '01/07/2025 – nay',
    description: 'Phường Đông Kinh, từ 01/07/2025',
    isCurrent: true,
  },
];

describe('a timeline of versions', () => {
  it('is a named list whose bars are described', () => {
    const markup = renderToStaticMarkup(
      <VersionTimeline label="Các giai đoạn" items={items} formatDay={String} />,
    );
    expect(markup).toContain('<ol class="_items');
    expect(markup).toContain('aria-label="Các giai đoạn"');
    expect(markup).toContain('role="img" aria-label="Phường Đông Kinh, từ 01/07/2025"');
  });
  it('makes the bars buttons where one can be chosen, and marks the as-of day in words', () => {
    const markup = renderToStaticMarkup(
      <VersionTimeline
        label="Các giai đoạn"
        items={items}
        asOf={{ day: '2026-01-01', label: 'Ngày xem 01/01/2026' }}
        formatDay={String}
        onSelect={() => undefined}
      />,
    );
    expect(markup).toContain('<button type="button"');
    expect(markup).toContain('aria-current="date"');
    expect(markup).toContain('Ngày xem 01/01/2026');
  });
});
