import type { TransactionClient } from '@haicap/database';
import type { PlainDate } from '@haicap/domain/dates';
import { lockLedger, newId } from '@haicap/database/ledger';
import type { ActRecord } from './act-record.js';
import { insertActs } from './act-rows-insert.js';
import {
  endPersonnel,
  endVersions,
  placeUnits,
  splitDescendants,
  startVersions,
  type ApplicationStep,
} from './ledger-steps.js';

/** What applying acts did. */
export interface AppliedActs {
  /** Identities of the units formed, by target id. */
  readonly formedUnitIds: ReadonlyMap<string, string>;
  readonly startedVersions: number;
  readonly endedVersions: number;
}

export { LedgerMoved } from './ledger-steps.js';

/** A stored act that is to be applied. */
export interface ActToApply {
  readonly id: string;
  readonly operationalFrom: PlainDate;
  readonly sequence: number;
}

/**
 * Writes acts and applies them, oldest first; acts of one day and one sequence are applied together, so they must not
 * touch the same units. Takes the ledger's lock. Statements grow with the number of (day, sequence) pairs only.
 * A later act may name units that an earlier one forms, by the ids given for its targets. Nothing is proved here.
 */
export async function applyActs(
  tx: TransactionClient,
  acts: readonly ActRecord[],
  { unitIds: given }: { readonly unitIds?: ReadonlyMap<string, string> } = {},
): Promise<AppliedActs> {
  await lockLedger(tx);
  const unitIds = new Map(given);
  for (const target of acts.flatMap((act) => act.targets)) {
    if (target.continuesUnitId === null && !unitIds.has(target.id)) unitIds.set(target.id, newId());
  }
  let startedVersions = 0;
  let endedVersions = 0;
  for (const group of groupsInOrder(acts)) {
    await insertActs(tx, group);
    const applied = await applyStoredActs(tx, group, unitIds);
    startedVersions += applied.startedVersions;
    endedVersions += applied.endedVersions;
  }
  return { formedUnitIds: unitIds, startedVersions, endedVersions };
}

/**
 * Applies stored acts of one day and one sequence: at most five statements, whatever the number of parts. The caller
 * gives the identities of the units that targets form, holds the ledger's lock, has proved the acts and moves their
 * status. Throws {@link LedgerMoved} where the ledger is
 * not as the acts need it.
 */
export async function applyStoredActs(
  tx: TransactionClient,
  acts: readonly ActToApply[],
  unitIds: ReadonlyMap<string, string>,
): Promise<Pick<AppliedActs, 'startedVersions' | 'endedVersions'>> {
  const first = acts[0];
  if (!first) return { startedVersions: 0, endedVersions: 0 };
  const step: ApplicationStep = {
    eventIds: acts.map((act) => act.id),
    day: first.operationalFrom,
    sequence: first.sequence,
  };
  const moved = await placeUnits(tx, step, unitIds);
  const endedVersions = await endVersions(tx, step);
  const startedVersions = await startVersions(tx, step);
  const split = moved > 0 ? await splitDescendants(tx, step) : 0;
  await endPersonnel(tx, step);
  return { startedVersions: startedVersions + split, endedVersions: endedVersions + split };
}

function groupsInOrder(acts: readonly ActRecord[]): ActRecord[][] {
  const ordered = acts.toSorted(
    (left, right) =>
      left.operationalFrom.localeCompare(right.operationalFrom) || left.sequence - right.sequence,
  );
  const groups: ActRecord[][] = [];
  for (const act of ordered) {
    const last = groups.at(-1);
    const sameMoment =
      last?.[0]?.operationalFrom === act.operationalFrom && last?.[0]?.sequence === act.sequence;
    if (sameMoment) last.push(act);
    else groups.push([act]);
  }
  return groups;
}
