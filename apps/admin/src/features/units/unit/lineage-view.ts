import type { LineageDiagramLink, LineageDiagramNode } from '@haicap/ui';

import type { UnitLineageQuery } from '../operations.generated';

/** The lineage of a unit as the API gives it. */
export type Lineage = NonNullable<UnitLineageQuery['unit']>['lineage'];
/** One link of a lineage. */
export type LineageLink = Lineage['links'][number];
type Version = Lineage['nodes'][number]['version'];

/** What the drawing says in words. */
export interface LineageWords {
  readonly unitTitle: (version: Version) => string;
  readonly unitSubtitle: (version: Version) => string;
  readonly unitDescription: (version: Version) => string;
  readonly unitHref: (unitId: string) => string;
  readonly outside: string;
  readonly ended: string;
  /** "one part of the area". */
  readonly extent: (link: LineageLink) => string;
  readonly linkDescription: (source: string, target: string, link: LineageLink) => string;
  readonly linkDetails: (link: LineageLink) => readonly string[];
}

/**
 * A lineage as boxes and ribbons. One box per unit, whatever its versions; what came from no unit or ended
 * without a successor gets a box of its own.
 */
export function lineageView(
  lineage: Lineage,
  unitId: string,
  words: LineageWords,
): { nodes: readonly LineageDiagramNode[]; links: readonly LineageDiagramLink[] } {
  const columns = new Map(lineage.nodes.map((node) => [node.version.unitId, node.column]));
  const nodes = new Map<string, LineageDiagramNode>();
  for (const { version, column } of lineage.nodes) {
    if (!nodes.has(version.unitId) || version.unitId !== unitId) {
      nodes.set(version.unitId, unitNode(version, column, version.unitId === unitId, words));
    }
  }
  const links = lineage.links
    .filter((link) => link.source?.unitId !== link.target?.unitId)
    .map((link) => {
      const source = endOf(link, 'source', columns, words);
      const target = endOf(link, 'target', columns, words);
      if (!nodes.has(source.id)) nodes.set(source.id, source);
      if (!nodes.has(target.id)) nodes.set(target.id, target);
      return {
        id: link.id,
        sourceId: source.id,
        targetId: target.id,
        areaShare: link.areaPart,
        populationShare: link.populationPart,
        label: words.extent(link),
        description: words.linkDescription(source.title, target.title, link),
        details: words.linkDetails(link),
      };
    });
  return { nodes: [...nodes.values()], links };
}

function unitNode(
  version: Version,
  column: number,
  isRoot: boolean,
  words: LineageWords,
): LineageDiagramNode {
  return {
    id: version.unitId,
    column,
    title: words.unitTitle(version),
    subtitle: words.unitSubtitle(version),
    description: words.unitDescription(version),
    href: words.unitHref(version.unitId),
    tone: isRoot ? 'root' : 'plain',
  };
}

function endOf(
  link: LineageLink,
  side: 'source' | 'target',
  columns: ReadonlyMap<string, number>,
  words: LineageWords,
): LineageDiagramNode {
  const version = link[side];
  const opposite = link[side === 'source' ? 'target' : 'source'];
  const step = side === 'source' ? -1 : 1;
  const column = (columns.get(opposite?.unitId ?? '') ?? 0) + step;
  if (version) return unitNode(version, columns.get(version.unitId) ?? column, false, words);
  const title = side === 'source' ? words.outside : words.ended;
  return { id: `${side}:none:${opposite?.unitId ?? ''}`, column, title, tone: 'unknown' };
}
