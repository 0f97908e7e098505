import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { PersonnelMentions, PersonnelSnapshot } from '@haicap/domain/personnel/import';

/** What reads with raw statements. */
export type SnapshotReader = Pick<TransactionClient, '$queryRaw'>;

/**
 * Everything stored that rows may be about: the units they name with their bodies, posts and holders, the people they
 * name with what these hold. A fixed number of statements, however long the files are.
 */
export async function readPersonnelSnapshot(
  reader: SnapshotReader,
  mentions: PersonnelMentions,
): Promise<PersonnelSnapshot> {
  const unitIds = await findUnitIds(reader, mentions);
  const personIds = await findPersonIds(reader, mentions);
  const units = await readUnits(reader, unitIds);
  const assignments = await readAssignments(reader, unitIds, personIds, mentions.assignmentIds);
  return {
    units,
    types: await readTypes(reader),
    organizations: await readOrganizations(reader, unitIds),
    positions: await readPositions(reader, unitIds),
    establishments: await readEstablishments(reader, unitIds),
    persons: await readPersons(reader, personIds),
    assignments,
    placements: await readPlacements(reader, mentions.assignmentIds),
    takenStaffCodes: await readTakenCodes(reader, mentions.staffCodes),
  };
}

async function findUnitIds(reader: SnapshotReader, mentions: PersonnelMentions): Promise<string[]> {
  const { unitCodes, organizationIds, positionIds, assignmentIds } = mentions;
  const rows = await reader.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT "unit_id" AS "id" FROM "administrative_unit_version" WHERE "code" = ANY(${unitCodes}::text[])
    UNION SELECT "unit_id" FROM "organization" WHERE "id" = ANY(${organizationIds}::uuid[])
    UNION SELECT "unit_id" FROM "position" WHERE "id" = ANY(${positionIds}::uuid[])
    UNION SELECT "unit_id" FROM "assignment" WHERE "id" = ANY(${assignmentIds}::uuid[])`);
  return rows.map(({ id }) => id);
}

async function findPersonIds(reader: SnapshotReader, mentions: PersonnelMentions): Promise<string[]> {
  const { personIds, staffCodes, names } = mentions;
  const rows = await reader.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT people_mentioned(${personIds}::uuid[], ${staffCodes}::text[], ${names}::text[]) AS "id"`);
  return rows.map(({ id }) => id);
}

function readUnits(reader: SnapshotReader, ids: readonly string[]): Promise<PersonnelSnapshot['units']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT version."code", version."unit_id" AS "unitId", version."name", unit."scope_path" AS "scopePath",
      version."level", version."valid_from"::text AS "validFrom", version."valid_to"::text AS "validTo",
      lower(life.days)::text AS "lifeFrom", upper(life.days)::text AS "lifeTo"
    FROM "administrative_unit_version" version
    JOIN "administrative_unit" unit ON unit."id" = version."unit_id"
    JOIN (SELECT named.id, unit_life(named.id) AS days FROM unnest(${ids}::uuid[]) AS named (id)) life
      ON life.id = version."unit_id"
    ORDER BY version."valid_from", version."sequence"`);
}

function readTypes(reader: SnapshotReader): Promise<PersonnelSnapshot['types']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT "id", "key", "name_vi" AS "nameVi", "name_en" AS "nameEn", "name_fr" AS "nameFr",
      "organization_kinds"::text[] AS "organizationKinds", "levels"::text[] AS "levels",
      "valid_from"::text AS "validFrom", "valid_to"::text AS "validTo"
    FROM "position_type" ORDER BY "precedence", "id"`);
}

function readOrganizations(
  reader: SnapshotReader,
  unitIds: readonly string[],
): Promise<PersonnelSnapshot['organizations']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT "id", "unit_id" AS "unitId", "kind", "name", "abbreviation", "parent_id" AS "parentId", "ordinal",
      "valid_from"::text AS "validFrom", "valid_to"::text AS "validTo", "end_reason" AS "endReason", "note", "source",
      "version"
    FROM "organization" WHERE "unit_id" = ANY(${unitIds}::uuid[]) ORDER BY "ordinal", "id"`);
}

function readPositions(
  reader: SnapshotReader,
  unitIds: readonly string[],
): Promise<PersonnelSnapshot['positions']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT "id", "organization_id" AS "organizationId", "type_id" AS "typeId", "title", "ordinal", "note", "version"
    FROM "position" WHERE "unit_id" = ANY(${unitIds}::uuid[]) ORDER BY "ordinal", "id"`);
}

function readEstablishments(
  reader: SnapshotReader,
  unitIds: readonly string[],
): Promise<PersonnelSnapshot['establishments']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT set_."id", set_."position_id" AS "positionId", set_."valid_from"::text AS "validFrom",
      set_."valid_to"::text AS "validTo", set_."headcount", set_."status", set_."basis"
    FROM "position_establishment" set_ JOIN "position" post ON post."id" = set_."position_id"
    WHERE post."unit_id" = ANY(${unitIds}::uuid[]) ORDER BY set_."valid_from"`);
}

function readPersons(reader: SnapshotReader, ids: readonly string[]): Promise<PersonnelSnapshot['persons']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT somebody."id", somebody."full_name" AS "fullName", somebody."form_of_address" AS "formOfAddress",
      somebody."staff_code" AS "staffCode", somebody."unit_id" AS "unitId", coalesce(unit."name", '') AS "unitName",
      somebody."scope_path" AS "scopePath", somebody."reach_paths" AS "reachPaths", somebody."note", somebody."source",
      somebody."version"
    FROM "person" somebody
    LEFT JOIN LATERAL (SELECT version."name" FROM "administrative_unit_version" version
      WHERE version."unit_id" = somebody."unit_id" ORDER BY version."valid_from" DESC LIMIT 1) unit ON true
    WHERE somebody."id" = ANY(${ids}::uuid[]) ORDER BY somebody."sort_name", somebody."id"`);
}

/** Prepared or approved ones; those of an ended unit too, of which somebody may be to be placed. */
function readAssignments(
  reader: SnapshotReader,
  unitIds: readonly string[],
  personIds: readonly string[],
  ids: readonly string[],
): Promise<PersonnelSnapshot['assignments']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT held."id", held."person_id" AS "personId", somebody."full_name" AS "personName",
      held."position_id" AS "positionId", held."scope_path" AS "scopePath", coalesce(unit."name", '') AS "unitName",
      type."name_vi" AS "postName", held."kind", held."mode", held."state", held."valid_from"::text AS "validFrom",
      held."valid_to"::text AS "validTo", held."term", held."expected_return_on"::text AS "expectedReturnOn",
      held."end_reason" AS "endReason", held."ended_by_event_id" AS "endedByEventId",
      held."override_reason" AS "overrideReason", held."note", held."source", held."version"
    FROM "assignment" held
    JOIN "person" somebody ON somebody."id" = held."person_id"
    JOIN "position" post ON post."id" = held."position_id"
    JOIN "position_type" type ON type."id" = post."type_id"
    LEFT JOIN LATERAL (SELECT version."name" FROM "administrative_unit_version" version
      WHERE version."unit_id" = held."unit_id" ORDER BY version."valid_from" DESC LIMIT 1) unit ON true
    WHERE (held."unit_id" = ANY(${unitIds}::uuid[]) OR held."person_id" = ANY(${personIds}::uuid[])
        OR held."person_id" IN (SELECT ended."person_id" FROM "assignment" ended WHERE ended."id" = ANY(${ids}::uuid[])))
      AND (held."state" IN ('DRAFT', 'PROPOSED', 'APPROVED') OR held."id" = ANY(${ids}::uuid[]))
    ORDER BY held."valid_from", held."id"`);
}

function readPlacements(
  reader: SnapshotReader,
  assignmentIds: readonly string[],
): Promise<PersonnelSnapshot['placements']> {
  return reader.$queryRaw(Prisma.sql`
    SELECT done."id", done."assignment_id" AS "assignmentId", done."outcome", done."reason",
      done."new_assignment_id" AS "newAssignmentId", later."state" AS "newState",
      later."position_id" AS "newPositionId", done."version"
    FROM "placement" done LEFT JOIN "assignment" later ON later."id" = done."new_assignment_id"
    WHERE done."assignment_id" = ANY(${assignmentIds}::uuid[])`);
}

async function readTakenCodes(reader: SnapshotReader, codes: readonly string[]): Promise<string[]> {
  const rows = await reader.$queryRaw<{ code: string }[]>(
    Prisma.sql`SELECT taken_staff_codes(${codes}::text[]) AS "code"`,
  );
  return rows.map(({ code }) => code);
}
