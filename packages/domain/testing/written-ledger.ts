import type { LedgerWrite } from '../src/units/import/ledger-write.js';
import type { StoredAct, StoredLedger } from '../src/units/import/stored-ledger.js';

/** What a ledger holds after a write, for tests without a database. */
export function written(stored: StoredLedger, write: LedgerWrite): StoredLedger {
  const ends = new Map(write.versionEnds.map((end) => [end.id, end]));
  const corrections = new Map(write.versionCorrections.map(({ id, fields }) => [id, fields]));
  const versions = stored.versions.map((known) => {
    const end = ends.get(known.id);
    const version = { ...known, ...corrections.get(known.id) };
    return end === undefined
      ? version
      : { ...version, validTo: end.validTo, endedByActId: end.endedByEventId };
  });
  return {
    units: [...stored.units, ...write.units.map((unit) => ({ ...unit, scopePath: 'vn.' }))],
    versions: [
      ...versions,
      ...write.versions.map(({ startedByEventId, endedByEventId, raw: _raw, ...version }) => ({
        ...version,
        startedByActId: startedByEventId,
        endedByActId: endedByEventId,
      })),
    ],
    instruments: [...stored.instruments, ...write.instruments],
    acts: [
      ...stored.acts.map((act) => withRows(act, write)),
      ...write.acts.map((act) => withRows({ ...act, status: 'OPERATIONAL', targets: [], parts: [] }, write)),
    ],
  };
}

function withRows(act: StoredAct, write: LedgerWrite): StoredAct {
  const places = new Map(
    [...write.targetPlacements, ...write.partPlacements].map((row) => [row.id, row.ordinal]),
  );
  const moved = <Row extends { id: string; ordinal: number }>(row: Row): Row => ({
    ...row,
    ordinal: places.get(row.id) ?? row.ordinal,
  });
  return {
    ...act,
    targets: [...act.targets.map(moved), ...write.targets.filter(({ eventId }) => eventId === act.id)],
    parts: [...act.parts.map(moved), ...write.parts.filter(({ eventId }) => eventId === act.id)],
  };
}
