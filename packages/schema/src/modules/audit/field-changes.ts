import type { SchemaContext } from '../../context.js';
import type { AuditEntryRow } from './audit-entry-row.js';
import { toCamelCase } from './entity-names.js';

/** A field of a record before and after. */
export interface FieldChange {
  /** As the API names it. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** True where there are values that the viewer may not read. */
  readonly isMasked: boolean;
}

// What changes by itself with every change, or says nothing to a reader.
const TECHNICAL = new Set(['id', 'version', 'created_at', 'updated_at', 'search_text', 'scope_path']);
const TECHNICAL_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  administrative_unit: new Set(['number']),
};

/** Data of persons in records and events, for who may read it where the record stands (accounts.personal). */
const PERSONAL_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  user: new Set(['email', 'last_sign_in_at', 'suspended_reason']),
  external_identity: new Set(['subject']),
};
const PERSONAL_DETAILS = new Set(['address', 'login', 'email', 'subject', 'user_agent', 'userAgent', 'name']);

/** Whether the viewer may know where somebody acted from: in their reach, or because it was themselves. */
export function seesAddress({ access, viewer }: SchemaContext, entry: AuditEntryRow): boolean {
  if (access.can('accounts.personal', { scopePath: entry.scopePath })) return true;
  return entry.actorId !== null && entry.actorId === viewer?.userId;
}

/** Whether the viewer may read data of the person that an entry is about. */
function seesPerson(context: SchemaContext, entry: AuditEntryRow): boolean {
  if (context.access.can('accounts.personal', { scopePath: entry.scopePath })) return true;
  const values = entry.after ?? entry.before;
  const person = entry.tableName === 'user' ? entry.recordId : (values?.['user_id'] ?? entry.actorId);
  return typeof person === 'string' && person === context.viewer?.userId;
}

/** The fields that an entry changed; those of a new or deleted record, and the particulars of an event. */
export function changesOf(context: SchemaContext, entry: AuditEntryRow): FieldChange[] {
  const { before, after } = entry;
  const isOpen = seesPerson(context, entry);
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((column) => !isTechnical(entry, column))
    .filter((column) => JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after?.[column] ?? null))
    .map((column) => {
      const isMasked = !isOpen && isPersonal(entry, column);
      return {
        field: toCamelCase(column),
        before: isMasked ? null : (before?.[column] ?? null),
        after: isMasked ? null : (after?.[column] ?? null),
        isMasked,
      };
    });
}

function isTechnical({ tableName, event }: AuditEntryRow, column: string): boolean {
  if (event !== null) return false;
  return TECHNICAL.has(column) || TECHNICAL_OF[tableName ?? '']?.has(column) === true;
}

function isPersonal({ tableName, event }: AuditEntryRow, column: string): boolean {
  if (event !== null) return PERSONAL_DETAILS.has(column);
  return PERSONAL_OF[tableName ?? '']?.has(column) === true;
}
