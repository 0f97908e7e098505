import type { Assignment } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import {
  checkAssignment,
  type AssignmentCandidate,
  type AssignmentFacts,
  type HeldPost,
  type PersonnelFinding,
} from '@haicap/domain/personnel';
import type { SchemaContext } from '../../context.js';
import { toDayOrNull } from '../../graphql/days.js';
import type { TransactionClient } from '../../graphql/transaction.js';
import { InvalidInput, type InputIssue } from '../../graphql/user-errors.js';
import { readAssignmentFacts, readPersonNames } from './assignment-facts.js';

/** An assignment to be checked, and where in the input it stands. */
export interface CheckedAssignment {
  readonly held: Assignment;
  /** Why it may exceed the headcount or fill a frozen post. */
  readonly overrideReason: string | null;
  readonly path: readonly string[];
}

/** What the rules find about each of several assignments that are approved together, in their order. */
export async function findAssignmentFindings(
  tx: Pick<TransactionClient, '$queryRaw'>,
  context: SchemaContext,
  checked: readonly CheckedAssignment[],
): Promise<PersonnelFinding[][]> {
  const facts = await readAssignmentFacts(
    tx,
    context,
    checked.map(({ held }) => held),
  );
  const names = await readPersonNames(
    tx,
    checked.map(({ held }) => held.personId),
  );
  const candidates = checked.map((each) => toCandidate(each, names));
  const together = candidates.map((candidate, at) =>
    toHeldPost(candidate, checked[at]!.held.positionId, facts[at]!),
  );
  return candidates.map((candidate, at) =>
    checkAssignment(candidate, withOthers(facts[at]!, together, checked[at]!.held)),
  );
}

/** Throws {@link InvalidInput} with every finding of every assignment that is an error and that `counts`. */
export function refuseErrors(
  checked: readonly CheckedAssignment[],
  findings: readonly (readonly PersonnelFinding[])[],
  counts: (finding: PersonnelFinding) => boolean = () => true,
): void {
  const issues = checked.flatMap(({ path }, at) =>
    findings[at]!.filter((finding) => finding.severity === 'ERROR' && counts(finding)).map(
      ({ code, params }): InputIssue => ({ path, code, params }),
    ),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

function toCandidate(
  { held, overrideReason }: CheckedAssignment,
  names: ReadonlyMap<string, string>,
): AssignmentCandidate {
  return {
    assignmentId: held.id,
    personId: held.personId,
    personName: names.get(held.personId) ?? '',
    kind: held.kind,
    homeAssignmentId: held.homeAssignmentId,
    overrideReason,
    validFrom: toPlainDate(held.validFrom),
    validTo: toDayOrNull(held.validTo),
  };
}

function toHeldPost(candidate: AssignmentCandidate, positionId: string, { post }: AssignmentFacts): HeldPost {
  const { postName, unitName } = post;
  return { ...candidate, assignmentId: candidate.assignmentId!, positionId, postName, unitName };
}

/** What is approved together stands beside what is approved already. */
function withOthers(
  { post, holders, held }: AssignmentFacts,
  together: readonly HeldPost[],
  { positionId, personId }: Assignment,
): AssignmentFacts {
  const known = new Set([...holders, ...held].map(({ assignmentId }) => assignmentId));
  const added = together.filter(({ assignmentId }) => !known.has(assignmentId));
  return {
    post,
    holders: [...holders, ...added.filter((each) => each.positionId === positionId)],
    held: [...held, ...added.filter((each) => each.personId === personId)],
  };
}
