import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { HeldPost, PlanFacts, PlanLine, PlanPost } from '@haicap/domain/personnel';
import type { SchemaContext } from '../../context.js';
import type { TransactionClient } from '../../graphql/transaction.js';
import { HELD, heldStatement, POST_NAMES, postFacts, readPersonNames, unitName } from './assignment-facts.js';

/** What of a plan decides which facts count. */
export interface PlanInScope {
  readonly scopePath: string;
  readonly effectiveOn: PlainDate;
}

/** What the rules need to know of a plan: four statements, whatever its size. */
export async function readPlanFacts(
  tx: Pick<TransactionClient, '$queryRaw'>,
  { locale }: Pick<SchemaContext, 'locale'>,
  { scopePath, effectiveOn }: PlanInScope,
  lines: readonly PlanLine[],
): Promise<PlanFacts> {
  const names = POST_NAMES[locale];
  const positionIds = [...new Set(lines.map(({ positionId }) => positionId))];
  const personIds = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const posts = await tx.$queryRaw<PlanPost[]>(postsInScope(scopePath, effectiveOn, positionIds, names));
  const inScope = posts.map(({ positionId }) => positionId);
  const holders = await tx.$queryRaw<HeldPost[]>(
    holdersFrom(effectiveOn, [...inScope, ...positionIds], names),
  );
  const held = await tx.$queryRaw<HeldPost[]>(heldStatement(personIds, names));
  const personNames = await readPersonNames(tx, personIds);
  const going = held.filter(({ validTo }) => validTo === null || validTo > effectiveOn);
  const all = new Map([...going, ...holders].map((holding) => [holding.assignmentId, holding]));
  return { effectiveOn, posts, personNames, held: [...all.values()] };
}

/** The posts of the lines, and key posts of bodies that exist on the day, in the unit of the plan and below. */
function postsInScope(
  scopePath: string,
  day: PlainDate,
  positionIds: readonly string[],
  name: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`SELECT ${postFacts(name)}, kind."is_key_leadership" AS "isKeyLeadership"
    FROM "position" post
    JOIN "organization" body ON body."id" = post."organization_id"
    JOIN "position_type" kind ON kind."id" = post."type_id"
    CROSS JOIN LATERAL (SELECT unit_life(post."unit_id") AS "days") existing
    WHERE post."scope_path" >= ${scopePath} AND post."scope_path" < ${`${scopePath.slice(0, -1)}/`}
      AND (post."id" = ANY(${positionIds}::uuid[]) OR (kind."is_key_leadership"
        AND daterange(body."valid_from", body."valid_to") @> ${day}::date))`;
}

function holdersFrom(day: PlainDate, ids: readonly string[], name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${HELD}, ${name} AS "postName", ${unitName(Prisma.sql`held."unit_id"`)} AS "unitName"
    FROM "assignment" held
    JOIN "person" somebody ON somebody."id" = held."person_id"
    JOIN "position" post ON post."id" = held."position_id"
    JOIN "position_type" kind ON kind."id" = post."type_id"
    WHERE held."position_id" = ANY(${ids}::uuid[]) AND held."state" = 'APPROVED'
      AND (held."valid_to" IS NULL OR held."valid_to" > ${day}::date)
    ORDER BY held."valid_from", held."id"`;
}
