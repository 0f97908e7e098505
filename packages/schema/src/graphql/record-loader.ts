import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { SchemaContext } from '../context.js';
import { byKey, loaderOf } from './loader.js';

/**
 * A record of a Prisma type for every row of a list, with the relations that the operation selects beneath this
 * field: one statement for the whole list.
 *
 *     resolve: (link, _args, context, info) =>
 *       loadRecord(context, info, 'TerritorialChangeEvent', link.eventId, (query, ids) =>
 *         context.db.prisma.territorialChangeEvent.findMany({ ...query, where: { id: { in: ids } } })),
 */
export function loadRecord<Row extends { readonly id: string }>(
  context: SchemaContext,
  info: GraphQLResolveInfo,
  typeName: string,
  id: string,
  find: (query: object, ids: string[]) => Promise<Row[]>,
): Promise<Row | null> {
  const load = async (ids: readonly string[]): Promise<(Row | null)[]> => {
    const query = { ...queryFromInfo({ context, info, typeName }), relationLoadStrategy: 'join' };
    return byKey(ids, await find(query, [...ids]), (row) => row.id);
  };
  return loaderOf(context, `record:${typeName}@${pathOf(info)}`, load).load(id);
}

/** Where the field stands in the answer, the same for all rows of a list. */
function pathOf(info: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') keys.push(path.key);
  }
  return keys.toReversed().join('.');
}
