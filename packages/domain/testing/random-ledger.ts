import fc from 'fast-check';
import { addDays, plainDate, type PlainDate } from '../src/dates/index.js';
import {
  indexLedger,
  replay,
  type Act,
  type ActPart,
  type ActTarget,
  type Extent,
  type LedgerIndex,
} from '../src/units/index.js';
import { formed, goesOn, part, sampleId, unit } from './sample-ledger.js';

/**
 * What a unit truly holds: the ground truth that the functions under test never see. A parcel that is cut leaves its
 * pieces, named after it: `3` becomes `3.0` and `3.1`.
 */
export interface Content {
  readonly parcels: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
}

/** A generated ledger, and what each unit held from each of its days on. */
export interface RandomLedger {
  /** What fast-check prints of a counterexample. */
  readonly [fc.toStringMethod]: () => string;
  readonly index: LedgerIndex;
  readonly acts: readonly Act[];
  /** Content of the units that exist on a day. */
  readonly contentOn: (date: PlainDate) => ReadonlyMap<string, Content>;
  /** First day, every day on which something changes, and the day after. */
  readonly days: readonly PlainDate[];
}

interface World {
  content: ReadonlyMap<string, Content>;
  readonly acts: Act[];
  readonly states: { date: PlainDate; content: ReadonlyMap<string, Content> }[];
  date: PlainDate;
  sequence: number;
  nextCode: number;
}

type Draw = (below: number) => number;
type Deed = (world: World, draw: Draw) => { targets: ActTarget[]; parts: ActPart[] } | null;

const START = plainDate('1950-01-01');
const CONTENT_OF_A_UNIT = 4;

/** Ledgers that real acts could have made: merged, divided, shared out, renamed, several acts on one day. */
export const randomLedger: fc.Arbitrary<RandomLedger> = fc
  .record({
    units: fc.integer({ min: 1, max: 5 }),
    deeds: fc.array(fc.array(fc.nat(1_000_000), { minLength: 24, maxLength: 24 }), { maxLength: 10 }),
  })
  .map(({ units, deeds }) => grow(units, deeds));

function grow(units: number, deeds: readonly (readonly number[])[]): RandomLedger {
  const world: World = { content: new Map(), acts: [], states: [], date: START, sequence: 0, nextCode: 0 };
  const initial = Array.from({ length: units }, (_, at) =>
    unit(`u${at}`, { code: nextCode(world), validFrom: START }),
  );
  world.content = new Map(initial.map(({ unitId }, at) => [unitId, fill(at)]));
  world.states.push({ date: world.date, content: world.content });
  for (const numbers of deeds) perform(world, drawFrom(numbers));
  const result = replay(initial, world.acts, sampleId);
  if (!result.ok) throw new Error(`generated act refused: ${JSON.stringify(result)}`);
  const days = [...new Set(world.states.flatMap(({ date }) => [date, addDays(date, 1)]))];
  return {
    index: indexLedger(result.ledger),
    acts: world.acts,
    [fc.toStringMethod]: () => describeActs(world.acts),
    contentOn: (date) =>
      world.states.findLast((state) => state.date <= date)?.content ?? new Map<string, Content>(),
    days,
  };
}

function perform(world: World, draw: Draw): void {
  const sameDay = world.acts.length > 0 && draw(3) === 0;
  if (!sameDay) world.date = addDays(world.date, 1 + draw(400));
  world.sequence = sameDay ? world.sequence + 1 : 0;
  const deed = DEEDS[draw(DEEDS.length)]!(world, draw);
  if (deed === null) return;
  const id = `a${world.acts.length}`;
  const act: Act = { id, operationalFrom: world.date, sequence: world.sequence, ...deed };
  const content = settle(world.content, act, draw);
  // A unit without land or people would make "all of it" and "none of it" the same.
  if ([...content.values()].some(({ parcels, persons }) => parcels.size === 0 || persons.size === 0)) return;
  world.content = content;
  world.acts.push(act);
  world.states.push({ date: world.date, content });
}

/** Moves parcels and persons as the parts say; which ones a PART takes is drawn. */
function settle(before: ReadonlyMap<string, Content>, act: Act, draw: Draw): ReadonlyMap<string, Content> {
  const content = new Map(before);
  const after = new Map<string, { parcels: Set<string>; persons: Set<string> }>();
  for (const target of act.targets)
    after.set(idOf(act, target.key), { parcels: new Set(), persons: new Set() });
  const sources = new Set(act.parts.map(({ sourceUnitId }) => sourceUnitId));
  for (const sourceUnitId of sources) {
    if (sourceUnitId === null) continue;
    const own = act.parts.filter((link) => link.sourceUnitId === sourceUnitId);
    const { parcels, persons } = before.get(sourceUnitId)!;
    deal(
      own.filter((link) => link.areaPart !== 'NONE'),
      parcels,
      (link) => after.get(idOf(act, link.targetKey!))?.parcels,
      draw,
    );
    deal(
      own.filter((link) => link.populationPart !== 'NONE'),
      persons,
      (link) => after.get(idOf(act, link.targetKey!))?.persons,
      draw,
    );
    content.delete(sourceUnitId);
  }
  for (const [unitId, received] of after) {
    const kept = !sources.has(unitId) ? before.get(unitId) : undefined;
    content.set(unitId, {
      parcels: new Set([...(kept?.parcels ?? []), ...received.parcels]),
      persons: new Set([...(kept?.persons ?? []), ...received.persons]),
    });
  }
  return content;
}

/** Everybody who is promised a part gets something; the rest goes anywhere. */
function deal(
  links: readonly ActPart[],
  items: ReadonlySet<string>,
  receiver: (link: ActPart) => Set<string> | undefined,
  draw: Draw,
): void {
  if (links.length === 0) return;
  const pieces = cut([...items], links.length);
  for (const link of links) receiver(link)?.add(pieces.splice(draw(pieces.length), 1)[0]!);
  for (const piece of pieces) receiver(links[draw(links.length)]!)?.add(piece);
}

function cut(items: readonly string[], atLeast: number): string[] {
  const pieces = [...items];
  while (pieces.length < atLeast) {
    const first = pieces.shift()!;
    pieces.push(`${first}.0`, `${first}.1`);
  }
  return pieces;
}

/** Whether two contents have anything in common. */
export function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((one) =>
    [...right].some((other) => one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)),
  );
}

function idOf(act: Act, key: string): string {
  const target = act.targets.find((other) => other.key === key)!;
  return target.continuesUnitId ?? sampleId(key, act);
}

const DEEDS: readonly Deed[] = [rename, merge, include, divide, secede, transfer, share];

function rename(world: World, draw: Draw): ReturnType<Deed> {
  const [unitId] = pick(world, draw, 1);
  if (unitId === undefined) return null;
  return { targets: [goesOn(unitId, { code: nextCode(world), name: `name ${draw(5)}` })], parts: [] };
}

function merge(world: World, draw: Draw): ReturnType<Deed> {
  const chosen = pick(world, draw, 2 + draw(2));
  if (chosen.length < 2) return null;
  return {
    targets: [formed('new', { code: nextCode(world) })],
    parts: chosen.map((unitId) => part(unitId, 'new')),
  };
}

function include(world: World, draw: Draw): ReturnType<Deed> {
  const [stays, ...ends] = pick(world, draw, 2 + draw(2));
  if (stays === undefined || ends.length === 0) return null;
  const parts = [part(stays, stays), ...ends.map((unitId) => part(unitId, stays))];
  return { targets: [goesOn(stays, { code: nextCode(world) })], parts };
}

function divide(world: World, draw: Draw): ReturnType<Deed> {
  const [unitId] = pick(world, draw, 1);
  if (unitId === undefined) return null;
  const keys = draw(2) === 0 ? ['one', 'two'] : ['one', 'two', 'three'];
  return {
    targets: keys.map((key) => formed(key, { code: nextCode(world) })),
    parts: spread(unitId, keys, draw),
  };
}

function secede(world: World, draw: Draw): ReturnType<Deed> {
  const [unitId] = pick(world, draw, 1);
  if (unitId === undefined) return null;
  const targets = [goesOn(unitId, { code: nextCode(world) }), formed('new', { code: nextCode(world) })];
  return { targets, parts: spread(unitId, [unitId, 'new'], draw) };
}

function transfer(world: World, draw: Draw): ReturnType<Deed> {
  const [giver, taker] = pick(world, draw, 2);
  if (giver === undefined || taker === undefined) return null;
  const targets = [goesOn(giver, { code: nextCode(world) }), goesOn(taker, { code: nextCode(world) })];
  return { targets, parts: [...spread(giver, [giver, taker], draw), part(taker, taker)] };
}

/** Several end, several are formed, with parts across, as in the rearrangement of 2025. */
function share(world: World, draw: Draw): ReturnType<Deed> {
  const chosen = pick(world, draw, 2 + draw(2));
  if (chosen.length < 2) return null;
  const keys = ['one', 'two'];
  const parts = chosen.flatMap((unitId, at) =>
    at === 0 ? spread(unitId, keys, draw) : [part(unitId, keys[draw(2)]!)],
  );
  return { targets: keys.map((key) => formed(key, { code: nextCode(world) })), parts };
}

/** Parts of one unit for several targets; now and then all the area or all the people go to the first. */
function spread(unitId: string, keys: readonly string[], draw: Draw): ActPart[] {
  const mode = draw(4);
  return keys.map((key, at) => {
    const whole: Extent = at === 0 ? 'ALL' : 'NONE';
    if (mode === 0 && keys.length === 2) return part(unitId, key, 'PART', at === 0 ? 'NONE' : 'ALL');
    return mode === 1 ? part(unitId, key, 'PART', whole) : part(unitId, key, 'PART');
  });
}

function pick(world: World, draw: Draw, count: number): string[] {
  const alive = [...world.content.keys()];
  return Array.from({ length: Math.min(count, alive.length) }, () => alive.splice(draw(alive.length), 1)[0]!);
}

function nextCode(world: World): string {
  world.nextCode += 1;
  return String(world.nextCode).padStart(5, '0');
}

function describeActs(acts: readonly Act[]): string {
  const lines = acts.map(({ id, operationalFrom, sequence, targets, parts }) => {
    const links = parts.map(
      (link) => `${link.sourceUnitId}>${link.targetKey}:${link.areaPart}/${link.populationPart}`,
    );
    const ends = targets.map((target) => `${target.key}${target.continuesUnitId === null ? '*' : ''}`);
    return `${id} ${operationalFrom}#${sequence} [${ends.join(' ')}] ${links.join(' ')}`;
  });
  return `\n${lines.join('\n')}\n`;
}

function fill(at: number): Content {
  const items = Array.from({ length: CONTENT_OF_A_UNIT }, (_, item) => String(at * CONTENT_OF_A_UNIT + item));
  return { parcels: new Set(items), persons: new Set(items) };
}

function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  return (below) => {
    at += 1;
    return below <= 1 ? 0 : (numbers[at % numbers.length]! + at * 7) % below;
  };
}
