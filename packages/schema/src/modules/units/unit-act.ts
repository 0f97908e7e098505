import type { SchemaContext } from '../../context.js';
import { prismaRef, type PrismaRef } from '../../graphql/prisma-ref.js';
import { loadActRow, type ActRow } from '../territorial-changes/act-row.js';

/** The type of acts; its fields are those of `modules/territorial-changes`. */
export const ActType: PrismaRef<'TerritorialChangeEvent'> = prismaRef('TerritorialChangeEvent');

/** The applied act of a version or link; null where there is none. */
export function findAct(context: SchemaContext, id: string | null): Promise<ActRow | null> | null {
  return id === null ? null : loadActRow(context, id);
}

/** An applied act by an id that the database guarantees. */
export async function getAct(context: SchemaContext, id: string): Promise<ActRow> {
  const act = await loadActRow(context, id);
  if (act === null) throw new Error(`there is no act ${id}`);
  return act;
}
