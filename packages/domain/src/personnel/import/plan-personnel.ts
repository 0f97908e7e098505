import { hasErrors, type ImportMessage, type RowOrigin } from '../../units/import/index.js';
import { planAssignment } from './plan-assignments.js';
import { planOrganization } from './plan-bodies.js';
import { placeOf, planContext, type PersonnelOutcome, type PlanOptions } from './plan-context.js';
import { planPerson } from './plan-persons.js';
import { planPlacement } from './plan-placements.js';
import { planPosition } from './plan-positions.js';
import type { PersonnelRows } from './rows.js';
import type { PersonnelSnapshot } from './snapshot.js';
import type { PersonnelWrite } from './write.js';

/** What an import of personnel would do. */
export interface PersonnelPlan {
  readonly messages: readonly ImportMessage[];
  /** What happens to the record behind a row; null for one with an error. */
  readonly outcomeOf: (origin: RowOrigin) => PersonnelOutcome | null;
  readonly write: PersonnelWrite;
  /** Scope paths of the units that it is about. */
  readonly scopePaths: readonly string[];
  readonly hasErrors: boolean;
}

/**
 * Compares rows with what is stored and says what would be written, row by row. Files build on each other: bodies, then
 * posts, people, assignments, placements; endings come before beginnings, so that a post can change hands in one file.
 */
export function planPersonnel(
  rows: PersonnelRows,
  snapshot: PersonnelSnapshot,
  options: PlanOptions,
): PersonnelPlan {
  const context = planContext(snapshot, options);
  for (const row of rows.organizations) planOrganization(context, row);
  for (const row of rows.positions) planPosition(context, row);
  for (const row of rows.persons) planPerson(context, row);
  const endings = rows.assignments.filter(({ validTo }) => validTo !== null);
  const goingOn = rows.assignments.filter(({ validTo }) => validTo === null);
  for (const row of [...endings, ...goingOn]) planAssignment(context, row);
  for (const row of rows.placements) planPlacement(context, row);
  return {
    messages: context.messages,
    outcomeOf: (origin) => context.outcomes.get(placeOf(origin)) ?? null,
    write: context.write,
    scopePaths: [...context.scopePaths].toSorted(),
    hasErrors: hasErrors(context.messages),
  };
}
