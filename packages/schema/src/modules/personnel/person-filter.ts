import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { foldVi } from '@haicap/domain/text';
import { withinReach } from '../../access/within-reach.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { badRequest } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { escapeLike } from '../units/unit-list-query.js';
import { loadUnit } from '../units/unit-row.js';
import { isInForceOn } from './assignment-row.js';
import { isWide } from './person-row.js';

const LONGEST_TEXT = 200;
/** Fewer letters make no trigram. */
const SHORTEST_SUBSTRING = 3;
/** People of a rare text; beyond it a text is a common one. */
const MOST_LOOKED_UP = 1_000;

/** Which people are wanted. */
export const PersonFilterInput = builder.inputType('PersonFilter', {
  description: 'Which people. All conditions must hold.',
  fields: (t) => ({
    text: t.string({
      description:
        'Part of a name or staff code, without regard to marks. One or two letters must begin a word.',
    }),
    unitId: t.id({
      description: 'Whose file is kept in this unit or below, or who holds a post there on the day.',
    }),
    hasPost: t.boolean({ description: 'Whether they hold a post on the day.' }),
    positionTypeId: t.id({ description: 'Who hold such a post on the day.' }),
    isKeyLeader: t.boolean({ description: 'Whether they hold a post of key leadership on the day.' }),
    asOf: t.field({ type: 'Date', description: 'The day (default: today).' }),
  }),
});

/** The filter as it comes from the reader. */
export type PersonFilter = typeof PersonFilterInput.$inferInput;

/** The conditions of a filter over `"person" somebody`. */
export async function toPersonConditions(
  context: SchemaContext,
  filter: PersonFilter,
): Promise<Prisma.Sql[]> {
  const day = readDay(context, filter.asOf);
  const { hasPost, positionTypeId, isKeyLeader } = filter;
  const conditions = [
    await matches(context, filter.text),
    filter.unitId == null ? null : await belongsTo(context, filter.unitId, day),
    hasPost == null ? null : holds(context, day, Prisma.sql`TRUE`, hasPost),
    positionTypeId == null ? null : holds(context, day, isOfType(context, positionTypeId), true),
    isKeyLeader == null ? null : holds(context, day, IS_KEY, isKeyLeader),
  ];
  return conditions.filter((condition) => condition !== null);
}

const IS_KEY = Prisma.sql`EXISTS (SELECT FROM "position" post JOIN "position_type" kind ON kind."id" = post."type_id"
  WHERE post."id" = held."position_id" AND kind."is_key_leadership")`;

/**
 * A commune's people are found by two ranges of paths; those of a province are told one by one while the list is read in
 * its order. Assignments out of the viewer's reach are none.
 */
async function belongsTo(context: SchemaContext, unitId: string, day: PlainDate): Promise<Prisma.Sql> {
  const unit = await loadUnit(context, getRecordId(context.locale, 'AdministrativeUnit', unitId));
  if (unit === null) return Prisma.sql`FALSE`;
  const within = (column: Prisma.Sql): Prisma.Sql =>
    Prisma.sql`(${column} >= ${unit.scopePath} AND ${column} < ${`${unit.scopePath.slice(0, -1)}/`})`;
  const holdsThere = Prisma.sql`${within(Prisma.sql`held."scope_path"`)} AND ${isInForceOn(day)} AND ${mine(context)}`;
  if (isWide(unit.scopePath)) {
    return Prisma.sql`(${within(Prisma.sql`somebody."scope_path"`)} OR EXISTS (
      SELECT FROM "assignment" held WHERE held."person_id" = somebody."id" AND ${holdsThere}))`;
  }
  return Prisma.sql`somebody."id" IN (
    SELECT kept."id" FROM "person" kept WHERE ${within(Prisma.sql`kept."scope_path"`)}
    UNION ALL
    SELECT held."person_id" FROM "assignment" held WHERE ${holdsThere})`;
}

function holds(context: SchemaContext, day: PlainDate, which: Prisma.Sql, wanted: boolean): Prisma.Sql {
  const has = Prisma.sql`EXISTS (SELECT FROM "assignment" held
    WHERE held."person_id" = somebody."id" AND ${isInForceOn(day)} AND ${mine(context)} AND ${which})`;
  return wanted ? has : Prisma.sql`NOT ${has}`;
}

function isOfType({ locale }: SchemaContext, typeId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "position" post WHERE post."id" = held."position_id"
    AND post."type_id" = ${getRecordId(locale, 'PositionType', typeId)}::uuid)`;
}

function mine(context: SchemaContext): Prisma.Sql {
  return withinReach(context, 'personnel.read', Prisma.sql`held."scope_path"`);
}

async function matches(context: SchemaContext, text: string | null | undefined): Promise<Prisma.Sql | null> {
  const { locale } = context;
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  const folded = foldVi(text ?? '');
  if (folded === '') return null;
  const literal = escapeLike(folded);
  if (folded.length < SHORTEST_SUBSTRING)
    return Prisma.sql`(somebody."search_text" LIKE ${`${literal}%`} OR somebody."search_text" LIKE ${`% ${literal}%`})`;
  const pattern = `%${literal}%`;
  // Every third person is a Nguyễn: the list is read in its order until a page is full.
  if (await isCommon(context, pattern)) return Prisma.sql`somebody."search_text" LIKE ${pattern}`;
  // By a function of the owner: behind the policies LIKE would read every person.
  return Prisma.sql`somebody."id" IN (SELECT people_named(${pattern}))`;
}

/** Whether more people have a text than are looked up one by one. It stops counting there. */
async function isCommon({ db }: SchemaContext, pattern: string): Promise<boolean> {
  const [row] = await readRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::integer AS "count" FROM (
      SELECT people_named(${pattern}) LIMIT ${Prisma.raw(String(MOST_LOOKED_UP + 1))}) named`,
  );
  return row!.count > MOST_LOOKED_UP;
}
