import { groupBy } from '../collections/group-by.js';
import type { ComponentSource, RawComponent } from './change-components.js';
import type { Act, Extent } from './ledger.js';
import { finding, type Finding } from './proof-codes.js';

const DIMENSIONS = [
  { dimension: 'area', extentOf: (part: { areaPart: Extent }) => part.areaPart },
  { dimension: 'population', extentOf: (part: { populationPart: Extent }) => part.populationPart },
] as const;

/**
 * Whether every source is used up, no more and no less: as a whole once, or in two parts or more (the remainder of a
 * unit that goes on is one of them), separately for area and population. And whether every formed unit comes from
 * somewhere.
 */
export function consumptionFindings(draft: Act, components: readonly RawComponent[]): Finding[] {
  return [
    ...components.flatMap((component) => component.sources.flatMap(sourceFindings)),
    ...components.flatMap(targetFindings),
    ...partFindings(draft, components),
  ];
}

function sourceFindings(source: ComponentSource): Finding[] {
  const { unitId, version, parts } = source;
  const name = version?.name ?? unitId;
  return DIMENSIONS.flatMap(({ dimension, extentOf }) => {
    const extents = parts.map(extentOf).filter((extent) => extent !== 'NONE');
    const params = { name, dimension };
    if (extents.includes('ALL')) {
      return extents.length > 1 ? [finding('SOURCE_CONSUMED_TWICE', params, { unitId })] : [];
    }
    return extents.length > 1 ? [] : [finding('SOURCE_NOT_CONSUMED', params, { unitId })];
  });
}

function targetFindings(component: RawComponent): Finding[] {
  return component.targets
    .filter(
      ({ target, sources, fromOutside }) =>
        sources.length === 0 && !fromOutside && target.continuesUnitId === null,
    )
    .map(({ target }) => finding('TARGET_WITHOUT_SOURCE', { name: target.name }, { targetKey: target.key }));
}

function partFindings(draft: Act, components: readonly RawComponent[]): Finding[] {
  const sources = components.flatMap((component) => component.sources);
  const versions = new Map(sources.map((source) => [source.unitId, source.version]));
  const targets = new Map(draft.targets.map((target) => [target.key, target.name]));
  const pairs = groupBy(draft.parts, (part) => JSON.stringify([part.sourceUnitId, part.targetKey]));
  return draft.parts.flatMap((part, partIndex) => {
    const version = versions.get(part.sourceUnitId ?? '') ?? null;
    const name = version?.name ?? part.sourceUnitId ?? '';
    const target = targets.get(part.targetKey ?? '') ?? '';
    const pair = pairs.get(JSON.stringify([part.sourceUnitId, part.targetKey]))!;
    const isRepeated = part.sourceUnitId !== null && pair.indexOf(part) > 0;
    const isEmpty = part.areaPart === 'NONE' && part.populationPart === 'NONE';
    return [
      ...(isEmpty ? [finding('PART_WITHOUT_CONTENT', { name: name || target }, { partIndex })] : []),
      ...(isRepeated ? [finding('PART_TWICE', { name, target }, { partIndex })] : []),
      ...tooLarge(name, 'area', part.areaKm2, version?.areaKm2 ?? null, partIndex),
      ...tooLarge(name, 'population', part.persons, version?.population ?? null, partIndex),
    ];
  });
}

function tooLarge(
  name: string,
  dimension: 'area' | 'population',
  part: number | null,
  whole: number | null,
  partIndex: number,
): Finding[] {
  if (part === null || whole === null || part <= whole) return [];
  return [finding('PART_LARGER_THAN_SOURCE', { name, dimension, part, whole }, { partIndex })];
}
