import { Prisma } from '@haicap/database/client';
import type { AssignmentState, AssignmentStatus } from '@haicap/domain/personnel';
import type { PlainDate } from '@haicap/domain/dates';
import { foldVi } from '@haicap/domain/text';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { badRequest } from '../../graphql/page-request.js';
import { pathRange } from '../accounts/user-filter.js';
import { escapeLike } from '../units/unit-list-query.js';
import {
  AssignmentKindEnum,
  AssignmentModeEnum,
  AssignmentStateEnum,
  AssignmentStatusEnum,
} from './personnel-enums.js';

const LONGEST_TEXT = 200;
/** Fewer letters make no trigram. */
const SHORTEST_SUBSTRING = 3;

/** Which assignments are wanted. */
export const AssignmentFilterInput = builder.inputType('AssignmentFilter', {
  description: 'Which assignments. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    unitId: t.id({ description: 'In this unit or below.' }),
    organizationId: t.id({ description: 'In this body.' }),
    personId: t.id({ description: 'Of this person.' }),
    positionId: t.id({ description: 'In this post.' }),
    positionTypeId: t.id({ description: 'In posts of this kind.' }),
    kind: t.field({ type: [AssignmentKindEnum], description: 'Relations to other posts of the person.' }),
    mode: t.field({ type: [AssignmentModeEnum], description: 'Ways into the post.' }),
    state: t.field({ type: [AssignmentStateEnum], description: 'States of the procedure.' }),
    status: t.field({
      type: [AssignmentStatusEnum],
      description: 'What approved ones are on the day `asOf`.',
    }),
    asOf: t.field({
      type: 'Date',
      description:
        'The day of `status` (default: today); without `status` those whose time includes the day, whatever their state.',
    }),
    isKeyLeadership: t.boolean({ description: 'Whether the post is one of key leadership.' }),
    text: t.string({
      description:
        'Part of the name or staff code of the person, without regard to marks. One or two letters must begin a word.',
    }),
  }),
});

/** The filter as it comes from the reader. */
export type AssignmentFilter = typeof AssignmentFilterInput.$inferInput;

/** The conditions of a filter over `"assignment" held`. */
export async function toAssignmentConditions(
  context: SchemaContext,
  filter: AssignmentFilter,
): Promise<Prisma.Sql[]> {
  const conditions = [
    filter.unitId == null ? null : await pathRange(context, filter.unitId, Prisma.sql`held."scope_path"`),
    isRecord(context, 'Organization', filter.organizationId, Prisma.sql`held."organization_id"`),
    isRecord(context, 'Person', filter.personId, Prisma.sql`held."person_id"`),
    isRecord(context, 'Position', filter.positionId, Prisma.sql`held."position_id"`),
    isOfType(context, filter.positionTypeId),
    isOneOf(Prisma.sql`held."kind"`, filter.kind, Prisma.sql`"AssignmentKind"[]`),
    isOneOf(Prisma.sql`held."mode"`, filter.mode, Prisma.sql`"AssignmentMode"[]`),
    isOneOf(Prisma.sql`held."state"`, filter.state, Prisma.sql`"AssignmentState"[]`),
    isInProcedure(filter.state),
    hasStatus(context, filter),
    filter.isKeyLeadership == null ? null : isKey(filter.isKeyLeadership),
    matches(context, filter.text),
  ];
  return conditions.filter((condition) => condition !== null);
}

function isRecord(
  { locale }: SchemaContext,
  typeName: string,
  globalId: string | null | undefined,
  column: Prisma.Sql,
): Prisma.Sql | null {
  if (globalId == null) return null;
  return Prisma.sql`${column} = ${getRecordId(locale, typeName, globalId)}::uuid`;
}

function isOfType({ locale }: SchemaContext, typeId: string | null | undefined): Prisma.Sql | null {
  if (typeId == null) return null;
  return Prisma.sql`held."position_id" IN (SELECT post."id" FROM "position" post
    WHERE post."type_id" = ${getRecordId(locale, 'PositionType', typeId)}::uuid)`;
}

function isKey(wanted: boolean): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "position" post JOIN "position_type" kind ON kind."id" = post."type_id"
    WHERE post."id" = held."position_id" AND kind."is_key_leadership" = ${wanted})`;
}

function isOneOf(
  column: Prisma.Sql,
  values: readonly string[] | null | undefined,
  type: Prisma.Sql,
): Prisma.Sql | null {
  return values?.length ? Prisma.sql`${column} = ANY(${values}::${type})` : null;
}

/** Says again what the states say, as the index of the few that are in procedure says it: whatever the parameters. */
function isInProcedure(states: readonly AssignmentState[] | null | undefined): Prisma.Sql | null {
  if (!states?.length || states.some((state) => state !== 'DRAFT' && state !== 'PROPOSED')) return null;
  return Prisma.sql`held."state" IN ('DRAFT', 'PROPOSED')`;
}

function hasStatus(context: SchemaContext, { status, asOf }: AssignmentFilter): Prisma.Sql | null {
  if (!status?.length && asOf == null) return null;
  const day = readDay(context, asOf);
  if (!status?.length) return ON_DAY.ACTIVE(day);
  const any = [...new Set(status)].map((each) => ON_DAY[each](day));
  return Prisma.sql`(held."state" = 'APPROVED' AND (${Prisma.join(any, ' OR ')}))`;
}

const ON_DAY: Readonly<Record<AssignmentStatus, (day: PlainDate) => Prisma.Sql>> = {
  PLANNED: (day) => Prisma.sql`held."valid_from" > ${day}::date`,
  ACTIVE: (day) =>
    Prisma.sql`(held."valid_from" <= ${day}::date AND (held."valid_to" IS NULL OR held."valid_to" > ${day}::date))`,
  ENDED: (day) => Prisma.sql`held."valid_to" <= ${day}::date`,
};

function matches({ locale }: SchemaContext, text: string | null | undefined): Prisma.Sql | null {
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  const folded = foldVi(text ?? '');
  if (folded === '') return null;
  const literal = escapeLike(folded);
  if (folded.length >= SHORTEST_SUBSTRING)
    return Prisma.sql`held."person_id" IN (SELECT people_named(${`%${literal}%`}))`;
  return Prisma.sql`EXISTS (SELECT FROM "person" somebody WHERE somebody."id" = held."person_id"
    AND (somebody."search_text" LIKE ${`${literal}%`} OR somebody."search_text" LIKE ${`% ${literal}%`}))`;
}
