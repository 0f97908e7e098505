import { newId } from '../../ledger/new-id.js';
import type { TransactionClient } from '../../transaction.js';
import type { DemoContent } from '../content.js';
import { buildPersonnel, personnelCodes } from './build-personnel.js';
import { readDemoUnits } from './demo-units.js';
import type { TypeIds } from './personnel-book.js';
import { readPersonnelContent, type PersonnelContent } from './personnel-content.js';
import type { PersonnelRows, PlainRow } from './personnel-rows.js';

/** Tables in the order in which one refers to another. */
const TABLES = [
  'organization',
  'position',
  'position_establishment',
  'personnel_decision',
  'person',
  'person_private',
  'assignment',
  'placement',
  'personnel_plan',
  'personnel_plan_line',
  'personnel_plan_revision',
  'headcount_ceiling',
] as const satisfies readonly (keyof PersonnelRows)[];

/** Records what is missing of the personnel of the demo content; what is there, changed since or not, stays as it is. */
export async function writePersonnel(tx: TransactionClient, demo: DemoContent): Promise<void> {
  const content = await readPersonnelContent();
  const typeIds = await writeTypes(tx, content);
  const units = await readDemoUnits(tx, personnelCodes(content, demo));
  const rows = buildPersonnel(content, demo, units, typeIds);
  if (await isThere(tx, rows)) return;
  for (const table of TABLES) await insert(tx, table, rows[table]);
}

/** A loaded content is loaded as a whole. */
async function isThere(tx: TransactionClient, { organization }: PersonnelRows): Promise<boolean> {
  const [first] = organization;
  if (first === undefined) return true;
  return (await tx.organization.findUnique({ where: { id: first.id }, select: { id: true } })) !== null;
}

async function writeTypes(tx: TransactionClient, { types }: PersonnelContent): Promise<TypeIds> {
  const rows = types.map((type) => ({ ...type, id: newId() }));
  await tx.$executeRawUnsafe(
    `INSERT INTO "position_type" ("id", "key", "name_vi", "name_en", "name_fr", "name_fr_feminine", "precedence",
       "is_key_leadership", "organization_kinds", "levels", "legal_basis", "valid_from")
     SELECT "id", "key", "nameVi", "nameEn", "nameFr", "nameFrFeminine", "precedence", "isKeyLeadership",
       "organizationKinds", "levels", "legalBasis", "validFrom"
     FROM jsonb_to_recordset($1::jsonb) AS row ("id" uuid, "key" text, "nameVi" text, "nameEn" text, "nameFr" text,
       "nameFrFeminine" text, "precedence" integer, "isKeyLeadership" boolean, "organizationKinds" "OrganizationKind"[],
       "levels" "UnitLevel"[], "legalBasis" text, "validFrom" date)
     ON CONFLICT ("key") DO NOTHING`,
    JSON.stringify(rows),
  );
  const stored = await tx.positionType.findMany({ select: { id: true, key: true } });
  return new Map(stored.map(({ key, id }) => [key, id]));
}

/** One statement for all rows of a table; columns that no row names keep their defaults. */
async function insert(tx: TransactionClient, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row as PlainRow)))].map(
    (name) => `"${name}"`,
  );
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}
