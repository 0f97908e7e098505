import { Prisma } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import { RoleType } from '../../access/role-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { getRecordId } from '../../graphql/global-id.js';
import { badRequest } from '../../graphql/page-request.js';
import { escapeLike } from '../units/unit-list-query.js';
import { loadUnit } from '../units/unit-row.js';
import { UserStatusEnum } from './account-enums.js';
import { idsWithin, isVisibleGrant } from './account-reach.js';
import { isGrantInForce } from './grant-connection.js';

const LONGEST_TEXT = 200;
/** Fewer letters make no trigram. */
const SHORTEST_SUBSTRING = 3;

/** Which users are wanted. All conditions must hold; an empty list is no condition. */
export const UserFilterInput = builder.inputType('UserFilter', {
  description: 'Which users. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    text: t.string({
      description: 'Part of a name or login, without regard to marks. One or two letters must begin a word.',
    }),
    statuses: t.field({ type: [UserStatusEnum], description: 'States.' }),
    unitId: t.id({ description: 'Who belongs to this unit or below, or holds a role there.' }),
    roles: t.field({ type: [RoleType], description: 'Who holds one of these roles today.' }),
    hasSecondFactor: t.boolean({ description: 'Whether a second factor is set up.' }),
  }),
});

/** The filter as it comes from the reader. */
export type UserFilter = typeof UserFilterInput.$inferInput;

/** The conditions of a filter over `"user" u`. */
export async function toUserConditions(context: SchemaContext, filter: UserFilter): Promise<Prisma.Sql[]> {
  const conditions = [
    matches(context, filter.text),
    filter.statuses?.length ? Prisma.sql`u."status" = ANY(${filter.statuses}::"UserStatus"[])` : null,
    filter.roles?.length ? holds(context, filter.roles) : null,
    filter.unitId == null ? null : await belongsTo(context, filter.unitId),
    filter.hasSecondFactor == null ? null : hasFactor(filter.hasSecondFactor),
  ];
  return conditions.filter((condition) => condition !== null);
}

/** Paths from one (inclusive) to another: a unit and everything below. */
export async function pathRange(
  context: SchemaContext,
  unitId: string,
  column: Prisma.Sql,
): Promise<Prisma.Sql> {
  const unit = await loadUnit(context, getRecordId(context.locale, 'AdministrativeUnit', unitId));
  if (unit === null) return Prisma.sql`FALSE`;
  return Prisma.sql`(${column} >= ${unit.scopePath} AND ${column} < ${`${unit.scopePath.slice(0, -1)}/`})`;
}

async function belongsTo(context: SchemaContext, unitId: string): Promise<Prisma.Sql> {
  const home = await pathRange(context, unitId, Prisma.sql`u."scope_path"`);
  const role = await pathRange(context, unitId, Prisma.sql`g."scope_path"`);
  return Prisma.sql`u."id" IN (${idsWithin(home, role)})`;
}

/** Roles that the viewer may not see are none. */
function holds(context: SchemaContext, roles: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "grant" g WHERE g."user_id" = u."id" AND g."role" = ANY(${roles}::"Role"[])
    AND ${isGrantInForce(context.today)} AND ${isVisibleGrant(context)})`;
}

function hasFactor(wanted: boolean): Prisma.Sql {
  const has = Prisma.sql`EXISTS (SELECT FROM "totp_credential" factor
    WHERE factor."user_id" = u."id" AND factor."confirmed_at" IS NOT NULL)`;
  return wanted ? has : Prisma.sql`NOT ${has}`;
}

function matches({ locale }: SchemaContext, text: string | null | undefined): Prisma.Sql | null {
  if (text && text.length > LONGEST_TEXT) throw badRequest(locale, 'text.tooLong', { max: LONGEST_TEXT });
  const folded = foldVi(text ?? '');
  if (folded === '') return null;
  const literal = escapeLike(folded);
  // By a function of the owner: behind the policies LIKE would read every account.
  if (folded.length >= SHORTEST_SUBSTRING)
    return Prisma.sql`u."id" IN (SELECT users_containing(${`%${literal}%`}))`;
  return Prisma.sql`(u."search_text" LIKE ${`${literal}%`} OR u."search_text" LIKE ${`% ${literal}%`})`;
}
