import { Prisma } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import { decodeGlobalID } from '@pothos/plugin-relay';
import { builder } from '../../builder.js';
import type { Locale } from '../../context.js';
import { getRecordId, isRecordId } from '../../graphql/global-id.js';
import { badRequest } from '../../graphql/page-request.js';
import { AuditActionEnum, AuditEventEnum } from './audit-enums.js';
import { NO_ENTITY, tableOf, tablesOf } from './entity-names.js';

/** Which entries are wanted. */
export const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'What of the trail. Everything given must hold; an empty list is no condition.',
  fields: (t) => ({
    actions: t.field({ type: [AuditActionEnum], description: 'What was done.' }),
    actorId: t.id({ description: 'By this user.' }),
    entities: t.stringList({ description: 'Types of record: "Grant".' }),
    events: t.field({ type: [AuditEventEnum], description: 'Events.' }),
    from: t.field({ type: 'DateTime', description: 'From this instant.' }),
    recordId: t.id({ description: 'About this record.' }),
    text: t.string({
      description:
        'Text in actor, operation, record or reason, without regard to marks. One or two letters must begin a word.',
    }),
    to: t.field({ type: 'DateTime', description: 'Before this instant.' }),
    unitId: t.id({ description: 'About this unit or below.' }),
  }),
});

/** The filter as it comes from the reader. */
export type AuditFilter = typeof AuditFilterInput.$inferInput;

/** Longest text that is searched for. */
const LONGEST_TEXT = 200;
/** Most values of one list. */
const MOST_VALUES = 50;

/** The filter as a condition on `"audit"."entry" entry`. Throws a request error for what cannot be asked. */
export function whereFilter(filter: AuditFilter, locale: Locale): Prisma.Sql {
  const { actions, entities, events, from, to } = filter;
  for (const list of [actions, entities, events]) {
    if ((list?.length ?? 0) > MOST_VALUES)
      throw badRequest(locale, 'list.tooMany', { max: MOST_VALUES, count: list!.length });
  }
  const conditions = [
    actions?.length ? Prisma.sql`entry."action" = ANY(${actions}::text[])` : null,
    events?.length ? Prisma.sql`entry."event" = ANY(${events}::text[])` : null,
    entities?.length ? ofEntities(entities) : null,
    filter.actorId == null
      ? null
      : Prisma.sql`entry."actor_id" = ${getRecordId(locale, 'User', filter.actorId)}::uuid`,
    filter.recordId == null ? null : aboutRecord(filter.recordId, locale),
    filter.unitId == null ? null : withinUnit(getRecordId(locale, 'AdministrativeUnit', filter.unitId)),
    from == null ? null : Prisma.sql`entry."at" >= ${from.toISOString()}::timestamptz`,
    to == null ? null : Prisma.sql`entry."at" < ${to.toISOString()}::timestamptz`,
    withText(filter.text ?? '', locale),
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}`;
}

function ofEntities(entities: readonly string[]): Prisma.Sql {
  const named = Prisma.sql`entry."table_name" = ANY(${entities.map(tableOf)}::text[])`;
  return entities.includes(NO_ENTITY) ? Prisma.sql`(${named} OR entry."table_name" IS NULL)` : named;
}

function aboutRecord(globalId: string, locale: Locale): Prisma.Sql {
  const record = decode(globalId);
  if (record === null) throw badRequest(locale, 'id.unknown', { type: 'Node' });
  return Prisma.sql`entry."table_name" = ANY(${tablesOf(record.typename)}::text[]) AND entry."record_id" = ${record.id}`;
}

function decode(globalId: string): { readonly typename: string; readonly id: string } | null {
  try {
    const { typename, id } = decodeGlobalID(globalId);
    return isRecordId(id) ? { typename, id: id.toLowerCase() } : null;
  } catch {
    return null;
  }
}

/** What stood there then, or was of the unit itself wherever it stood. */
function withinUnit(unitId: string): Prisma.Sql {
  const path = Prisma.sql`(SELECT "scope_path" FROM "administrative_unit" WHERE "id" = ${unitId}::uuid)`;
  return Prisma.sql`(entry."unit_id" = ${unitId}::uuid
    OR (entry."scope_path" >= ${path} AND entry."scope_path" < rtrim(${path}, '.') || '/'))`;
}

/** Fewer letters make no trigram; there they must begin a word, which makes one. */
const SHORTEST_SUBSTRING = 3;

function withText(text: string, locale: Locale): Prisma.Sql | null {
  if (text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  const folded = foldVi(text);
  if (folded === '') return null;
  const literal = folded.replaceAll(/[\\%_]/g, String.raw`\$&`);
  const pattern = folded.length >= SHORTEST_SUBSTRING ? `%${literal}%` : `% ${literal}%`;
  return Prisma.sql`entry."id" IN (SELECT "audit"."find_text"(${pattern}))`;
}
