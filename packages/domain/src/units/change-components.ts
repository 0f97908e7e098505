import { groupBy } from '../collections/group-by.js';
import { completeParts } from './implied-parts.js';
import type { Act, ActPart, ActTarget, UnitVersion } from './ledger.js';

/** A source of a component and where it goes. */
export interface ComponentSource {
  readonly unitId: string;
  /** What it is just before the act; null when not known. */
  readonly version: UnitVersion | null;
  /** True when a target of the act continues it. */
  readonly goesOn: boolean;
  readonly targets: readonly ComponentTarget[];
  /** Its parts, the implied remainder included. */
  readonly parts: readonly ActPart[];
}

/** A target of a component and where it comes from. */
export interface ComponentTarget {
  readonly target: ActTarget;
  readonly sources: readonly ComponentSource[];
  /** True when area that belonged to no unit comes in. */
  readonly fromOutside: boolean;
  readonly parts: readonly ActPart[];
}

/** Sources and targets that hang together. */
export interface RawComponent {
  readonly sources: readonly ComponentSource[];
  readonly targets: readonly ComponentTarget[];
}

interface MutableSource extends ComponentSource {
  readonly targets: ComponentTarget[];
}
interface MutableTarget extends ComponentTarget {
  readonly sources: ComponentSource[];
}

/** The connected components of the graph that the parts of an act make, in the order of its targets and parts. */
export function changeComponents(
  act: Act,
  sourceVersion: (unitId: string) => UnitVersion | null,
): RawComponent[] {
  const parts = completeParts(act);
  const continued = new Set(act.targets.map((target) => target.continuesUnitId));
  const partsByTarget = groupBy(parts, (part) => part.targetKey);
  const targets = new Map<string, MutableTarget>(
    act.targets.map((target) => {
      const own = partsByTarget.get(target.key) ?? [];
      return [
        target.key,
        { target, sources: [], fromOutside: own.some((part) => part.sourceUnitId === null), parts: own },
      ];
    }),
  );
  const sources = new Map<string, MutableSource>();
  for (const [unitId, own] of groupBy(parts, (part) => part.sourceUnitId)) {
    if (unitId === null) continue;
    sources.set(unitId, {
      unitId,
      version: sourceVersion(unitId),
      goesOn: continued.has(unitId),
      targets: [],
      parts: own,
    });
  }
  for (const part of parts) join(sources.get(part.sourceUnitId ?? ''), targets.get(part.targetKey ?? ''));
  return connect([...targets.values()], [...sources.values()]);
}

function join(source: MutableSource | undefined, target: MutableTarget | undefined): void {
  if (!source || !target || source.targets.includes(target)) return;
  source.targets.push(target);
  target.sources.push(source);
}

function connect(targets: readonly ComponentTarget[], sources: readonly ComponentSource[]): RawComponent[] {
  const seen = new Set<ComponentTarget | ComponentSource>();
  const components: RawComponent[] = [];
  for (const start of [...targets, ...sources]) {
    if (seen.has(start)) continue;
    const component: { sources: ComponentSource[]; targets: ComponentTarget[] } = {
      sources: [],
      targets: [],
    };
    const waiting: (ComponentTarget | ComponentSource)[] = [start];
    seen.add(start);
    for (const node of waiting) {
      if ('target' in node) component.targets.push(node);
      else component.sources.push(node);
      const neighbours = 'target' in node ? node.sources : node.targets;
      for (const neighbour of neighbours) {
        if (!seen.has(neighbour)) waiting.push(neighbour);
        seen.add(neighbour);
      }
    }
    components.push(component);
  }
  return components;
}
