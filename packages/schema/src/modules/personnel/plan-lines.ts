import type { PersonnelPlanLine } from '@haicap/database/client';
import type { PlanLine } from '@haicap/domain/personnel';

/** A stored line as the rules see it. */
export function toPlanLine(line: PersonnelPlanLine): PlanLine {
  const { id: lineId, positionId, personId, kind, mode, note, overrideReason } = line;
  return { lineId, positionId, personId, kind, mode, note, overrideReason };
}
