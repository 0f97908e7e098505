import type { Db } from '@haicap/database';
import { Prisma, type Facility } from '@haicap/database/client';
import { toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay, toDayOrNull } from '../../graphql/days.js';
import { isRecordId } from '../../graphql/global-id.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { readRows } from '../../graphql/read-rows.js';
import { FacilityConditionEnum, FacilityKindEnum } from './unit-enums.js';
import { getUnit, loadUnit } from './unit-row.js';
import { UnitType } from './unit-types.js';

/** A building or office a unit works in. */
export const FacilityType: PrismaRef<'Facility'> = builder.prismaObject('Facility', {
  dataClass: 'INTERNAL',
  description: 'A building or office a unit works in.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit that works there.',
      resolve: (facility, _args, context) => getUnit(context, facility.unitId),
    }),
    kind: t.expose('kind', { type: FacilityKindEnum, description: 'What it is used for.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is.' }),
    hostUnit: t.field({
      type: UnitType,
      nullable: true,
      description: 'The (former) unit whose building this is.',
      resolve: (facility, _args, context) =>
        facility.hostUnitId === null ? null : loadUnit(context, facility.hostUnitId),
    }),
    condition: t.expose('condition', { type: FacilityConditionEnum, description: 'State of repair.' }),
    equipment: t.exposeString('equipment', { nullable: true, description: 'What is there.' }),
    connectivity: t.exposeString('connectivity', { nullable: true, description: 'Lines and networks.' }),
    note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where this is known from.' }),
    validFrom: t.field({
      type: 'Date',
      description: 'First day of use.',
      resolve: (facility) => toPlainDate(facility.validFrom),
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day without use; null while it goes on.',
      resolve: (facility) => toDayOrNull(facility.validTo),
    }),
    version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  }),
});

builder.nodeRef(FacilityType, {
  id: { resolve: (facility: Facility) => facility.id },
  loadManyWithoutCache: async (ids, context) =>
    byKey(ids, await findFacilities(context.db, ids.filter(isRecordId)), (facility) => facility.id),
});

builder.prismaObjectFields(UnitType, (t) => ({
  facilities: t.field({
    dataClass: 'INTERNAL',
    type: [FacilityType],
    description: 'Buildings and offices in use on a day (default: today), headquarters first.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: (unit, { asOf }, context) => loadFacilities(context, unit.id, readDay(context, asOf)),
  }),
}));

const COLUMNS = Prisma.sql`"id", "unit_id" AS "unitId", "kind", "name", "address", "host_unit_id" AS "hostUnitId",
  "condition", "equipment", "connectivity", "note", "source", "valid_from" AS "validFrom", "valid_to" AS "validTo",
  "version"`;

function loadFacilities(context: SchemaContext, unitId: string, day: PlainDate): Promise<Facility[]> {
  return loaderOf(context, `units.facilities@${day}`, async (unitIds: readonly string[]) =>
    groupByKey(unitIds, await findFacilitiesOf(context.db, unitIds, day), (facility) => facility.unitId),
  ).load(unitId);
}

function findFacilitiesOf(db: Db, unitIds: readonly string[], day: PlainDate): Promise<Facility[]> {
  return readRows(
    db,
    Prisma.sql`SELECT ${COLUMNS} FROM "facility"
      WHERE "unit_id" = ANY(${unitIds}::uuid[])
        AND "valid_from" <= ${day}::date AND ("valid_to" IS NULL OR "valid_to" > ${day}::date)
      ORDER BY "kind", "name", "id"`,
  );
}

function findFacilities(db: Db, ids: readonly string[]): Promise<Facility[]> {
  return readRows(db, Prisma.sql`SELECT ${COLUMNS} FROM "facility" WHERE "id" = ANY(${ids}::uuid[])`);
}
