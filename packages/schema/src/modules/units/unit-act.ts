import type { TerritorialChangeEvent } from '@haicap/database/client';
import type { GraphQLResolveInfo } from 'graphql';
import type { SchemaContext } from '../../context.js';
import { prismaRef, type PrismaRef } from '../../graphql/prisma-ref.js';
import { loadRecord } from '../../graphql/record-loader.js';

type ActRow = TerritorialChangeEvent;

/** The type of acts; its fields are those of `modules/territorial-changes`. */
export const ActType: PrismaRef<'TerritorialChangeEvent'> = prismaRef('TerritorialChangeEvent');

/** An act by its id, for every row of a list in one statement. */
export function loadAct(
  context: SchemaContext,
  info: GraphQLResolveInfo,
  id: string | null,
): Promise<ActRow | null> | null {
  if (id === null) return null;
  return loadRecord(context, info, 'TerritorialChangeEvent', id, (query, ids) =>
    context.db.prisma.territorialChangeEvent.findMany({ ...query, where: { id: { in: ids } } }),
  );
}

/** An act by an id that the database guarantees. */
export async function getAct(context: SchemaContext, info: GraphQLResolveInfo, id: string): Promise<ActRow> {
  const act = await loadAct(context, info, id);
  if (act === null) throw new Error(`there is no act ${id}`);
  return act;
}
