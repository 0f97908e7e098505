import {
  sameTerms,
  TERM_FIELDS,
  termsOf,
  type LineTerms,
  type TermedLine,
  type TermField,
} from './line-terms';

/** A line changed here and not stored yet. */
export interface LineEdit {
  /** The line when it was changed first. */
  readonly base: LineTerms;
  readonly mine: LineTerms;
}

/** Changes that are not stored yet, by line. */
export type PlanEdits = Readonly<Record<string, LineEdit>>;

/** New terms of some lines. */
export type LineChanges = Readonly<Record<string, Partial<LineTerms>>>;

/** A field that somebody else changed to something else than I did. */
export interface EditConflict {
  readonly lineId: string;
  readonly field: TermField;
  readonly before: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** The terms of a line as the page shows them. */
export function shownTerms(line: TermedLine, edits: PlanEdits): LineTerms {
  return edits[line.id]?.mine ?? termsOf(line);
}

/** Adds changes; a line that is back at what is stored is no longer changed. */
export function addChanges(lines: readonly TermedLine[], edits: PlanEdits, changes: LineChanges): PlanEdits {
  const next: Record<string, LineEdit> = { ...edits };
  for (const line of lines) {
    const change = changes[line.id];
    if (!change) continue;
    const stored = termsOf(line);
    const base = edits[line.id]?.base ?? stored;
    const mine = { ...shownTerms(line, edits), ...change };
    if (sameTerms(mine, stored)) delete next[line.id];
    else next[line.id] = { base, mine };
  }
  return next;
}

/** Puts the person of one line into another; whoever is there takes the place left. */
export function moveChanges(
  lines: readonly TermedLine[],
  edits: PlanEdits,
  fromId: string,
  toId: string,
): LineChanges {
  const personOf = (lineId: string): string | null => {
    const line = lines.find((one) => one.id === lineId);
    return line ? shownTerms(line, edits).personId : null;
  };
  return { [fromId]: { personId: personOf(toId) }, [toId]: { personId: personOf(fromId) } };
}

/** Puts a person into a line. Into a principal post people move; a concurrent post they hold beside another. */
export function chooseChanges(
  lines: readonly TermedLine[],
  edits: PlanEdits,
  lineId: string,
  personId: string | null,
): LineChanges {
  const changes: Record<string, Partial<LineTerms>> = { [lineId]: { personId } };
  const target = lines.find((line) => line.id === lineId);
  if (personId === null || !target || shownTerms(target, edits).kind !== 'PRINCIPAL') return changes;
  for (const line of lines) {
    const terms = shownTerms(line, edits);
    const isLeft = line.id !== lineId && terms.personId === personId && terms.kind === 'PRINCIPAL';
    if (isLeft) changes[line.id] = { personId: null };
  }
  return changes;
}

/** What has to be applied to come back from changes to the present terms. */
export function inverseOf(lines: readonly TermedLine[], edits: PlanEdits, changes: LineChanges): LineChanges {
  return Object.fromEntries(
    lines
      .filter((line) => changes[line.id] !== undefined)
      .map((line) => {
        const terms = shownTerms(line, edits);
        const fields = Object.keys(changes[line.id] ?? {}) as TermField[];
        return [line.id, Object.fromEntries(fields.map((field) => [field, terms[field]]))];
      }),
  );
}

/**
 * The edits over lines as they are stored now: fields that only somebody else changed are theirs, fields that only I
 * changed are mine; where both did and differ there is a conflict. A line that is gone takes its edit along.
 */
export function rebaseEdits(
  lines: readonly TermedLine[],
  edits: PlanEdits,
): { readonly edits: PlanEdits; readonly conflicts: readonly EditConflict[] } {
  const next: Record<string, LineEdit> = {};
  const conflicts: EditConflict[] = [];
  for (const line of lines) {
    const edit = edits[line.id];
    if (!edit) continue;
    const stored = termsOf(line);
    const mine = { ...stored };
    for (const field of TERM_FIELDS) {
      if (edit.mine[field] === edit.base[field]) continue;
      Object.assign(mine, { [field]: edit.mine[field] });
      if (stored[field] === edit.base[field] || stored[field] === edit.mine[field]) continue;
      const { [field]: before } = edit.base;
      conflicts.push({ lineId: line.id, field, before, mine: edit.mine[field], theirs: stored[field] });
    }
    if (!sameTerms(mine, stored)) next[line.id] = { base: stored, mine };
  }
  return { edits: next, conflicts };
}

/** What is left of the edits after some were stored: what was changed meanwhile. */
export function editsAfter(edits: PlanEdits, sent: PlanEdits): PlanEdits {
  return Object.fromEntries(
    Object.entries(edits).flatMap(([lineId, edit]) => {
      const stored = sent[lineId]?.mine;
      if (!stored) return [[lineId, edit]];
      return sameTerms(stored, edit.mine) ? [] : [[lineId, { base: stored, mine: edit.mine }]];
    }),
  );
}
