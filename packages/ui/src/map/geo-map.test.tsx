import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GeoMap } from './geo-map.js';

const ring = [
  [106, 21],
  [106.1, 21],
  [106.1, 21.1],
  [106, 21],
];

describe('a map', () => {
  const markup = renderToStaticMarkup(
    <GeoMap
      label="Bản đồ 65 xã, phường"
      areas={[
        {
          id: '1',
          name: 'Xã Thất Khê',
          detail: '120 người/km²',
          category: 0,
          href: '/units/1',
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
      ]}
      legend={[{ category: 0, label: 'Xã' }]}
      legendTitle="Loại"
      palette="named"
      controls={{ zoomIn: 'Phóng to', zoomOut: 'Thu nhỏ', reset: 'Toàn bộ' }}
      selectedId="1"
    />,
  );
  it('is a named region whose keys work before an area is reached', () => {
    expect(markup).toMatch(/<section[^>]* aria-label="Bản đồ 65 xã, phường" tabindex="0"/u);
  });
  it('makes every area a link with its name and detail', () => {
    expect(markup).toContain('href="/units/1" aria-label="Xã Thất Khê, 120 người/km²" aria-current="true"');
  });
  it('names its buttons and its colours', () => {
    expect(markup).toContain('aria-label="Phóng to"');
    expect(markup).toContain('>Xã</span>');
  });
});
