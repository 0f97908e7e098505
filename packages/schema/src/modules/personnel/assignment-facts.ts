import { Prisma } from '@haicap/database/client';
import type { AssignmentFacts, HeldPost, PostFacts } from '@haicap/domain/personnel';
import type { SchemaContext } from '../../context.js';
import { groupByKey } from '../../graphql/loader.js';
import type { TransactionClient } from '../../graphql/transaction.js';

/** Whose assignment to which post is looked at. */
export interface PostAndPerson {
  readonly positionId: string;
  readonly personId: string;
}

/** Stands for the name of a post that the viewer may not read. */
const OUT_OF_REACH = '…';

/**
 * What the rules need to know of posts and people, in the order of the keys: three statements, whatever their number.
 * Posts that people hold out of the viewer's reach count, without their names.
 */
export async function readAssignmentFacts(
  tx: Pick<TransactionClient, '$queryRaw'>,
  { locale }: Pick<SchemaContext, 'locale'>,
  keys: readonly PostAndPerson[],
): Promise<AssignmentFacts[]> {
  const positionIds = [...new Set(keys.map(({ positionId }) => positionId))];
  const personIds = [...new Set(keys.map(({ personId }) => personId))];
  const names = POST_NAMES[locale];
  const posts = await readPostFacts(tx, locale, positionIds);
  const holders = await tx.$queryRaw<HeldPost[]>(holdersStatement(positionIds, names));
  const held = await tx.$queryRaw<HeldPost[]>(heldStatement(personIds, names));
  const postOf = new Map(posts.map((post) => [post.positionId, post]));
  const ofPost = groupByKey(
    keys.map(({ positionId }) => positionId),
    holders,
    (each) => each.positionId,
  );
  const ofPerson = groupByKey(
    keys.map(({ personId }) => personId),
    held,
    (each) => each.personId,
  );
  return keys.map(({ positionId }, at) => ({
    post: postOf.get(positionId)!,
    holders: ofPost[at]!,
    held: ofPerson[at]!,
  }));
}

/** What the rules need to know of posts: one statement. */
export function readPostFacts(
  tx: Pick<TransactionClient, '$queryRaw'>,
  locale: SchemaContext['locale'],
  ids: readonly string[],
): Promise<PostFacts[]> {
  return tx.$queryRaw(postsStatement(ids, POST_NAMES[locale]));
}

/** Names of people that the viewer knows, by their ids. */
export async function readPersonNames(
  tx: Pick<TransactionClient, '$queryRaw'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; fullName: string }[]>(
    Prisma.sql`SELECT somebody."id", somebody."full_name" AS "fullName" FROM "person" somebody
      WHERE somebody."id" = ANY(${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}

/** How posts are called in a language: what tells one from others of its kind stands behind. */
export const POST_NAMES: Readonly<Record<SchemaContext['locale'], Prisma.Sql>> = {
  vi: Prisma.sql`concat_ws(' – ', kind."name_vi", post."title")`,
  en: Prisma.sql`concat_ws(' – ', kind."name_en", post."title")`,
  fr: Prisma.sql`concat_ws(' – ', kind."name_fr", post."title")`,
};

/** The last name of a unit; there is one as long as there is a unit. */
export function unitName(unitId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT last."name" FROM "administrative_unit_version" last WHERE last."unit_id" = ${unitId}
    ORDER BY last."valid_from" DESC, last."sequence" DESC LIMIT 1)`;
}

function life(alias: string): Prisma.Sql {
  const column = (name: string): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);
  return Prisma.sql`json_build_object('validFrom', ${column('valid_from')}, 'validTo', ${column('valid_to')})`;
}

function postsStatement(ids: readonly string[], name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${postFacts(name)}
    FROM "position" post
    JOIN "organization" body ON body."id" = post."organization_id"
    JOIN "position_type" kind ON kind."id" = post."type_id"
    CROSS JOIN LATERAL (SELECT unit_life(post."unit_id") AS "days") existing
    WHERE post."id" = ANY(${ids}::uuid[])`;
}

/** What to select of `post`, its `body`, its `kind` and the days when its unit is `existing`, for {@link PostFacts}. */
export function postFacts(name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`post."id" AS "positionId", ${name} AS "postName", ${unitName(Prisma.sql`post."unit_id"`)} AS "unitName",
      json_build_object('validFrom', lower(existing."days"), 'validTo', upper(existing."days")) AS "unitLife",
      body."name" AS "organizationName", ${life('body')} AS "organizationLife", ${life('kind')} AS "typeLife",
      (SELECT coalesce(json_agg(json_build_object('validFrom', period."valid_from", 'validTo', period."valid_to",
          'headcount', period."headcount", 'status', period."status") ORDER BY period."valid_from"), '[]')
        FROM "position_establishment" period WHERE period."position_id" = post."id") AS "establishments"`;
}

/** What to select of `"assignment" held` and `"person" somebody` for a {@link HeldPost}, beside the names of post and unit. */
export const HELD: Prisma.Sql = Prisma.sql`held."id" AS "assignmentId", held."person_id" AS "personId", somebody."full_name" AS "personName",
  held."position_id" AS "positionId", held."kind", held."valid_from"::text AS "validFrom",
  held."valid_to"::text AS "validTo"`;

function holdersStatement(ids: readonly string[], name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${HELD}, ${name} AS "postName", ${unitName(Prisma.sql`held."unit_id"`)} AS "unitName"
    FROM "assignment" held
    JOIN "person" somebody ON somebody."id" = held."person_id"
    JOIN "position" post ON post."id" = held."position_id"
    JOIN "position_type" kind ON kind."id" = post."type_id"
    WHERE held."position_id" = ANY(${ids}::uuid[]) AND held."state" = 'APPROVED'
    ORDER BY held."valid_from", held."id"`;
}

/** What people hold at any time; what is out of the viewer's reach without names. */
export function heldStatement(ids: readonly string[], name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${HELD}, CASE WHEN post."id" IS NULL THEN ${OUT_OF_REACH}::text ELSE ${name} END AS "postName",
      coalesce(${unitName(Prisma.sql`post."unit_id"`)}, ${OUT_OF_REACH}::text) AS "unitName"
    FROM approved_posts_of(${ids}::uuid[]) held
    JOIN "person" somebody ON somebody."id" = held."person_id"
    LEFT JOIN "position" post ON post."id" = held."position_id"
    LEFT JOIN "position_type" kind ON kind."id" = post."type_id"
    ORDER BY held."valid_from", held."id"`;
}
