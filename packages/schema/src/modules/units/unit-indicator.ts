import type { Db } from '@haicap/database';
import { Prisma, type UnitIndicator } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import { isRecordId } from '../../graphql/global-id.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { readRows } from '../../graphql/read-rows.js';
import { ValuePrecisionEnum } from './unit-enums.js';
import { getUnit } from './unit-row.js';
import { UnitType } from './unit-types.js';

/** A reported figure of a unit for a period. */
export const UnitIndicatorType: PrismaRef<'UnitIndicator'> = builder.prismaObject('UnitIndicator', {
  dataClass: 'INTERNAL',
  description: 'A reported figure of a unit for a period.',
  fields: (t) => ({
    unit: t.field({
      type: UnitType,
      description: 'The unit it was reported for.',
      resolve: (indicator, _args, context) => getUnit(context, indicator.unitId),
    }),
    indicator: t.exposeString('indicator', { description: 'Key of the catalogue: "dossiers_received".' }),
    periodFrom: t.field({
      type: 'Date',
      description: 'First day of the period.',
      resolve: (indicator) => toPlainDate(indicator.periodFrom),
    }),
    periodTo: t.field({
      type: 'Date',
      description: 'Last day of the period.',
      resolve: (indicator) => toPlainDate(indicator.periodTo),
    }),
    value: t.float({ description: 'The figure.', resolve: (indicator) => Number(indicator.value) }),
    measure: t.exposeString('measure', { description: 'What is counted: "dossier", "percent", "km".' }),
    precision: t.expose('precision', { type: ValuePrecisionEnum, description: 'How exact the figure is.' }),
    note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
    source: t.exposeString('source', { description: 'Where it was reported.' }),
    version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  }),
});

builder.nodeRef(UnitIndicatorType, {
  id: { resolve: (indicator: UnitIndicator) => indicator.id },
  loadManyWithoutCache: async (ids, context) =>
    byKey(ids, await findIndicators(context.db, 'id', ids.filter(isRecordId)), (indicator) => indicator.id),
});

builder.prismaObjectFields(UnitType, (t) => ({
  indicators: t.field({
    dataClass: 'INTERNAL',
    type: [UnitIndicatorType],
    description: 'Reported figures, by indicator and the latest period first.',
    resolve: (unit, _args, context) =>
      loaderOf(context, 'units.indicators', async (unitIds: readonly string[]) =>
        groupByKey(
          unitIds,
          await findIndicators(context.db, 'unit_id', unitIds),
          (indicator) => indicator.unitId,
        ),
      ).load(unit.id),
  }),
}));

function findIndicators(db: Db, by: 'id' | 'unit_id', ids: readonly string[]): Promise<UnitIndicator[]> {
  return readRows(
    db,
    Prisma.sql`SELECT "id", "unit_id" AS "unitId", "indicator", "period_from" AS "periodFrom",
        "period_to" AS "periodTo", "value", "measure", "precision", "note", "source", "version"
      FROM "unit_indicator" WHERE ${Prisma.raw(`"${by}"`)} = ANY(${ids}::uuid[])
      ORDER BY "indicator", "period_from" DESC, "id"`,
  );
}
