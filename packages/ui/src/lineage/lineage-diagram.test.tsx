import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LineageDiagram } from './lineage-diagram.js';
import type { LineageDiagramLink, LineageDiagramNode } from './lineage-graph.js';
import { LineageTable } from './lineage-table.js';

const nodes: LineageDiagramNode[] = [
  { id: 'old', column: -1, title: 'Xã Bính Xá', subtitle: '06064', href: '/units/1' },
  { id: 'outside', column: -1, title: 'Ngoài xã', tone: 'unknown' },
  { id: 'new', column: 0, title: 'Xã Kiên Mộc', tone: 'root', href: '/units/2' },
];
const links: LineageDiagramLink[] = [
  {
    id: 'l1',
    sourceId: 'old',
    targetId: 'new',
    areaShare: 'PART',
    populationShare: 'ALL',
    label: 'một phần diện tích',
    description: 'Xã Bính Xá vào Xã Kiên Mộc: một phần diện tích, khoản 12',
  },
  {
    id: 'l2',
    sourceId: 'outside',
    targetId: 'new',
    areaShare: 'ALL',
    populationShare: 'ALL',
    description: 'Ngoài xã vào Xã Kiên Mộc',
  },
];

const markup = renderToStaticMarkup(
  <LineageDiagram label="Nguồn gốc" nodes={nodes} links={links} columnTitle={String} describedBy="table" />,
);

describe('a lineage diagram', () => {
  it('is a named region that can be scrolled by keyboard', () => {
    expect(markup).toMatch(/<section[^>]* aria-label="Nguồn gốc"[^>]*tabindex="0"/u);
  });
  it('points at the table that says the same', () => {
    expect(markup).toContain('aria-describedby="table"');
  });
  it('makes a unit with an address a link named after it', () => {
    expect(markup).toMatch(/<a [^>]*href="\/units\/1"[^>]*>(?:(?!<\/a>).)*Xã Bính Xá(?:(?!<\/a>).)*06064/);
  });
  it('lets the keyboard reach units without an address and every link, and describes them', () => {
    expect(markup).toContain('role="img" aria-label="Ngoài xã" tabindex="0"');
    expect(markup).toContain(
      'aria-label="Xã Bính Xá vào Xã Kiên Mộc: một phần diện tích, khoản 12" tabindex="0"',
    );
  });
  it('hatches and labels only partial links', () => {
    expect(markup.match(/data-partial="true"/gu)).toHaveLength(1);
    expect(markup).toContain('>một phần diện tích</text>');
  });
  it('marks the unit that was asked for', () => {
    expect(markup).toMatch(/href="\/units\/2"[^>]*aria-current="true"/u);
  });
});

describe('a lineage table', () => {
  it('keeps its roles and names each cell for the card layout of a phone', () => {
    const table = renderToStaticMarkup(
      <LineageTable
        caption="Nguồn gốc"
        headings={{ source: 'Từ', extent: 'Phạm vi', target: 'Đến' }}
        detailHeadings={['Khoản']}
        rows={[{ id: '1', source: 'A', extent: 'toàn bộ', target: 'B', details: ['12'] }]}
      />,
    );
    expect(table).toContain('<caption');
    expect(table).toContain('role="cell" data-heading="Khoản"><span>12</span></td>');
  });
});
