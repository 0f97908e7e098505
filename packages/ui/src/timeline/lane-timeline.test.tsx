import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LaneTimeline } from './lane-timeline.js';

describe('a timeline with lanes', () => {
  const lanes = [
    {
      id: '1',
      label: 'Chức danh chính',
      items: [
        {
          id: 'a',
          from: '2025-07-01',
          to: null,
          title: 'Bí thư',
          description: 'Bí thư, từ 01/07/2025',
          href: '/x',
        },
      ],
    },
    {
      id: '2',
      label: 'Biệt phái',
      items: [
        {
          id: 'b',
          from: '2025-08-01',
          to: '2025-09-01',
          title: 'Tổ trưởng',
          description: 'Tổ trưởng, 08/2025',
        },
      ],
    },
  ];
  const markup = renderToStaticMarkup(
    <LaneTimeline
      asOf={{ day: '2025-08-15', label: 'Ngày xem' }}
      formatDay={String}
      label="Quá trình công tác"
      lanes={lanes}
    />,
  );

  it('is a named list of lanes; bars are links or described drawings', () => {
    expect(markup).toContain('aria-label="Quá trình công tác"');
    expect(markup).toContain('href="/x"');
    expect(markup).toContain('aria-label="Tổ trưởng, 08/2025" role="img"');
  });

  it('has one track for all lanes: what begins later stands further right', () => {
    const [first, second] = [...markup.matchAll(/style="left:([\d.]+)%;width/g)].map((match) =>
      Number(match[1]),
    );
    expect(first).toBeLessThan(second!);
  });
});
