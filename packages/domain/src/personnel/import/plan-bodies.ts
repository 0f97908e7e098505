import type { PlainDate } from '../../dates/index.js';
import { overlap } from '../periods.js';
import { personnelFinding } from '../personnel-findings.js';
import {
  correct,
  findUnit,
  insert,
  passFindings,
  refuse,
  takeOnce,
  type PlanContext,
} from './plan-context.js';
import { sameName } from './read-cells.js';
import type { OrganizationRow } from './rows.js';
import type { SnapshotOrganization, SnapshotUnit } from './snapshot.js';

/** Plans a body: found by its id, else by its name in the unit. */
export function planOrganization(context: PlanContext, row: OrganizationRow): void {
  const unit = findUnit(context, row, row.unitCode, row.validFrom ?? context.asOf);
  if (unit === null) return;
  const stored = findStored(context, row, unit);
  if (stored === null) return;
  const parentId = findParent(context, row, unit);
  if (parentId === null) return;
  if (!takeOnce(context, row, `organization ${stored?.id ?? `${unit.unitId} ${row.name.toLowerCase()}`}`))
    return;
  const said = {
    kind: row.kind,
    name: row.name,
    abbreviation: row.abbreviation,
    parentId: parentId ?? null,
    ordinal: row.ordinal,
    validFrom: row.validFrom,
    validTo: row.validTo,
    endReason: row.validTo === null ? null : (row.endReason ?? stored?.endReason ?? 'DISSOLVED'),
    note: row.note,
    source: row.source,
  };
  if (stored === undefined) addOrganization(context, row, unit, said);
  else changeOrganization(context, row, unit, stored, said);
}

type Said = Partial<{ [Field in keyof SnapshotOrganization]: SnapshotOrganization[Field] | null }>;

function addOrganization(context: PlanContext, row: OrganizationRow, unit: SnapshotUnit, said: Said): void {
  const { validFrom } = row;
  if (validFrom === null) return void refuse(context, row, 'valid_from', 'VALUE_MISSING');
  const added = {
    ...said,
    id: context.newId(),
    unitId: unit.unitId,
    ordinal: row.ordinal ?? 0,
    validFrom,
    version: 1,
  } as SnapshotOrganization;
  if (!isWithinUnit(context, row, unit, added)) return;
  context.organizations.set(added.id, added);
  insert(context, row, 'organization', { ...added });
}

function changeOrganization(
  context: PlanContext,
  row: OrganizationRow,
  unit: SnapshotUnit,
  stored: SnapshotOrganization,
  said: Said,
): void {
  const next = {
    ...stored,
    ...(row.validFrom && { validFrom: row.validFrom }),
    ...(row.validTo && { validTo: row.validTo }),
  };
  if (!isWithinUnit(context, row, unit, next)) return;
  const staying = [...context.assignments.values()].filter(
    ({ positionId, state, validTo }) =>
      state === 'APPROVED' &&
      context.positions.get(positionId)?.organizationId === stored.id &&
      next.validTo !== null &&
      (validTo === null || validTo > next.validTo),
  );
  if (staying.length > 0) {
    const params = { count: staying.length, date: next.validTo! };
    return void refuse(context, row, 'valid_to', 'ORGANIZATION_HAS_HOLDERS', params);
  }
  const changed = correct(context, row, 'organization', stored, said as Partial<SnapshotOrganization>);
  if (changed !== null) context.organizations.set(stored.id, { ...stored, ...changed });
}

/** Undefined for a new body, null (with a message) where the id is not that of a body of the unit. */
function findStored(
  context: PlanContext,
  row: OrganizationRow,
  { unitId }: SnapshotUnit,
): SnapshotOrganization | null | undefined {
  if (row.organizationId !== null) {
    const known = context.organizations.get(row.organizationId);
    if (known?.unitId === unitId) return known;
    return refuse(context, row, 'organization_id', 'ID_UNKNOWN', { value: row.name });
  }
  const period = { validFrom: row.validFrom ?? context.asOf, validTo: row.validTo };
  return organizationsOf(context, unitId).find(
    (body) => sameName(body.name, row.name) && (body.validFrom === row.validFrom || overlap(body, period)),
  );
}

/** Undefined where the row names none. */
function findParent(
  context: PlanContext,
  row: OrganizationRow,
  unit: SnapshotUnit,
): string | null | undefined {
  if (row.parent === null) return undefined;
  const parent = organizationsOf(context, unit.unitId).find(({ name }) => sameName(name, row.parent));
  if (parent !== undefined) return parent.id;
  return refuse(context, row, 'parent', 'ORGANIZATION_UNKNOWN', { name: row.parent, unit: unit.name });
}

function isWithinUnit(
  context: PlanContext,
  row: OrganizationRow,
  unit: SnapshotUnit,
  { validFrom, validTo }: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null },
): boolean {
  if (validTo !== null && validTo <= validFrom) {
    return passFindings(context, row, [
      personnelFinding('personnel.period.order', { from: validFrom, to: validTo }),
    ]);
  }
  if (unit.lifeFrom !== null && validFrom < unit.lifeFrom) {
    const params = { unit: unit.name, on: unit.lifeFrom };
    return passFindings(context, row, [personnelFinding('personnel.unit.notBegun', params)]);
  }
  if (unit.lifeTo !== null && (validTo === null || validTo > unit.lifeTo)) {
    const params = { unit: unit.name, on: unit.lifeTo };
    return passFindings(context, row, [personnelFinding('personnel.unit.ended', params)]);
  }
  return true;
}

/** The bodies of a unit, stored or brought. */
export function organizationsOf(context: PlanContext, unitId: string): SnapshotOrganization[] {
  return [...context.organizations.values()].filter((body) => body.unitId === unitId);
}
