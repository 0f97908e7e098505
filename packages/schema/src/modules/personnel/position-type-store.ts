import type { TransactionClient } from '@haicap/database';
import type { Prisma } from '@haicap/database/client';
import { fromPlainDate } from '@haicap/domain/dates';
import type { PositionTypeInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { Forbidden } from '../../graphql/user-errors.js';
import { PositionTypeType } from './personnel-types.js';
import { getPositionType } from './position-type-row.js';

/** Answer of the mutations of the catalogue. */
export const PositionTypePayload = builder
  .objectRef<{ readonly id: string }>('PositionTypePayload')
  .implement({
    dataClass: 'PUBLIC',
    description: 'The kind of post as it is now.',
    fields: (t) => ({
      positionType: t.field({
        type: PositionTypeType,
        description: 'The kind of post.',
        resolve: ({ id }, _args, context) => getPositionType(context, id),
      }),
    }),
  });

/** Throws {@link Forbidden} unless the viewer keeps personnel somewhere: the catalogue belongs to no unit. */
export function requireCatalogueKeeper({ access }: SchemaContext): void {
  if (!access.can('personnel.edit')) throw new Forbidden();
}

/** Stores a new kind of post; returns its id. */
export async function insertPositionType(tx: TransactionClient, input: PositionTypeInput): Promise<string> {
  const { id } = await tx.positionType.create({ data: columnsOf(input), select: { id: true } });
  return id;
}

/** Stores what a kind of post is now, if it still has the version; returns the number of rows changed. */
export async function updatePositionType(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  input: PositionTypeInput,
): Promise<number> {
  const { count } = await tx.positionType.updateMany({
    where: { id, version: expectedVersion },
    data: { ...columnsOf(input), version: { increment: 1 } },
  });
  return count;
}

function columnsOf(input: PositionTypeInput): Omit<Prisma.PositionTypeUncheckedCreateInput, 'version'> {
  return {
    ...input,
    organizationKinds: [...input.organizationKinds],
    levels: [...input.levels],
    validFrom: fromPlainDate(input.validFrom),
    validTo: input.validTo === null ? null : fromPlainDate(input.validTo),
  };
}
