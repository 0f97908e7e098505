import type { PlainDate } from '../dates/index.js';
import type { LedgerLink } from '../units/index.js';
import { isDayOf, type DayPeriod, type OpenPeriod } from './periods.js';
import { headcountOn, type Establishment } from './staffing.js';

/** What is needed of a link between units: those of `lineage(…).links`, or of a ledger's links. */
export type SuccessionLink = Pick<LedgerLink, 'sourceUnitId' | 'targetUnitId' | 'on' | 'continues'>;

/** A unit that stands for another one on a day. */
export interface StandingUnit {
  readonly unitId: string;
  /** From the unit asked for up to the one before this, in order; empty for the unit itself. */
  readonly via: readonly string[];
}

/**
 * The units in which a unit existed on a day: itself, or what it came from, or what became of it, nearest first. A unit
 * that exists on the day stands for itself alone, whatever it gained or gave away.
 * @example standingUnits('dong-kinh', '2025-06-30', lives, links) // [{ unitId: 'vinh-trai', via: ['dong-kinh'] }, …]
 */
export function standingUnits(
  unitId: string,
  day: PlainDate,
  lives: ReadonlyMap<string, OpenPeriod>,
  links: readonly SuccessionLink[],
): StandingUnit[] {
  const found: StandingUnit[] = [];
  const seen = new Set([unitId]);
  let ring: StandingUnit[] = [{ unitId, via: [] }];
  while (ring.length > 0) {
    const next: StandingUnit[] = [];
    for (const standing of ring) {
      const life = lives.get(standing.unitId);
      if (life === undefined) continue;
      if (isDayOf(life, day)) found.push(standing);
      else {
        for (const neighbour of neighboursTowards(standing.unitId, life, day, links)) {
          if (seen.has(neighbour)) continue;
          seen.add(neighbour);
          next.push({ unitId: neighbour, via: [...standing.via, standing.unitId] });
        }
      }
    }
    ring = next;
  }
  return found;
}

/** Before its first day the units that formed it, after its last those it went to; parts given away earlier do not count. */
function neighboursTowards(
  unitId: string,
  life: OpenPeriod,
  day: PlainDate,
  links: readonly SuccessionLink[],
): string[] {
  const isBefore = life.validFrom !== null && day < life.validFrom;
  return links.flatMap(({ sourceUnitId, targetUnitId, on, continues }) => {
    if (continues) return [];
    if (isBefore) return targetUnitId === unitId && on === life.validFrom ? (sourceUnitId ?? []) : [];
    return sourceUnitId === unitId && on === life.validTo ? (targetUnitId ?? []) : [];
  });
}

/** A post in which people may have been in office. */
export interface OfficePost<Holding extends DayPeriod> {
  readonly positionId: string;
  readonly unitId: string;
  /** When the body of the post exists. */
  readonly life: OpenPeriod;
  readonly establishments: readonly Establishment[];
  /** Approved assignments. */
  readonly holdings: readonly Holding[];
}

/** Somebody in office, or a post without anybody. */
export interface OfficeHolding<Holding, Post> {
  readonly unitId: string;
  readonly via: readonly string[];
  readonly post: Post;
  /** Null where the post had nobody. */
  readonly holding: Holding | null;
}

/**
 * Who held the posts of a unit on a day, post by post in the order given; a post with seats and nobody in it is told too.
 * @example officeHolders(standingUnits(…), '2025-06-30', posts)
 */
export function officeHolders<Holding extends DayPeriod, Post extends OfficePost<Holding>>(
  units: readonly StandingUnit[],
  day: PlainDate,
  posts: readonly (Post & OfficePost<Holding>)[],
): OfficeHolding<Holding, Post>[] {
  return units.flatMap(({ unitId, via }) =>
    posts
      .filter((post) => post.unitId === unitId && isDayOf(post.life, day))
      .flatMap((post): OfficeHolding<Holding, Post>[] => {
        const holdings = post.holdings.filter((holding) => isDayOf(holding, day));
        if (holdings.length > 0) return holdings.map((holding) => ({ unitId, via, post, holding }));
        return headcountOn(post.establishments, day) > 0 ? [{ unitId, via, post, holding: null }] : [];
      }),
  );
}
