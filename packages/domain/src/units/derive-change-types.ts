import { groupBy } from '../collections/group-by.js';
import {
  changeComponents,
  type ComponentSource,
  type ComponentTarget,
  type RawComponent,
} from './change-components.js';
import { attributeChanges } from './attribute-changes.js';
import type { Act, ChangeType, UnitVersion } from './ledger.js';
import { CHANGE_TYPES } from './unit-lists.js';

/** A set of sources and targets that hang together through the parts of an act. */
export interface ChangeComponent {
  /** Types in the order of `CHANGE_TYPES`; empty when nothing changes. */
  readonly types: readonly ChangeType[];
  readonly sourceUnitIds: readonly string[];
  readonly targetKeys: readonly string[];
}

/** What an act does. */
export interface DerivedChange {
  readonly components: readonly ChangeComponent[];
  /** Union of the components' types in the order of `CHANGE_TYPES`. */
  readonly types: readonly ChangeType[];
}

/** Finds what a source is just before the act; null when it is not known. */
export type SourceLookup = (unitId: string) => UnitVersion | null;

/**
 * The rules, after eCH-0071 (Swiss municipalities) and INSEE (French communes). A source *ends* when no target
 * continues it; a target is *formed* when it continues no unit. A component has every type whose rule holds.
 *
 * | type | rule | eCH-0071 / INSEE |
 * |---|---|---|
 * | ESTABLISHMENT | a target is formed from area outside any unit only | – / 20 création |
 * | MERGER | a target is formed from two sources or more, at least one of which ends | fusion / 31, 32 |
 * | INCLUSION | an ending source goes to one target, which continues another unit | Eingemeindung / 33 |
 * | DIVISION | an ending source goes to several targets, at least one of them formed | Aufteilung / 30 with 20 |
 * | SECESSION | a target is formed from a part of a source that goes on | Ausgliederung / 20, 21 |
 * | DISSOLUTION | an ending source goes to several targets that all go on, or to nothing | Auflösung / 30 |
 * | ABOLITION_OF_LEVEL | a district ends and has no target: its land stays under the levels above and below | – |
 * | TRANSFER | a unit that goes on gains from another that goes on or from outside, or gives up a part to no unit | Gebietsabtausch / – |
 * | LEVEL_CONVERSION | a source goes to a target of another level | – |
 * | REPARENTING, RECLASSIFICATION, RENAMING, RECODING | see `attributeChanges` | – / 41, 50, 10 |
 */
const TERRITORIAL_RULES: readonly (readonly [
  type: ChangeType,
  holds: (component: RawComponent) => boolean,
])[] = [
  [
    'ESTABLISHMENT',
    ({ targets }) =>
      targets.some((target) => isFormed(target) && target.sources.length === 0 && target.fromOutside),
  ],
  [
    'MERGER',
    ({ targets }) =>
      targets.some((target) => isFormed(target) && target.sources.length > 1 && target.sources.some(ends)),
  ],
  [
    'INCLUSION',
    ({ sources }) =>
      sources.some((source) => ends(source) && source.targets.length === 1 && !isFormed(source.targets[0]!)),
  ],
  [
    'DIVISION',
    ({ sources }) =>
      sources.some((source) => ends(source) && source.targets.length > 1 && source.targets.some(isFormed)),
  ],
  [
    'SECESSION',
    ({ targets }) =>
      targets.some((target) => isFormed(target) && target.sources.some((source) => !ends(source))),
  ],
  [
    'DISSOLUTION',
    ({ sources }) =>
      sources.some(
        (source) => ends(source) && (isShared(source) || (vanishes(source) && !isDistrict(source))),
      ),
  ],
  ['ABOLITION_OF_LEVEL', ({ sources }) => sources.some((source) => vanishes(source) && isDistrict(source))],
  ['TRANSFER', ({ sources, targets }) => targets.some(gainsFromOthers) || sources.some(givesUp)],
  [
    'LEVEL_CONVERSION',
    ({ sources }) =>
      sources.some(
        (source) =>
          source.version !== null &&
          source.targets.some(({ target }) => target.level !== source.version!.level),
      ),
  ],
];

/**
 * Derives what an act does from its parts, per connected component and as a whole.
 * @example deriveChangeTypes(act, (unitId) => versionAsOf(index, unitId, dayBefore)).types // ['MERGER']
 */
export function deriveChangeTypes(act: Act, sourceVersion: SourceLookup): DerivedChange {
  const components = changeComponents(act, sourceVersion).map((component) => ({
    types: act.isCorrection === true ? (['CORRECTION'] as const) : typesOf(component),
    sourceUnitIds: component.sources.map((source) => source.unitId),
    targetKeys: component.targets.map(({ target }) => target.key),
  }));
  return { components, types: inOrder(components.flatMap((component) => component.types)) };
}

function typesOf(component: RawComponent): ChangeType[] {
  const territorial = TERRITORIAL_RULES.filter(([, holds]) => holds(component)).map(([type]) => type);
  const attributes = component.targets.flatMap((target) => {
    const before = predecessorInLine(target);
    return before === null ? [] : attributeChanges(before, target.target);
  });
  return inOrder([...territorial, ...attributes]);
}

/** The one version a target is compared with: the unit it continues, or the one ending unit it wholly replaces. */
function predecessorInLine(target: ComponentTarget): UnitVersion | null {
  if (!isFormed(target)) {
    return target.sources.find((source) => source.unitId === target.target.continuesUnitId)?.version ?? null;
  }
  const [only, another] = target.sources;
  if (only === undefined || another !== undefined || !ends(only) || only.targets.length > 1) return null;
  return only.version;
}

function inOrder(types: readonly ChangeType[]): ChangeType[] {
  const present = groupBy(types, (type) => type);
  return CHANGE_TYPES.filter((type) => present.has(type));
}

function isFormed({ target }: ComponentTarget): boolean {
  return target.continuesUnitId === null;
}

function ends(source: ComponentSource): boolean {
  return !source.goesOn;
}

function gainsFromOthers(target: ComponentTarget): boolean {
  if (isFormed(target)) return false;
  const others = target.sources.filter((source) => source.unitId !== target.target.continuesUnitId);
  return target.fromOutside || others.some((source) => !ends(source));
}

function givesUp(source: ComponentSource): boolean {
  return source.goesOn && source.parts.some((part) => part.targetKey === null);
}

function isShared(source: ComponentSource): boolean {
  return source.targets.length > 1 && !source.targets.some(isFormed);
}

function vanishes(source: ComponentSource): boolean {
  return ends(source) && source.targets.length === 0;
}

function isDistrict(source: ComponentSource): boolean {
  return source.version?.level === 'DISTRICT';
}
