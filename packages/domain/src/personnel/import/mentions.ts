import { foldName } from './read-cells.js';
import type { PersonnelRows, PostWords } from './rows.js';

/** What the rows of an import are about, so that just that is read. */
export interface PersonnelMentions {
  readonly unitCodes: readonly string[];
  readonly organizationIds: readonly string[];
  readonly positionIds: readonly string[];
  readonly personIds: readonly string[];
  readonly staffCodes: readonly string[];
  /** Folded names of people. */
  readonly names: readonly string[];
  readonly assignmentIds: readonly string[];
}

/** Collects what rows mention. */
export function mentionsOf(rows: PersonnelRows): PersonnelMentions {
  const posts: readonly PostWords[] = [...rows.positions, ...rows.assignments, ...rows.placements];
  const people = [...rows.persons, ...rows.assignments];
  return {
    unitCodes: distinct([...rows.organizations, ...posts, ...rows.persons].map(({ unitCode }) => unitCode)),
    organizationIds: distinct([...rows.organizations, ...posts].map(({ organizationId }) => organizationId)),
    positionIds: distinct(posts.map(({ positionId }) => positionId)),
    personIds: distinct(people.map(({ personId }) => personId)),
    staffCodes: distinct(people.map(({ staffCode }) => staffCode)),
    names: distinct(people.map(({ fullName }) => foldName(fullName))),
    assignmentIds: distinct(
      [...rows.assignments, ...rows.placements].map(({ assignmentId }) => assignmentId),
    ),
  };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ''))];
}
