import { Prisma } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { getRecordId } from '../../graphql/global-id.js';
import { badRequest } from '../../graphql/page-request.js';
import { LONGEST_TEXT } from '../units/unit-filter.js';
import { visibleActs } from './act-access.js';
import { ChangeTypeEnum, TerritorialChangeStatusEnum } from './act-enums.js';

const DateRange = builder.inputType('DateRange', {
  description: 'Days from `from` to `to`, both inclusive.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day.' }),
  }),
});

/** Which acts are wanted. */
export const ActFilterInput = builder.inputType('TerritorialChangeFilter', {
  description: 'Which acts are wanted. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    status: t.field({ type: [TerritorialChangeStatusEnum], description: 'In one of these states.' }),
    type: t.field({ type: [ChangeTypeEnum], description: 'Doing one of these.' }),
    text: t.string({ description: 'Words of the title or of the number of the instrument, accents or not.' }),
    provinceCode: t.string({ description: 'Touching a province that has or had this code.' }),
    unitId: t.id({ description: 'With this unit as a source or a target.' }),
    operationalFrom: t.field({ type: DateRange, description: 'Operational from a day of this range.' }),
    instrumentId: t.id({ description: 'Resting on this legal instrument.' }),
  }),
});

/** A filter as it comes from the reader. */
export type ActFilter = typeof ActFilterInput.$inferInput;

/** The conditions of a filter on `event`, with what the viewer may see. */
export function actConditions(context: SchemaContext, filter: ActFilter): Prisma.Sql {
  const { status, type, operationalFrom, provinceCode, instrumentId, unitId } = filter;
  const { locale } = context;
  const conditions = [visibleActs(context, 'event'), ...textConditions(context, filter.text ?? '')];
  if (status?.length)
    conditions.push(Prisma.sql`event."status" = ANY(${status}::"TerritorialChangeStatus"[])`);
  if (type?.length) conditions.push(Prisma.sql`event."types" && ${type}::text[]`);
  if (operationalFrom?.from)
    conditions.push(Prisma.sql`event."operational_from" >= ${operationalFrom.from}::date`);
  if (operationalFrom?.to)
    conditions.push(Prisma.sql`event."operational_from" <= ${operationalFrom.to}::date`);
  if (instrumentId != null) {
    const id = getRecordId(locale, 'LegalInstrument', instrumentId);
    conditions.push(Prisma.sql`event."instrument_id" = ${id}::uuid`);
  }
  if (unitId != null) conditions.push(touches(getRecordId(locale, 'AdministrativeUnit', unitId)));
  if (provinceCode != null) conditions.push(touchesProvince(provinceCode));
  return Prisma.join(conditions, ' AND ');
}

function textConditions({ locale }: SchemaContext, text: string): Prisma.Sql[] {
  if (text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  const words = foldVi(text).split(' ').filter(Boolean);
  return words.map((word) => {
    const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return Prisma.sql`(event."search_text" LIKE ${pattern} OR event."instrument_id" IN (
      SELECT "id" FROM "legal_instrument" WHERE "search_text" LIKE ${pattern}))`;
  });
}

function touches(unitId: string): Prisma.Sql {
  return Prisma.sql`event."id" IN (
    SELECT "event_id" FROM "territorial_change_part" WHERE "source_unit_id" = ${unitId}::uuid
    UNION SELECT "event_id" FROM "territorial_change_target" WHERE "unit_id" = ${unitId}::uuid
    UNION SELECT "event_id" FROM "territorial_change_target" WHERE "continues_unit_id" = ${unitId}::uuid)`;
}

/** The scope lies within the province, or the act started or ended a version of the province or within it. */
function touchesProvince(code: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "administrative_unit_version" holder
    JOIN "administrative_unit" province ON province."id" = holder."unit_id"
    WHERE holder."code" = ${code} AND holder."level" = 'PROVINCE' AND (
      (event."scope_path" >= province."scope_path"
        AND event."scope_path" < (left(province."scope_path", -1) || '/') COLLATE "C")
      OR EXISTS (SELECT FROM "administrative_unit_version" started
        WHERE started."started_by_event_id" = event."id" AND started."province_unit_id" = province."id")
      OR EXISTS (SELECT FROM "administrative_unit_version" ended
        WHERE ended."ended_by_event_id" = event."id" AND ended."province_unit_id" = province."id")))`;
}
