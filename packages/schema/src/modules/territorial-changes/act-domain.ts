import { touchedUnitIds, type Act } from '@haicap/domain/units';
import type { ActRecord } from './act-record.js';

/** An act as the pure functions see it; the key of a target is its id. */
export function toDomainAct(act: Omit<ActRecord, 'status' | 'types' | 'createdById'>): Act {
  return {
    id: act.id,
    adoptedOn: act.adoptedOn,
    inForceOn: act.inForceOn,
    operationalFrom: act.operationalFrom,
    sequence: act.sequence,
    targets: act.targets.map(({ id, parentTargetId, ...target }) => ({
      ...target,
      key: id,
      unitId: null,
      parentTargetKey: parentTargetId,
    })),
    parts: act.parts.map(({ targetId, ...part }) => ({ ...part, targetKey: targetId })),
  };
}

/** Units that an act names: those it consumes or continues, and superior units of what it makes. */
export function namedUnitIds(act: Act): string[] {
  const parents = act.targets.flatMap(({ parentUnitId }) => (parentUnitId === null ? [] : [parentUnitId]));
  return [...new Set([...touchedUnitIds(act), ...parents])];
}
