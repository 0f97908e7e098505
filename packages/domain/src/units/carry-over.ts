import type { PlainDate } from '../dates/index.js';
import { stepsFrom, type Dimension, type Step, type TravelDirection } from './carry-over-steps.js';
import type { UndefinedReason } from './crosswalk.js';
import type { LedgerIndex } from './ledger-index.js';
import { compareText, holdsOn } from './ledger-order.js';
import type { Extent, UnitVersion } from './ledger.js';
import { UNIT_LEVELS } from './unit-lists.js';

/** Share of the unit that starts the journey, in one dimension. */
export interface CarriedShare {
  readonly extent: Extent;
  /** False when it may be nothing at all. */
  readonly certain: boolean;
  /** True when the version consists of nothing but the unit that started the journey. */
  readonly pure: boolean;
  /** Square kilometres or persons, where published. */
  readonly quantity: number | null;
}

/** A version reached, with what of the journey's unit is in it. */
export interface Arrival {
  readonly version: UnitVersion;
  readonly area: CarriedShare;
  readonly population: CarriedShare;
}

/** Where a unit has got to. */
export interface CarriedUnit {
  readonly arrivals: readonly Arrival[];
  readonly actIds: readonly string[];
  readonly lossReason: UndefinedReason;
}

interface Journey {
  readonly index: LedgerIndex;
  readonly start: UnitVersion;
  readonly direction: TravelDirection;
  readonly frontier: Map<UnitVersion, Arrival>;
  readonly actIds: string[];
  readonly lost: Record<Dimension, boolean>;
  lossReason: UndefinedReason;
}

const DIMENSIONS: readonly Dimension[] = ['area', 'population'];

/** Carries one version to a day, act by act, keeping area and population apart. */
export function carryOver(index: LedgerIndex, start: UnitVersion, toDate: PlainDate): CarriedUnit {
  const direction: TravelDirection = toDate < start.validFrom ? 'BACKWARD' : 'FORWARD';
  const journey: Journey = {
    index,
    start,
    direction,
    frontier: new Map([
      [start, { version: start, area: whole(start.areaKm2), population: whole(start.population) }],
    ]),
    actIds: [],
    lost: { area: false, population: false },
    lossReason: direction === 'FORWARD' ? 'ENDED_WITHOUT_SUCCESSOR' : 'BEFORE_LEDGER',
  };
  for (let group = nextGroup(journey, toDate); group.length > 0; group = nextGroup(journey, toDate)) {
    advance(journey, group);
  }
  const arrivals = [...journey.frontier.values()].toSorted(byLevelAndCode);
  return { arrivals, actIds: journey.actIds, lossReason: journey.lossReason };
}

/** The versions that one act takes further: of all that are not there yet, those whose act comes first. */
function nextGroup(journey: Journey, toDate: PlainDate): Arrival[] {
  const waiting = [...journey.frontier.values()].filter(({ version }) => !holdsOn(version, toDate));
  const [first, ...rest] = waiting;
  if (first === undefined) return [];
  const next = rest.reduce(
    (best, other) => (comesBefore(journey, other.version, best.version) ? other : best),
    first,
  );
  const actId = actOf(journey, next.version);
  return actId === null ? [next] : waiting.filter(({ version }) => actOf(journey, version) === actId);
}

function actOf(journey: Journey, version: UnitVersion): string | null {
  return journey.direction === 'FORWARD' ? version.endedByActId : version.startedByActId;
}

function comesBefore(journey: Journey, left: UnitVersion, right: UnitVersion): boolean {
  if (journey.direction === 'BACKWARD') {
    return (
      left.validFrom > right.validFrom ||
      (left.validFrom === right.validFrom && left.sequence > right.sequence)
    );
  }
  const sequence = (version: UnitVersion): number =>
    journey.index.actsById.get(version.endedByActId ?? '')?.sequence ?? version.sequence;
  return (
    compareText(left.validTo ?? '', right.validTo ?? '') < 0 ||
    (left.validTo === right.validTo && sequence(left) < sequence(right))
  );
}

function advance(journey: Journey, group: readonly Arrival[]): void {
  const incoming = new Map<UnitVersion, { from: Arrival; step: Step }[]>();
  for (const from of group) {
    journey.frontier.delete(from.version);
    const steps = stepsFrom(journey.index, from.version, journey.direction);
    noteLosses(journey, from, steps);
    for (const step of steps) {
      if (step.next === null) continue;
      const list = incoming.get(step.next) ?? [];
      incoming.set(step.next, [...list, { from, step }]);
    }
  }
  const actId = actOf(journey, group[0]!.version);
  if (actId !== null) journey.actIds.push(actId);
  for (const [version, ways] of incoming) {
    const arrival: Arrival = {
      version,
      area: combine(journey, version, 'area', ways, group),
      population: combine(journey, version, 'population', ways, group),
    };
    if (arrival.area.extent !== 'NONE' || arrival.population.extent !== 'NONE')
      journey.frontier.set(version, arrival);
  }
  for (const dimension of DIMENSIONS) makeWhole(journey, dimension);
}

/** Something is lost when a step leads nowhere, or when the parts recorded do not make up the whole. */
function noteLosses(journey: Journey, from: Arrival, steps: readonly Step[]): void {
  for (const dimension of DIMENSIONS) {
    if (from[dimension].extent === 'NONE') continue;
    const present = steps.filter((step) => step[dimension].extent !== 'NONE');
    const complete = present.length > 1 || present[0]?.[dimension].extent === 'ALL';
    if (!complete || present.some((step) => step.next === null)) journey.lost[dimension] = true;
    if (journey.direction === 'BACKWARD' && present.some((step) => step.next === null)) {
      journey.lossReason = 'FROM_OUTSIDE';
    }
  }
}

function combine(
  journey: Journey,
  version: UnitVersion,
  dimension: Dimension,
  ways: readonly { from: Arrival; step: Step }[],
  group: readonly Arrival[],
): CarriedShare {
  const shares = ways
    .map(({ from, step }) => compose(from[dimension], step[dimension]))
    .filter((share) => share.extent !== 'NONE');
  const [first] = shares;
  if (first === undefined) return { extent: 'NONE', certain: true, pure: false, quantity: 0 };
  const quantities = shares.map((share) => share.quantity);
  return {
    extent: shares.length === 1 ? first.extent : 'PART',
    certain: shares.some((share) => share.certain),
    pure: isPure(journey, version, dimension, group),
    quantity: quantities.includes(null) ? null : sum(quantities as number[]),
  };
}

/** A part of a mixed version may hold nothing of what we carry, and its published size is not ours. */
function compose(carried: CarriedShare, step: { extent: Extent; quantity: number | null }): CarriedShare {
  const { extent, quantity, certain, pure } = carried;
  if (extent === 'NONE' || step.extent === 'NONE')
    return { extent: 'NONE', certain: true, pure, quantity: 0 };
  if (step.extent === 'ALL')
    return { extent, certain, pure, quantity: quantity ?? (pure ? step.quantity : null) };
  return { extent: 'PART', certain: certain && pure, pure, quantity: pure ? step.quantity : null };
}

/** Whether everything in a version came out of pure versions of this journey, judged by looking back the other way. */
function isPure(
  journey: Journey,
  version: UnitVersion,
  dimension: Dimension,
  group: readonly Arrival[],
): boolean {
  const back = journey.direction === 'FORWARD' ? 'BACKWARD' : 'FORWARD';
  return stepsFrom(journey.index, version, back)
    .filter((step) => step[dimension].extent !== 'NONE')
    .every((step) =>
      group.some(
        (from) => from.version === step.next && from[dimension].extent !== 'NONE' && from[dimension].pure,
      ),
    );
}

/** What has come together in one version, with nothing lost on the way, is the whole again. */
function makeWhole(journey: Journey, dimension: Dimension): void {
  if (journey.lost[dimension]) return;
  const present = [...journey.frontier.values()].filter((arrival) => arrival[dimension].extent !== 'NONE');
  const [only] = present;
  if (only === undefined || present.length > 1) return;
  const published = dimension === 'area' ? journey.start.areaKm2 : journey.start.population;
  const share = only[dimension];
  journey.frontier.set(only.version, {
    ...only,
    [dimension]: { ...share, extent: 'ALL', certain: true, quantity: published ?? share.quantity },
  });
}

function whole(quantity: number | null): CarriedShare {
  return { extent: 'ALL', certain: true, pure: true, quantity };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function byLevelAndCode(left: Arrival, right: Arrival): number {
  return (
    UNIT_LEVELS.indexOf(left.version.level) - UNIT_LEVELS.indexOf(right.version.level) ||
    compareText(left.version.code, right.version.code)
  );
}
