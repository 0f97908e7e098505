import type { PlainDate } from '../dates/index.js';
import type { LedgerIndex, LedgerLink } from './ledger-index.js';
import { compareText } from './ledger-order.js';
import type { UnitVersion } from './ledger.js';
import { versionAsOf } from './units-as-of.js';

/** Which way to follow. */
export type LineageDirection = 'PREDECESSORS' | 'SUCCESSORS' | 'BOTH';

/** How far to follow and from where. */
export interface LineageOptions {
  /** Number of acts to follow; unlimited when absent. Acts through which one unit goes on do not count. */
  readonly depth?: number | undefined;
  /** Start from what the unit is on this day instead of its whole life. */
  readonly asOf?: PlainDate | undefined;
}

/** A unit of a lineage graph. */
export interface LineageNode {
  readonly unitId: string;
  /** Acts between this unit and the one asked for: negative = predecessor, 0 = the unit, positive = successor. */
  readonly distance: number;
}

/** The units a unit came from and became. */
export interface Lineage {
  readonly unitId: string;
  /** By distance, then unit id. */
  readonly nodes: readonly LineageNode[];
  /** In the order of time; links of a unit to itself only where it gave something away or gained something. */
  readonly links: readonly LedgerLink[];
}

/**
 * The graph of what a unit came from and what became of it. It follows time strictly: a unit that joined after a part
 * had left has nothing to do with that part. Following forwards from A finds B exactly when following backwards from B
 * finds A.
 * @example lineage(index, dongKinh, 'PREDECESSORS', { depth: 1 }).nodes
 */
export function lineage(
  index: LedgerIndex,
  unitId: string,
  direction: LineageDirection,
  options: LineageOptions = {},
): Lineage {
  const start = startOf(index, unitId, options.asOf);
  const depth = options.depth ?? Number.POSITIVE_INFINITY;
  const distances = new Map<string, number>([[unitId, 0]]);
  const links = new Set<LedgerLink>();
  if (direction !== 'SUCCESSORS') follow(index, start, -1, depth, distances, links);
  if (direction !== 'PREDECESSORS') follow(index, start, 1, depth, distances, links);
  const nodes = [...distances].map(([id, distance]) => ({ unitId: id, distance }));
  return {
    unitId,
    nodes: nodes.toSorted(
      (left, right) => left.distance - right.distance || compareText(left.unitId, right.unitId),
    ),
    links: [...links].toSorted(byTime),
  };
}

/**
 * Links from direct predecessors, and from area outside any unit, to a unit.
 * @example predecessors(index, dongKinh).map((link) => link.source?.name)
 */
export function predecessors(index: LedgerIndex, unitId: string): LedgerLink[] {
  return (index.versionsByUnit.get(unitId) ?? [])
    .flatMap((version) => index.linksTo.get(version) ?? [])
    .filter((link) => !link.continues);
}

/**
 * Links from a unit to its direct successors; the target is null where it ended without one.
 * @example successors(index, vinhTrai).map((link) => [link.target?.name, link.areaPart, link.clause])
 */
export function successors(index: LedgerIndex, unitId: string): LedgerLink[] {
  return (index.versionsByUnit.get(unitId) ?? [])
    .flatMap((version) => index.linksFrom.get(version) ?? [])
    .filter((link) => !link.continues);
}

function startOf(index: LedgerIndex, unitId: string, asOf: PlainDate | undefined): UnitVersion[] {
  if (asOf === undefined) return [...(index.versionsByUnit.get(unitId) ?? [])];
  const version = versionAsOf(index, unitId, asOf);
  return version === null ? [] : [version];
}

/** Breadth first over versions, so that a link is followed only from what the unit was at that time. */
function follow(
  index: LedgerIndex,
  start: readonly UnitVersion[],
  sign: 1 | -1,
  depth: number,
  distances: Map<string, number>,
  links: Set<LedgerLink>,
): void {
  const seen = new Set<UnitVersion>();
  let ring = withOwnTime(index, start, sign, seen);
  for (let distance = 0; ring.length > 0; distance += 1) {
    const next: UnitVersion[] = [];
    for (const version of ring) {
      for (const link of (sign === 1 ? index.linksFrom : index.linksTo).get(version) ?? []) {
        if (link.continues ? isMore(index, link) : distance < depth) links.add(link);
        const reached = sign === 1 ? link.target : link.source;
        if (link.continues || reached === null || distance >= depth) continue;
        next.push(reached);
        note(distances, reached.unitId, sign * (distance + 1));
      }
    }
    ring = withOwnTime(index, next, sign, seen);
  }
}

/** Versions with the later (or earlier) ones of the same units, which cost no act; none twice. */
function withOwnTime(
  index: LedgerIndex,
  versions: readonly UnitVersion[],
  sign: 1 | -1,
  seen: Set<UnitVersion>,
): UnitVersion[] {
  const found: UnitVersion[] = [];
  for (const version of versions) {
    const own = index.versionsByUnit.get(version.unitId) ?? [version];
    const position = own.indexOf(version);
    for (const other of sign === 1 ? own.slice(position) : own.slice(0, position + 1)) {
      if (!seen.has(other)) found.push(other);
      seen.add(other);
    }
  }
  return found;
}

function note(distances: Map<string, number>, unitId: string, distance: number): void {
  const known = distances.get(unitId);
  if (known === undefined || Math.abs(distance) < Math.abs(known)) distances.set(unitId, distance);
}

/** Whether a unit that goes on does more than go on: it gives away a part, or gains from others. */
function isMore(index: LedgerIndex, link: LedgerLink): boolean {
  if (link.areaPart !== 'ALL' || link.populationPart !== 'ALL') return true;
  return link.target !== null && (index.linksTo.get(link.target) ?? []).length > 1;
}

function byTime(left: LedgerLink, right: LedgerLink): number {
  return (
    compareText(left.on, right.on) ||
    left.sequence - right.sequence ||
    compareText(left.source?.code ?? '', right.source?.code ?? '') ||
    compareText(left.target?.code ?? '', right.target?.code ?? '')
  );
}
