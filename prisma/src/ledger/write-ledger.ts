import type { LedgerWrite, VersionEnd } from '@haicap/domain/units/import';
import type { TransactionClient } from '../transaction.js';
import { correctRows, inChunks, insertRows } from './bulk-rows.js';
import {
  EVENT_COLUMNS,
  INSTRUMENT_COLUMNS,
  PART_COLUMNS,
  TARGET_COLUMNS,
  UNIT_COLUMNS,
  VERSION_COLUMNS,
} from './ledger-columns.js';
import { moveRows } from './move-rows.js';
import { COUNTRY_PATH, placeUnits, type PlacedUnit } from './scope-paths.js';

/** Steps of a ledger write, in order; keys for translation. */
export const WRITE_STEPS = ['instruments', 'units', 'acts', 'versions', 'targets', 'parts'] as const;
/** A step of a ledger write. */
export type WriteStep = (typeof WRITE_STEPS)[number];

/** What a ledger write may be told beside what to write. */
export interface WriteOptions {
  /** User who imports; null for the demo content. */
  readonly createdById: string | null;
  /** Hears of every step before it begins. */
  readonly onStep?: (step: WriteStep) => void;
}

/**
 * Carries out a ledger write within a transaction whose caller holds the ledger's lock. A handful of statements per few
 * thousand rows; the exclusion constraints of PostgreSQL have the last word.
 */
export async function writeLedger(
  tx: TransactionClient,
  write: LedgerWrite,
  options: WriteOptions,
): Promise<void> {
  const step = options.onStep ?? (() => undefined);
  step('instruments');
  await insertRows(tx, 'legal_instrument', INSTRUMENT_COLUMNS, write.instruments);
  await correctInstruments(tx, write);
  step('units');
  const units = await placeUnits(tx, write.units, write.unitMoves);
  await insertRows(tx, 'administrative_unit', UNIT_COLUMNS, units.placed);
  await correctRows(tx, 'administrative_unit', { scopePath: 'text' }, units.moved.map(asCorrection), true);
  step('acts');
  await writeActs(tx, write, units.placed, options.createdById);
  step('versions');
  await endVersions(tx, write.versionEnds);
  await insertRows(tx, 'administrative_unit_version', VERSION_COLUMNS, write.versions);
  await correctRows(
    tx,
    'administrative_unit_version',
    VERSION_COLUMNS,
    write.versionCorrections as readonly CorrectionRow[],
    true,
  );
  step('targets');
  await moveRows(tx, 'territorial_change_target', write.targetPlacements);
  await insertRows(tx, 'territorial_change_target', TARGET_COLUMNS, write.targets);
  await correctRows(
    tx,
    'territorial_change_target',
    TARGET_COLUMNS,
    write.targetCorrections as readonly CorrectionRow[],
    false,
  );
  step('parts');
  await moveRows(tx, 'territorial_change_part', write.partPlacements);
  await insertRows(tx, 'territorial_change_part', PART_COLUMNS, write.parts);
  await correctRows(
    tx,
    'territorial_change_part',
    PART_COLUMNS,
    write.partCorrections as readonly CorrectionRow[],
    false,
  );
  await endPersonnel(tx, write);
}

/** What ends a unit ends its bodies and the assignments in them; who held a post there is to be placed. */
async function endPersonnel(tx: TransactionClient, write: LedgerWrite): Promise<void> {
  const ending = [
    ...write.acts.map(({ id }) => id),
    ...write.versionEnds.map(({ endedByEventId }) => endedByEventId),
    ...write.versionCorrections.map(({ fields }) => fields.endedByEventId ?? null),
  ];
  const acts = [...new Set(ending.filter((id) => id !== null))];
  if (acts.length === 0) return;
  await tx.$queryRawUnsafe(
    'SELECT "organizations", "assignments" FROM end_personnel_of_acts($1::uuid[])',
    acts,
  );
}

interface CorrectionRow {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function asCorrection({ id, scopePath }: PlacedUnit): CorrectionRow {
  return { id, fields: { scopePath } };
}

async function correctInstruments(tx: TransactionClient, write: LedgerWrite): Promise<void> {
  const rows = write.instrumentCorrections.map(({ id, kind, issuedOn, effectiveOn, operativeOn }) => ({
    id,
    fields: { kind, issuedOn, effectiveOn, operativeOn },
  }));
  await correctRows(tx, 'legal_instrument', INSTRUMENT_COLUMNS, rows, true);
}

async function writeActs(
  tx: TransactionClient,
  write: LedgerWrite,
  placed: readonly PlacedUnit[],
  createdById: string | null,
): Promise<void> {
  const scopes = write.acts.flatMap(({ scopeUnitId }) => scopeUnitId ?? []);
  const paths = new Map(placed.map(({ id, scopePath }) => [id, scopePath]));
  for (const { id, scope_path: path } of await readPaths(tx, scopes)) paths.set(id, path);
  const instruments = await readInstrumentIds(
    tx,
    write.acts.map(({ instrumentNumber }) => instrumentNumber),
  );
  const rows = write.acts.map(({ instrumentNumber, ...act }) => ({
    ...act,
    instrumentId: instruments.get(instrumentNumber) ?? null,
    scopePath: act.scopeUnitId === null ? COUNTRY_PATH : paths.get(act.scopeUnitId),
    status: 'OPERATIONAL',
    appliedAt: new Date(),
    createdById,
  }));
  await insertRows(tx, 'territorial_change_event', EVENT_COLUMNS, rows);
  const corrections = write.actCorrections.map(({ id, ...fields }) => ({ id, fields }));
  await correctRows(tx, 'territorial_change_event', EVENT_COLUMNS, corrections, true);
}

async function readPaths(
  tx: TransactionClient,
  ids: readonly string[],
): Promise<{ id: string; scope_path: string }[]> {
  return tx.$queryRawUnsafe(
    'SELECT "id", "scope_path" FROM "administrative_unit" WHERE "id" = ANY($1::uuid[])',
    ids,
  );
}

async function readInstrumentIds(
  tx: TransactionClient,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRawUnsafe<{ id: string; number: string }[]>(
    'SELECT "id", "number" FROM "legal_instrument" WHERE "number" = ANY($1::text[])',
    numbers,
  );
  return new Map(rows.map(({ id, number }) => [number, id]));
}

async function endVersions(tx: TransactionClient, ends: readonly VersionEnd[]): Promise<void> {
  const ended = await inChunks(ends, (chunk) =>
    tx.$executeRawUnsafe(
      `UPDATE "administrative_unit_version" stored
       SET "valid_to" = row."validTo", "ended_by_event_id" = row."endedByEventId",
         "version" = stored."version" + 1, "updated_at" = now()
       FROM jsonb_to_recordset($1::jsonb) AS row ("id" uuid, "validTo" date, "endedByEventId" uuid)
       WHERE stored."id" = row."id" AND stored."valid_to" IS NULL`,
      JSON.stringify(chunk),
    ),
  );
  if (ended !== ends.length) throw new Error(`${ends.length - ended} versions were ended by somebody else`);
}
