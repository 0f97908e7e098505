import {
  getNamedType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-request.js';

/** Rows expected of a plain list, which holds a small closed set. */
const LIST_ROWS = 5;

type Cost = number | { readonly field: number; readonly multiplier: number };

/**
 * What a field costs: 1, plus its selection times the rows it can bring. A connection counts its page once,
 * not again for `nodes` or `edges`.
 */
export function costOfField(
  args: Record<string, unknown>,
  _context: unknown,
  field: GraphQLField<unknown, never>,
): Cost {
  const typeName = getNamedType(field.type).name;
  if (typeName.endsWith('Connection')) return { field: 1, multiplier: pageRows(args) };
  if (!isList(field.type)) return 1;
  if (typeName.endsWith('Edge') || (field.name === 'nodes' && field.args.length === 0))
    return { field: 1, multiplier: 1 };
  return { field: 1, multiplier: askedRows(args) ?? LIST_ROWS };
}

function pageRows(args: Record<string, unknown>): number {
  const size = Number(args.first ?? args.last ?? DEFAULT_PAGE_SIZE);
  return Math.min(Math.max(size, 1), MAX_PAGE_SIZE);
}

/** A list of things asked for by id or text brings that many. */
function askedRows(args: Record<string, unknown>): number | null {
  if (typeof args.first === 'number') return pageRows(args);
  const asked = Object.values(args).find((value) => Array.isArray(value));
  return asked ? Math.max(asked.length, 1) : null;
}

function isList(type: GraphQLOutputType): boolean {
  if (type instanceof GraphQLNonNull) return isList(type.ofType);
  return type instanceof GraphQLList;
}
