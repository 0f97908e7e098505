import type { LedgerIndex, LedgerLink } from './ledger-index.js';
import type { Extent, UnitVersion } from './ledger.js';

/** Area and population are carried apart. */
export type Dimension = 'area' | 'population';
/** Which way in time. */
export type TravelDirection = 'FORWARD' | 'BACKWARD';

/** Share of a version that lies in a neighbouring one. */
export interface StepShare {
  readonly extent: Extent;
  readonly quantity: number | null;
}

/** One step from a version to the version before or after it. */
export interface Step extends Readonly<Record<Dimension, StepShare>> {
  /** Null when the share goes to, or comes from, no unit. */
  readonly next: UnitVersion | null;
}

/**
 * Steps from a version through the act that ended it (or, backwards, started it). Links say how much of the *earlier*
 * unit goes where; seen from the later unit the share is turned round: all of it when there is one origin, else a part.
 */
export function stepsFrom(index: LedgerIndex, version: UnitVersion, direction: TravelDirection): Step[] {
  const links = (direction === 'FORWARD' ? index.linksFrom : index.linksTo).get(version);
  if (links === undefined) return stepsWithoutAct(index, version, direction);
  return direction === 'FORWARD' ? links.map(forwardStep) : backwardSteps(links);
}

function forwardStep(link: LedgerLink): Step {
  return {
    next: link.target,
    area: { extent: link.areaPart, quantity: areaOf(link) },
    population: { extent: link.populationPart, quantity: personsOf(link) },
  };
}

function backwardSteps(links: readonly LedgerLink[]): Step[] {
  const areaOrigins = links.filter((link) => link.areaPart !== 'NONE').length;
  const populationOrigins = links.filter((link) => link.populationPart !== 'NONE').length;
  return links.map((link) => ({
    next: link.source,
    area: { extent: turned(link.areaPart, areaOrigins), quantity: areaOf(link) },
    population: { extent: turned(link.populationPart, populationOrigins), quantity: personsOf(link) },
  }));
}

function turned(extent: Extent, origins: number): Extent {
  if (extent === 'NONE') return 'NONE';
  return origins === 1 ? 'ALL' : 'PART';
}

function areaOf(link: LedgerLink): number | null {
  return link.areaKm2 ?? (link.areaPart === 'ALL' ? (link.source?.areaKm2 ?? null) : null);
}

function personsOf(link: LedgerLink): number | null {
  return link.persons ?? (link.populationPart === 'ALL' ? (link.source?.population ?? null) : null);
}

/** A version may follow another of its unit without an act, after a correction of the record. */
function stepsWithoutAct(index: LedgerIndex, version: UnitVersion, direction: TravelDirection): Step[] {
  const versions = index.versionsByUnit.get(version.unitId) ?? [];
  const position = versions.indexOf(version);
  const next = versions[direction === 'FORWARD' ? position + 1 : position - 1];
  const touches =
    next !== undefined &&
    (direction === 'FORWARD' ? next.validFrom === version.validTo : next.validTo === version.validFrom);
  if (!touches) return [];
  return [
    {
      next,
      area: { extent: 'ALL', quantity: version.areaKm2 },
      population: { extent: 'ALL', quantity: version.population },
    },
  ];
}
