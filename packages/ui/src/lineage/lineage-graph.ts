/** How much of the source a link carries: everything, a part, or nothing of one of its two measures. */
export type LineageShare = 'ALL' | 'PART' | 'NONE';

/** A box of the diagram: one unit during one period. */
export interface LineageDiagramNode {
  readonly id: string;
  /** Step away from the root: negative before it, positive after it. */
  readonly column: number;
  readonly title: string;
  /** Second line: code, kind, dates. */
  readonly subtitle?: string | undefined;
  /** Makes the box a link. */
  readonly href?: string | undefined;
  /** `unknown` draws a dashed box: an area that belonged to no unit, or an end without successor. */
  readonly tone?: 'root' | 'plain' | 'unknown' | undefined;
  /** What a screen reader says after title and subtitle. */
  readonly description?: string | undefined;
}

/** A ribbon of the diagram. */
export interface LineageDiagramLink {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly areaShare: LineageShare;
  readonly populationShare: LineageShare;
  /** Drawn on the ribbon when it is partial: "part of the area". */
  readonly label?: string | undefined;
  /** What a screen reader says: source, target, extent, clause. */
  readonly description: string;
  /** Lines of the card shown while the link is hovered or focused: clause, legal basis, note. */
  readonly details?: readonly string[] | undefined;
}

/** The widest thing that moves along a link. */
export function linkShare(link: Pick<LineageDiagramLink, 'areaShare' | 'populationShare'>): LineageShare {
  const shares = [link.areaShare, link.populationShare];
  if (shares.includes('ALL')) return 'ALL';
  return shares.includes('PART') ? 'PART' : 'NONE';
}

/** Whether a link takes less than the whole source. */
export function isPartial(link: Pick<LineageDiagramLink, 'areaShare' | 'populationShare'>): boolean {
  return link.areaShare !== 'ALL' || link.populationShare !== 'ALL';
}
