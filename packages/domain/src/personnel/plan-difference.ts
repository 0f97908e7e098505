import type { PlanLine } from './plan-lines.js';

/** What changed of a line between two revisions. */
export const PLAN_DIFFERENCE_KINDS = ['ADDED', 'REMOVED', 'PERSON_CHANGED', 'TERMS_CHANGED'] as const;
/** What changed of a line. */
export type PlanDifferenceKind = (typeof PLAN_DIFFERENCE_KINDS)[number];

/** A change between two revisions of a plan. */
export interface PlanDifference<Line extends PlanLine = PlanLine> {
  readonly kind: PlanDifferenceKind;
  readonly positionId: string;
  /** Null where the line was added. */
  readonly before: Line | null;
  /** Null where the line was removed. */
  readonly after: Line | null;
}

/**
 * What changed from one revision of a plan to another, in the order of the later one, removed lines last. Lines are the
 * same by their id, else by their post; a line moved to another post is one removed and one added. The order of lines is
 * no difference.
 * @example planDifference(revision1, revision2).map(({ kind }) => kind) // ['PERSON_CHANGED', 'ADDED']
 */
export function planDifference<Line extends PlanLine>(
  before: readonly Line[],
  after: readonly Line[],
): PlanDifference<Line>[] {
  const pairs = pairUp(before, after);
  const matched = new Set(pairs.values());
  const changed = after.flatMap((line): PlanDifference<Line>[] => {
    const former = pairs.get(line) ?? null;
    const { positionId } = line;
    if (former === null) return [{ kind: 'ADDED', positionId, before: null, after: line }];
    const kind = changeOf(former, line);
    return kind === null ? [] : [{ kind, positionId, before: former, after: line }];
  });
  const removed = before
    .filter((line) => !matched.has(line))
    .map((line): PlanDifference<Line> => {
      return { kind: 'REMOVED', positionId: line.positionId, before: line, after: null };
    });
  return [...changed, ...removed];
}

/**
 * The lines of a revision after changes; what was added comes last.
 * @example applyPlanDifference(a, planDifference(a, b)) // the lines of b
 */
export function applyPlanDifference<Line extends PlanLine>(
  lines: readonly Line[],
  differences: readonly PlanDifference<Line>[],
): Line[] {
  const changes = new Map(differences.map((change) => [change.before?.lineId ?? null, change]));
  const kept = lines.flatMap((line) => {
    const change = changes.get(line.lineId);
    return change === undefined ? [line] : (change.after ?? []);
  });
  const added = differences.flatMap(({ before, after }) =>
    before === null && after !== null ? [after] : [],
  );
  return [...kept, ...added];
}

function pairUp<Line extends PlanLine>(before: readonly Line[], after: readonly Line[]): Map<Line, Line> {
  const pairs = new Map<Line, Line>();
  const left = new Set(before);
  const pair = (line: Line, former: Line | undefined): void => {
    if (former === undefined) return;
    pairs.set(line, former);
    left.delete(former);
  };
  const byId = new Map(before.map((line) => [line.lineId, line]));
  for (const line of after) {
    const former = byId.get(line.lineId);
    if (former?.positionId === line.positionId) pair(line, former);
  }
  for (const line of after) {
    if (pairs.has(line)) continue;
    pair(
      line,
      [...left].find(({ positionId }) => positionId === line.positionId),
    );
  }
  return pairs;
}

function changeOf(before: PlanLine, after: PlanLine): PlanDifferenceKind | null {
  if (before.personId !== after.personId) return 'PERSON_CHANGED';
  const isSame =
    before.kind === after.kind &&
    before.mode === after.mode &&
    before.note === after.note &&
    before.overrideReason === after.overrideReason;
  return isSame ? null : 'TERMS_CHANGED';
}
