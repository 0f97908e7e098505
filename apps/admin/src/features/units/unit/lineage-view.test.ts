import { describe, expect, it } from 'vitest';

import { lineageView, type Lineage, type LineageWords } from './lineage-view';

type Node = Lineage['nodes'][number];
type Link = Lineage['links'][number];

const words: LineageWords = {
  unitTitle: (version) => version.name,
  unitSubtitle: (version) => version.code,
  unitDescription: (version) => version.name,
  unitHref: (unitId) => `/units/${unitId}`,
  outside: 'Ngoài xã',
  ended: 'Không có đơn vị kế thừa',
  extent: (link) => link.areaPart,
  linkDescription: (source, target) => `${source} vào ${target}`,
  linkDetails: (link) => (link.clause ? [link.clause] : []),
};

function version(unitId: string, validFrom = '2025-07-01'): Node['version'] {
  return {
    id: `${unitId}@${validFrom}`,
    unitId,
    level: 'COMMUNE',
    code: '06064',
    name: `Xã ${unitId}`,
    kind: 'COMMUNE',
    validFrom,
  };
}

function link(source: Node['version'] | null, target: Node['version'] | null): Link {
  const event = { id: 'act', title: 'Sắp xếp', operationalFrom: '2025-07-01' };
  const id = `${source?.unitId}-${target?.unitId}`;
  return { id, source, target, areaPart: 'ALL', populationPart: 'ALL', clause: 'khoản 12', event };
}

describe('a lineage as boxes and ribbons', () => {
  it('has one box per unit, whatever its versions, and marks the unit asked for', () => {
    const nodes = [
      { column: 0, version: version('B') },
      { column: 0, version: version('B', '2026-04-30') },
      { column: -1, version: version('A', '2025-01-01') },
    ];
    const view = lineageView(
      { truncated: false, nodes, links: [link(version('A'), version('B'))] },
      'B',
      words,
    );
    expect(view.nodes.map((node) => [node.id, node.column, node.tone])).toEqual([
      ['B', 0, 'root'],
      ['A', -1, 'plain'],
    ]);
    expect(view.links).toMatchObject([{ sourceId: 'A', targetId: 'B', description: 'Xã A vào Xã B' }]);
  });

  it('draws an area that belonged to no unit and an end without successor as boxes of their own', () => {
    const nodes = [{ column: 0, version: version('B') }];
    const links = [link(null, version('B')), link(version('B'), null)];
    const view = lineageView({ truncated: false, nodes, links }, 'B', words);
    expect(view.nodes.slice(1).map((node) => [node.title, node.column, node.tone, node.href])).toEqual([
      ['Ngoài xã', -1, 'unknown', undefined],
      ['Không có đơn vị kế thừa', 1, 'unknown', undefined],
    ]);
  });

  it('leaves out that a unit went on as itself', () => {
    const nodes = [{ column: 0, version: version('B') }];
    const links = [link(version('B', '2025-01-01'), version('B'))];
    expect(lineageView({ truncated: false, nodes, links }, 'B', words).links).toEqual([]);
  });
});
