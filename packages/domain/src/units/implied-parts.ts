import { groupBy } from '../collections/group-by.js';
import type { Act, ActPart, Extent } from './ledger.js';

/**
 * The parts of an act together with those that need not be entered: a unit that goes on keeps what it did not give
 * away. A renaming therefore needs no part at all, and a secession none for the remainder.
 * @example completeParts(renaming) // [{ sourceUnitId: 'u', targetKey: 't', areaPart: 'ALL', populationPart: 'ALL', … }]
 */
export function completeParts(act: Act): ActPart[] {
  return [...act.parts, ...impliedParts(act)];
}

/**
 * Only the parts that are implied by units that go on.
 * @example impliedParts(secession) // the remainder: PART of the unit to itself
 */
export function impliedParts(act: Act): ActPart[] {
  const bySource = groupBy(act.parts, (part) => part.sourceUnitId);
  return act.targets.flatMap((target) => {
    if (target.continuesUnitId === null) return [];
    const given = bySource.get(target.continuesUnitId) ?? [];
    if (given.some((part) => part.targetKey === target.key)) return [];
    const areaPart = remainder(given.map((part) => part.areaPart));
    const populationPart = remainder(given.map((part) => part.populationPart));
    if (areaPart === 'NONE' && populationPart === 'NONE') return [];
    return [
      {
        sourceUnitId: target.continuesUnitId,
        targetKey: target.key,
        areaPart,
        populationPart,
        areaKm2: null,
        persons: null,
        clause: null,
      },
    ];
  });
}

function remainder(given: readonly Extent[]): Extent {
  if (given.includes('ALL')) return 'NONE';
  return given.includes('PART') ? 'PART' : 'ALL';
}
