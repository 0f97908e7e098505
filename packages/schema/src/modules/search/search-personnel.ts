import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { withinReach, type WithAccess } from '../../access/within-reach.js';
import { isInForceOn } from '../personnel/assignment-row.js';
import { isVisibleOrganization } from '../personnel/organization-row.js';
import { isVisiblePerson } from '../personnel/person-row.js';

/** The first wall before people and bodies. */
export interface PersonnelWalls {
  /** Over the alias `somebody`. */
  readonly people: Prisma.Sql;
  /** Over the alias `body`. */
  readonly bodies: Prisma.Sql;
  /** Over the alias `held`. */
  readonly assignments: Prisma.Sql;
}

interface Wanted {
  readonly folded: string;
  /** What else contains the text; null for what begins with it. */
  readonly pattern: string | null;
  readonly day: PlainDate;
  readonly most: Prisma.Sql;
}

/** Which people and bodies a viewer may see; null for who reads no personnel anywhere: nothing is asked then. */
export function personnelWallsOf(context: WithAccess): PersonnelWalls | null {
  if (context.access.ranges('personnel.read').length === 0) return null;
  return {
    people: isVisiblePerson(context),
    bodies: isVisibleOrganization(context),
    assignments: withinReach(context, 'personnel.read', Prisma.sql`held."scope_path"`),
  };
}

/** People, then bodies of the day, that a text finds. */
export function personnelBranches(
  walls: PersonnelWalls | null,
  { folded, pattern, day, most }: Wanted,
): Prisma.Sql[] {
  if (walls === null) return [];
  return [
    Prisma.sql`SELECT 'PERSON' AS "kind", somebody."id" FROM people_found(${folded}, ${pattern}, ${most}) found("id")
      JOIN "person" somebody ON somebody."id" = found."id" WHERE ${walls.people}
      ORDER BY somebody."search_text", somebody."id" LIMIT ${most}`,
    Prisma.sql`SELECT 'ORGANIZATION' AS "kind", body."id" FROM bodies_found(${folded}, ${pattern}, ${day}::date, ${most}) found("id")
      JOIN "organization" body ON body."id" = found."id" WHERE ${walls.bodies}
      ORDER BY body."search_text", body."id" LIMIT ${most}`,
  ];
}

/** What the lines of people and bodies say; nothing for who sees none. */
export function personnelColumns(walls: PersonnelWalls | null): Prisma.Sql {
  if (walls === null) return Prisma.raw(Array.from({ length: 9 }, () => 'NULL').join(', '));
  return Prisma.sql`somebody."full_name", somebody."form_of_address", post."name_vi", post."name_en", post."name_fr",
    post."name_fr_feminine", body."name", body."kind", place."name"`;
}

/** Beside `hit`: the person with the first post of the day, the body, and the unit of either, by its last name then. */
export function personnelJoins(walls: PersonnelWalls | null, day: PlainDate): Prisma.Sql {
  if (walls === null) return Prisma.empty;
  return Prisma.sql`LEFT JOIN "person" somebody ON somebody."id" = hit."id" AND hit."kind" = 'PERSON'
    LEFT JOIN "organization" body ON body."id" = hit."id" AND hit."kind" = 'ORGANIZATION'
    LEFT JOIN LATERAL (
      SELECT held."unit_id", kind."name_vi", kind."name_en", kind."name_fr", kind."name_fr_feminine"
      FROM "assignment" held JOIN "position" seat ON seat."id" = held."position_id"
      JOIN "position_type" kind ON kind."id" = seat."type_id"
      WHERE held."person_id" = somebody."id" AND ${isInForceOn(day)} AND ${walls.assignments}
      ORDER BY held."kind", held."valid_from", held."id" LIMIT 1
    ) post ON true
    LEFT JOIN LATERAL (
      SELECT named."name" FROM "administrative_unit_version" named
      WHERE named."unit_id" = coalesce(post."unit_id", somebody."unit_id", body."unit_id")
        AND named."valid_from" <= ${day}::date
      ORDER BY named."valid_from" DESC, named."sequence" DESC LIMIT 1
    ) place ON true`;
}
