import { noteOutcome, type CompareContext } from './compare-context.js';
import type { LedgerPlan, PlannedInstrument } from './ledger-plan.js';
import type { InstrumentWrite, LedgerWrite } from './ledger-write.js';
import type { StoredInstrument } from './stored-ledger.js';

/**
 * Which instruments are new, and of which days or kind were recorded otherwise. Issuer and subject of a stored instrument
 * stay: they are described in somebody's words, which another description does not correct.
 */
export function compareInstruments(
  plan: LedgerPlan,
  context: CompareContext,
): Pick<LedgerWrite, 'instruments' | 'instrumentCorrections'> {
  const stored = new Map(context.stored.instruments.map((instrument) => [instrument.number, instrument]));
  const instruments: InstrumentWrite[] = [];
  const instrumentCorrections: InstrumentWrite[] = [];
  for (const planned of plan.instruments) {
    const known = stored.get(planned.number);
    const { origins, ...instrument } = planned;
    const differs = known !== undefined && isOtherwise(known, planned);
    if (known === undefined) instruments.push({ ...instrument, id: context.newId() });
    if (differs) instrumentCorrections.push({ ...instrument, ...knownDays(known, planned), id: known.id });
    noteOutcome(context, origins, known === undefined ? 'NEW' : differs ? 'CHANGED' : 'SAME');
  }
  return { instruments, instrumentCorrections };
}

/** An instrument that rows only name brings nothing that could correct a stored one. */
function isOtherwise(known: StoredInstrument, planned: PlannedInstrument): boolean {
  if (planned.origins.length === 0) return false;
  const days = knownDays(known, planned);
  return (
    planned.kind !== known.kind ||
    days.issuedOn !== known.issuedOn ||
    days.effectiveOn !== known.effectiveOn ||
    days.operativeOn !== known.operativeOn
  );
}

function knownDays(
  known: StoredInstrument,
  planned: PlannedInstrument,
): Pick<PlannedInstrument, 'issuedOn' | 'effectiveOn' | 'operativeOn'> {
  return {
    issuedOn: planned.issuedOn ?? known.issuedOn,
    effectiveOn: planned.effectiveOn ?? known.effectiveOn,
    operativeOn: planned.operativeOn ?? known.operativeOn,
  };
}
