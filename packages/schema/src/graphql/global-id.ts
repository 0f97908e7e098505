import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';
import type { Locale } from '../context.js';
import { badRequest } from './page-request.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The record id within an id of the API; null when it is not one of a record of that type.
 * For inputs of mutations, where the fault belongs to a field.
 */
export function findRecordId(typeName: string, globalId: string): string | null {
  try {
    const { typename, id } = decodeGlobalID(globalId);
    return typename === typeName && UUID.test(id) ? id.toLowerCase() : null;
  } catch {
    return null;
  }
}

/** Whether a text can be the id of a record; anything else would make PostgreSQL refuse the statement. */
export function isRecordId(text: string): boolean {
  return UUID.test(text);
}

/** Like {@link findRecordId}, for arguments of queries: throws a request error that says which type was expected. */
export function getRecordId(locale: Locale, typeName: string, globalId: string): string {
  const id = findRecordId(typeName, globalId);
  if (id === null) throw badRequest(locale, 'id.unknown', { type: typeName });
  return id;
}

/** The id of a record as the API gives it. */
export function toGlobalId(typeName: string, id: string): string {
  return encodeGlobalID(typeName, id);
}
