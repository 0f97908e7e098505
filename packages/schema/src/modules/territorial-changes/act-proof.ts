import {
  deriveChangeTypes,
  indexLedger,
  proofSheet,
  standingBefore,
  standsBefore,
  touchedUnitIds,
  viewOf,
  type Act,
  type ChangeType,
  type Ledger,
  type LedgerIndex,
  type LedgerMoment,
  type ProofSheet,
  type UnitVersion,
} from '@haicap/domain/units';
import type { AffectedLedger } from './act-ledger-query.js';

/** A proof sheet with what its reader needs to see beside it. */
export interface ProvenAct {
  readonly act: Act;
  readonly sheet: ProofSheet;
  /** Types of the connected group that each target belongs to, by its key. */
  readonly typesByTarget: ReadonlyMap<string, readonly ChangeType[]>;
  /** Units of the act whose area or population is not known, sources and targets. */
  readonly unknown: { readonly area: number; readonly population: number };
  readonly names: ReadonlyMap<string, string>;
}

/** Proves an act that is not applied, on the ledger as it stands. */
export function proveAct(affected: AffectedLedger, act: Act, sameDayActs: readonly Act[] = []): ProvenAct {
  return prove(indexLedger(affected.ledger), affected.names, act, sameDayActs);
}

/** The sheet of an act that was applied, on the ledger as it stood before: what was known then is shown again. */
export function proveAppliedAct(affected: AffectedLedger, act: Act): ProvenAct {
  const before = ledgerBefore(affected.ledger, { date: act.operationalFrom, sequence: act.sequence });
  return prove(indexLedger(before), affected.names, act, []);
}

/** What an act does, by its parts and what its sources are. */
export function typesOf(affected: AffectedLedger, act: Act): readonly ChangeType[] {
  return deriveChangeTypes(act, sourceLookup(indexLedger(affected.ledger), act)).types;
}

function prove(
  index: LedgerIndex,
  names: ReadonlyMap<string, string>,
  act: Act,
  sameDayActs: readonly Act[],
): ProvenAct {
  const lookup = sourceLookup(index, act);
  const { components } = deriveChangeTypes(act, lookup);
  const units = [...[...touchedUnitIds(act)].map(lookup), ...act.targets];
  return {
    act,
    sheet: proofSheet(index, act, { sameDayActs }),
    typesByTarget: new Map(
      components.flatMap(({ targetKeys, types }) => targetKeys.map((key) => [key, types])),
    ),
    unknown: {
      area: units.filter((unit) => unit?.areaKm2 == null).length,
      population: units.filter((unit) => unit?.population == null).length,
    },
    names,
  };
}

function sourceLookup(index: LedgerIndex, act: Act): (unitId: string) => UnitVersion | null {
  const view = viewOf(index);
  const moment = { date: act.operationalFrom, sequence: act.sequence };
  return (unitId) => standingBefore(view, unitId, moment);
}

/** The ledger without what happened at a moment and after it. */
function ledgerBefore(ledger: Ledger, moment: LedgerMoment): Ledger {
  const view = viewOf(indexLedger(ledger));
  const versions = ledger.versions.flatMap((version) => {
    if (standsBefore(view, version, moment)) return [{ ...version, validTo: null, endedByActId: null }];
    return version.validFrom < moment.date || hasEndedBefore(version, moment) ? [version] : [];
  });
  const acts = ledger.acts.filter(
    ({ operationalFrom, sequence }) =>
      operationalFrom < moment.date || (operationalFrom === moment.date && sequence < moment.sequence),
  );
  return { versions, acts };
}

/** Started and ended on the very day, by acts that came before. */
function hasEndedBefore(version: UnitVersion, { date, sequence }: LedgerMoment): boolean {
  return version.validFrom === date && version.validTo === date && version.sequence < sequence;
}
