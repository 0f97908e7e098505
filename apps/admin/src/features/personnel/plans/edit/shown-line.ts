import { termsOf, type LineTerms } from './line-terms';
import type { PlanLine } from './load-plan-lines';
import type { PlanEdits } from './plan-edits';

/** Somebody who can stand in a line, as chosen on this page. */
export interface Candidate {
  readonly id: string;
  readonly fullName: string;
  readonly staffCode?: string | null;
  readonly posts: PlanLine['currentPosts'];
}

/** People that a plan speaks of, by id. */
export type People = Readonly<Record<string, Candidate>>;

/** A line as the page shows it: with the changes that are not stored yet. */
export interface ShownLine {
  readonly line: PlanLine;
  readonly terms: LineTerms;
  readonly candidate: Candidate | null;
  /** Somebody stands here whom the viewer may not know: the line cannot be changed. */
  readonly isHidden: boolean;
  readonly isPending: boolean;
}

/** People of stored lines. */
export function peopleOf(lines: readonly PlanLine[]): People {
  return Object.fromEntries(
    lines.flatMap(({ person, currentPosts: posts }) => (person ? [[person.id, { ...person, posts }]] : [])),
  );
}

/** Whom the changes speak of: enough to show them after a reload. */
export function peopleIn(edits: PlanEdits, people: People): People {
  return Object.fromEntries(
    Object.values(edits).flatMap(({ mine }) => {
      const candidate = mine.personId === null ? undefined : people[mine.personId];
      return candidate ? [[candidate.id, candidate]] : [];
    }),
  );
}

/** A line with its changes. */
export function shownLine(line: PlanLine, edits: PlanEdits, people: People): ShownLine {
  const edit = edits[line.id];
  const terms = edit?.mine ?? termsOf(line);
  return {
    line,
    terms,
    candidate: terms.personId === null ? null : candidateOf(line, terms.personId, people),
    isHidden: line.isFilled && !line.person && !edit,
    isPending: edit !== undefined,
  };
}

function candidateOf(line: PlanLine, personId: string, people: People): Candidate {
  if (line.person?.id === personId) return { ...line.person, posts: line.currentPosts };
  return people[personId] ?? { id: personId, fullName: '…', posts: [] };
}

/** A line with terms that have just been stored. */
export function withTerms(line: PlanLine, terms: LineTerms, people: People): PlanLine {
  const candidate = terms.personId === null ? null : candidateOf(line, terms.personId, people);
  const { personId: _, ...rest } = terms;
  return {
    ...line,
    ...rest,
    isFilled: candidate !== null,
    person: candidate && {
      id: candidate.id,
      fullName: candidate.fullName,
      staffCode: candidate.staffCode ?? null,
    },
    currentPosts: candidate?.posts ?? [],
  };
}
