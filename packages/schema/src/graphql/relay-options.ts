import { decodeGlobalID } from '@pothos/plugin-relay';
import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { SchemaContext } from '../context.js';
import { isRecordId } from './global-id.js';
import { badRequest, MAX_PAGE_SIZE } from './page-request.js';
import { unauthenticated } from './request-errors.js';

interface DecodedId {
  readonly typename: string;
  readonly id: string;
}

/** Reads an id before the field's permission is looked at, so that nobody learns anything from the way it is wrong. */
function decodeId(globalId: string, context: SchemaContext): DecodedId {
  if (context.viewer === null) throw unauthenticated(context.locale);
  try {
    const decoded = decodeGlobalID(globalId);
    if (isRecordId(decoded.id)) return decoded;
  } catch {
    // falls through: any text that is no id is answered alike
  }
  throw badRequest(context.locale, 'id.unknown', { type: 'Node' });
}

/** Whether the type within an id is one that has nodes; a made-up one has none. */
function isNode({ typename }: DecodedId, { schema }: GraphQLResolveInfo): boolean {
  const type = schema.getType(typename);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Relay's types and arguments, described for the reader of the playground. */
export const RELAY_OPTIONS = {
  clientMutationId: 'omit',
  cursorType: 'String',
  decodeGlobalID: decodeId,
  nodeTypeOptions: { description: 'Anything that has an id of its own.', dataClass: 'PUBLIC' },
  nodeQueryOptions: {
    nullable: true,
    description: 'Any record by its id; null where there is none that the viewer may see.',
    args: { id: { description: 'Id as given by the API.' } },
    resolve: (
      _root: object,
      { id }: { id: DecodedId },
      _context: SchemaContext,
      info: GraphQLResolveInfo,
      load: (id: DecodedId) => unknown,
    ): unknown => (isNode(id, info) ? load(id) : null),
  },
  nodesQueryOptions: {
    nullable: { list: false, items: true },
    description: 'Records by their ids, in that order; null where there is none that the viewer may see.',
    args: { ids: { description: 'Ids as given by the API.' } },
    resolve: async (
      _root: object,
      { ids }: { ids: DecodedId[] },
      { locale }: SchemaContext,
      info: GraphQLResolveInfo,
      load: (ids: DecodedId[]) => Promise<unknown[]>,
    ): Promise<unknown[]> => {
      if (ids.length > MAX_PAGE_SIZE) {
        throw badRequest(locale, 'list.tooMany', { max: MAX_PAGE_SIZE, count: ids.length });
      }
      const known = ids.filter((id) => isNode(id, info));
      const nodes = await load(known);
      return ids.map((id) => (known.includes(id) ? nodes[known.indexOf(id)] : null));
    },
  },
  idFieldOptions: { description: 'Opaque id, unique across all types; never changes.' },
  pageInfoTypeOptions: { description: 'Where a page stands in its list.', dataClass: 'PUBLIC' },
  hasNextPageFieldOptions: { description: 'Whether rows follow this page.' },
  hasPreviousPageFieldOptions: { description: 'Whether rows precede this page.' },
  startCursorFieldOptions: { description: 'Cursor of the first row, for `before`.' },
  endCursorFieldOptions: { description: 'Cursor of the last row, for `after`.' },
  firstArgOptions: { description: 'Rows from the front, 1 to 100 (default 25).' },
  afterArgOptions: { description: 'Only rows after this cursor.' },
  lastArgOptions: { description: 'Rows from the end, 1 to 100.' },
  beforeArgOptions: { description: 'Only rows before this cursor.' },
  cursorFieldOptions: { description: 'Position of the row, for `after` and `before`.' },
  nodeFieldOptions: { description: 'The row.' },
  edgesFieldOptions: { description: 'The rows of the page with their cursors.' },
  pageInfoFieldOptions: { description: 'Where the page stands in the list.' },
  nodesOnConnection: { description: 'The rows of the page.' },
  defaultConnectionTypeOptions: { description: 'One page of a list.', dataClass: 'INTERNAL' },
  defaultEdgeTypeOptions: { description: 'A row and its position.', dataClass: 'INTERNAL' },
} as const;
