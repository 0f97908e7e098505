import { touchedUnitIds, type Act } from '@haicap/domain/units';
import type { SchemaContext } from '../../context.js';
import { loaderOf } from '../../graphql/loader.js';
import { toDomainAct } from './act-domain.js';
import { loadAffectedLedger } from './act-ledger-query.js';
import { proveAct, proveAppliedAct, type ProvenAct } from './act-proof.js';
import { findActs, findPendingActs, type Reader, type StoredAct } from './act-query.js';
import { scopePathOf } from './act-scope.js';

/** The proof of a stored act: three statements, however many acts an operation asks for. */
export function loadProof(context: SchemaContext, actId: string): Promise<ProvenAct> {
  return loaderOf(context, 'acts.proof', async (ids: readonly string[]) => {
    const acts = await findActs(context.db.prisma, ids);
    const proofs = await proveStoredActs(context.db.prisma, acts);
    return ids.map((id) => proofs.get(id) ?? new Error(`there is no act ${id}`));
  }).load(actId);
}

/** The proofs of acts by their ids: two statements. */
export async function proveStoredActs(
  reader: Reader,
  acts: readonly StoredAct[],
): Promise<Map<string, ProvenAct>> {
  const byId = new Map(acts.map((act) => [act.id, toDomainAct(act)]));
  const drafts = acts.filter((act) => act.status !== 'OPERATIONAL').map((act) => byId.get(act.id)!);
  const pending = await findSameDayActs(reader, drafts);
  const affected = await loadAffectedLedger(reader, [...byId.values(), ...pending]);
  return new Map(
    acts.map((stored) => {
      const act = byId.get(stored.id)!;
      const isApplied = stored.status === 'OPERATIONAL';
      return [stored.id, isApplied ? proveAppliedAct(affected, act) : proveAct(affected, act, pending)];
    }),
  );
}

/** The proof of an act that is not stored: two statements. */
export async function proveDraft(reader: Reader, act: Act): Promise<ProvenAct> {
  const pending = await findSameDayActs(reader, [act]);
  return proveAct(await loadAffectedLedger(reader, [act, ...pending]), act, pending);
}

/**
 * The proof of an act that is about to be applied, on the ledger as it stands: acts of the day that come before must be
 * applied already, adopted ones that come after may still take what it leaves. Also where the act stands now.
 */
export async function proveForApplication(
  reader: Reader,
  stored: StoredAct,
): Promise<{ readonly proof: ProvenAct; readonly scopePath: string }> {
  const act = toDomainAct(stored);
  const unitIds = [...touchedUnitIds(act)];
  const pending = await findPendingActs(reader, ['ADOPTED'], [act.operationalFrom], unitIds);
  const later = pending.map(toDomainAct).filter(({ sequence }) => sequence > act.sequence);
  const affected = await loadAffectedLedger(reader, [act, ...later]);
  return { proof: proveAct(affected, act, later), scopePath: scopePathOf(act, affected.scopePaths) };
}

async function findSameDayActs(reader: Reader, drafts: readonly Act[]): Promise<Act[]> {
  const days = drafts.map((act) => act.operationalFrom);
  const unitIds = drafts.flatMap((act) => [...touchedUnitIds(act)]);
  return (await findPendingActs(reader, ['REVIEWED', 'ADOPTED'], days, unitIds)).map(toDomainAct);
}
