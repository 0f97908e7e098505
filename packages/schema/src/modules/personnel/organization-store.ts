import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { fromPlainDate } from '@haicap/domain/dates';
import type { OrganizationInput, OrganizationUpdateInput } from '@haicap/domain/personnel';
import { InvalidInput } from '../../graphql/user-errors.js';

/** Stores a new body; returns its id. */
export async function insertOrganization(
  tx: TransactionClient,
  input: OrganizationInput,
  continuesId: string | null = null,
): Promise<string> {
  const data = { ...columnsOf(input), unitId: input.unitId, continuesId };
  const { id } = await tx.organization.create({ data, select: { id: true } });
  return id;
}

/** Stores what a body is now, if it still has the version; returns the number of rows changed. */
export async function updateOrganization(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  data: Prisma.OrganizationUncheckedUpdateManyInput,
): Promise<number> {
  const { count } = await tx.organization.updateMany({
    where: { id, version: expectedVersion },
    data: { ...data, version: { increment: 1 } },
  });
  return count;
}

/** The columns of what is said of a body. */
export function columnsOf(
  input: OrganizationUpdateInput,
): Omit<Prisma.OrganizationUncheckedCreateInput, 'unitId' | 'version'> {
  const { kind, name, abbreviation, parentId, ordinal, note, source } = input;
  return {
    kind,
    name,
    abbreviation,
    parentId,
    ordinal,
    note,
    source,
    validFrom: fromPlainDate(input.validFrom),
    validTo: input.validTo === null ? null : fromPlainDate(input.validTo),
  };
}

/**
 * Throws {@link InvalidInput} unless the superior body stands in the unit at this path or one above, and is not the body
 * itself or below it.
 */
export async function requireParent(
  tx: TransactionClient,
  parentId: string | null,
  scopePath: string,
  bodyId: string | null,
): Promise<void> {
  if (parentId === null) return;
  const parent = await tx.organization.findUnique({
    where: { id: parentId },
    select: { scopePath: true },
  });
  if (parent === null) throw faulty('organizations.parent.unknown');
  if (!scopePath.startsWith(parent.scopePath)) throw faulty('organizations.parent.notAbove');
  if (bodyId !== null && (await isBelow(tx, parentId, bodyId))) throw faulty('organizations.parent.loop');
}

/** Whether a body is another, or belongs to it at any remove. */
async function isBelow(tx: TransactionClient, id: string, otherId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>(Prisma.sql`
    WITH RECURSIVE above AS (
      SELECT body."id", body."parent_id" FROM "organization" body WHERE body."id" = ${id}::uuid
      UNION SELECT body."id", body."parent_id" FROM above JOIN "organization" body ON body."id" = above."parent_id"
    )
    SELECT EXISTS (SELECT FROM above WHERE above."id" = ${otherId}::uuid) AS "found"`);
  return row!.found;
}

function faulty(code: string): InvalidInput {
  return new InvalidInput([{ path: ['parentId'], code }]);
}
