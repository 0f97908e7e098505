import { findRecordId } from './global-id.js';
import { NotFound, type InputIssue } from './user-errors.js';

/** The record that a mutation is about; an id of anything else is one of no record. */
export function getTargetId(typeName: string, globalId: string): string {
  const id = findRecordId(typeName, globalId);
  if (id === null) throw new NotFound(typeName);
  return id;
}

/**
 * The record id within an id of an input field; null stays null. An id of another type is a fault of the field, added
 * to `issues`, so that all faults are reported together.
 */
export function readInputId(
  typeName: string,
  globalId: string | null | undefined,
  path: readonly (string | number)[],
  issues: InputIssue[],
): string | null {
  if (globalId == null) return null;
  const id = findRecordId(typeName, globalId);
  if (id === null) issues.push({ path: path.map(String), code: 'input.identifier' });
  return id;
}
