import { addDays, toPlainDate, type PlainDate } from '@haicap/domain/dates';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import {
  findCurrentVersions,
  findRawValues,
  findVersionsBeforeActs,
  findVersionsById,
  findVersionsOfUnits,
  findVersionsOnDays,
  type UnitInAct,
  type UnitOnDay,
} from './unit-version-query.js';
import type { UnitVersionRow } from './unit-version-row.js';

type Found = Promise<UnitVersionRow | null>;

/** A version by its id. */
export function loadVersion(context: SchemaContext, id: string): Found {
  return loaderOf(context, 'units.version', async (ids: readonly string[]) =>
    byKey(ids, await findVersionsById(context.db, ids), (version) => version.id),
  ).load(id);
}

/** What a unit is on exactly a day; null when it does not exist then. */
export function loadVersionOn(context: SchemaContext, key: UnitOnDay): Found {
  return loaderOf(
    context,
    'units.versionOn',
    (keys: readonly UnitOnDay[]) => findVersionsOnDays(context.db, keys),
    ({ unitId, day }) => `${unitId}@${day}`,
  ).load(key);
}

/** What a unit is on a day; where it has ended its last version, where it has not begun its first. */
export async function loadCurrentVersion(context: SchemaContext, key: UnitOnDay): Promise<UnitVersionRow> {
  const version = await loaderOf(
    context,
    'units.currentVersion',
    (keys: readonly UnitOnDay[]) => findCurrentVersions(context.db, keys),
    ({ unitId, day }) => `${unitId}@${day}`,
  ).load(key);
  if (version === null) throw new Error(`the unit ${key.unitId} has no version`);
  return version;
}

/** What a unit was on the eve of an act: the version that the act ended, or would end while it is a draft. */
export function loadVersionBeforeAct(context: SchemaContext, key: UnitInAct): Found {
  return loaderOf(
    context,
    'units.versionBeforeAct',
    (keys: readonly UnitInAct[]) => findVersionsBeforeActs(context.db, keys),
    ({ unitId, eventId }) => `${unitId}<${eventId}`,
  ).load(key);
}

/** All versions of a unit, oldest first. */
export function loadVersionsOf(context: SchemaContext, unitId: string): Promise<UnitVersionRow[]> {
  return loaderOf(context, 'units.versionsOf', async (ids: readonly string[]) =>
    groupByKey(ids, await findVersionsOfUnits(context.db, ids), (version) => version.unitId),
  ).load(unitId);
}

/** Values of a version as imported; null where none were kept. */
export async function loadRawValues(context: SchemaContext, id: string): Promise<unknown> {
  const row = await loaderOf(context, 'units.raw', async (ids: readonly string[]) =>
    byKey(ids, await findRawValues(context.db, ids), (found) => found.id),
  ).load(id);
  return row?.raw ?? null;
}

/** The day asked for, moved into the life of a version: what is superior to it is known only then. */
export function dayWithin(context: SchemaContext, version: UnitVersionRow, asOf?: string | null): PlainDate {
  const day = readDay(context, asOf);
  const first = toPlainDate(version.validFrom);
  if (day <= first) return first;
  if (version.validTo === null) return day;
  const last = addDays(toPlainDate(version.validTo), -1);
  return day <= last ? day : last < first ? first : last;
}

/** A version by an id that the ledger names. */
export async function getVersion(context: SchemaContext, id: string): Promise<UnitVersionRow> {
  const version = await loadVersion(context, id);
  if (version === null) throw new Error(`there is no version ${id}`);
  return version;
}
