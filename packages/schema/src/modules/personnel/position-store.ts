import type { TransactionClient } from '@haicap/database';
import { Prisma, type Organization } from '@haicap/database/client';
import { fromPlainDate, toPlainDate, type PlainDate } from '@haicap/domain/dates';
import type { EstablishmentInput, PositionInput } from '@haicap/domain/personnel';
import { InvalidInput } from '../../graphql/user-errors.js';

/** Stores a new post with its first headcount; returns its id. */
export async function insertPosition(
  tx: TransactionClient,
  { organizationId, typeId, title, ordinal, note, establishment }: PositionInput,
  { unitId }: Organization,
): Promise<string> {
  const data = { organizationId, unitId, typeId, title, ordinal, note };
  const { id } = await tx.position.create({ data, select: { id: true } });
  await insertEstablishment(tx, id, establishment, null);
  return id;
}

/**
 * Sets for how many people a post is meant from a day on, up to the next day on which something else was set. What was
 * set for the same day is replaced; what held before ends.
 */
export async function establish(
  tx: TransactionClient,
  positionId: string,
  input: EstablishmentInput,
): Promise<void> {
  const day = fromPlainDate(input.validFrom);
  const next = await tx.positionEstablishment.findFirst({
    where: { positionId, validFrom: { gt: day } },
    orderBy: { validFrom: 'asc' },
    select: { validFrom: true },
  });
  await tx.positionEstablishment.deleteMany({ where: { positionId, validFrom: day } });
  await tx.positionEstablishment.updateMany({
    where: { positionId, validFrom: { lt: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    data: { validTo: day },
  });
  await insertEstablishment(tx, positionId, input, next === null ? null : toPlainDate(next.validFrom));
}

/** Throws {@link InvalidInput} unless the body of a post exists on the first day of a headcount. */
export function requireWithinBody(
  { validFrom, validTo }: Organization,
  day: PlainDate,
  path: readonly string[],
): void {
  if (day >= toPlainDate(validFrom) && (validTo === null || day < toPlainDate(validTo))) return;
  throw new InvalidInput([{ path, code: 'positions.establishment.outsideBody' }]);
}

/** Throws {@link InvalidInput} unless there is such a kind of post for the body and its unit. */
export async function requireFittingType(
  tx: TransactionClient,
  typeId: string,
  body: Organization,
): Promise<void> {
  const [type] = await tx.$queryRaw<{ fits: boolean }[]>(Prisma.sql`
    SELECT ((cardinality(kind."organization_kinds") = 0 OR ${body.kind}::"OrganizationKind" = ANY(kind."organization_kinds"))
      AND (cardinality(kind."levels") = 0 OR unit."level" = ANY(kind."levels"))) AS "fits"
    FROM "position_type" kind JOIN "administrative_unit" unit ON unit."id" = ${body.unitId}::uuid
    WHERE kind."id" = ${typeId}::uuid`);
  if (type?.fits === true) return;
  const code = type === undefined ? 'positions.type.unknown' : 'positions.type.notOfOrganization';
  throw new InvalidInput([{ path: ['typeId'], code }]);
}

async function insertEstablishment(
  tx: TransactionClient,
  positionId: string,
  { validFrom, headcount, status, basis }: EstablishmentInput,
  validTo: PlainDate | null,
): Promise<void> {
  await tx.positionEstablishment.create({
    data: {
      positionId,
      headcount,
      status,
      basis,
      validFrom: fromPlainDate(validFrom),
      validTo: validTo === null ? null : fromPlainDate(validTo),
    },
    select: { id: true },
  });
}
