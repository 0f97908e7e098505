import type { Permission } from '@haicap/domain/accounts';
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
  person: new Set(['sort_name']),
  person_private: new Set(['person_id']),
};

/** Columns with data of persons, and who may read them where the record stands. */
interface PersonalColumns {
  readonly permission: Permission;
  readonly columns: ReadonlySet<string>;
}

/** Data of persons in records. */
const PERSONAL_OF: Readonly<Record<string, PersonalColumns>> = {
  user: {
    permission: 'accounts.personal',
    columns: new Set(['email', 'last_sign_in_at', 'suspended_reason']),
  },
  external_identity: { permission: 'accounts.personal', columns: new Set(['subject']) },
  person_private: {
    permission: 'personnel.personal',
    columns: new Set(
      `birth_date sex ethnicity phone email address qualification political_theory party_admitted_on
      party_official_on`.split(/\s+/),
    ),
  },
};
/** Data of persons in events. */
const PERSONAL_DETAILS: PersonalColumns = {
  permission: 'accounts.personal',
  columns: new Set(['address', 'login', 'email', 'subject', 'user_agent', 'userAgent', 'name']),
};

/** Whether the viewer may know where somebody acted from: in their reach, or because it was themselves. */
export function seesAddress({ access, viewer }: SchemaContext, entry: AuditEntryRow): boolean {
  if (access.can('accounts.personal', { scopePath: entry.scopePath })) return true;
  return entry.actorId !== null && entry.actorId === viewer?.userId;
}

/** Whether the viewer may read data of the person that an entry is about. */
function seesPerson(context: SchemaContext, entry: AuditEntryRow, permission: Permission): boolean {
  if (context.access.can(permission, { scopePath: entry.scopePath })) return true;
  // A person of the personnel files is no account: there is nobody who reads their own.
  if (entry.tableName === 'person_private') return false;
  const values = entry.after ?? entry.before;
  const person = entry.tableName === 'user' ? entry.recordId : (values?.['user_id'] ?? entry.actorId);
  return typeof person === 'string' && person === context.viewer?.userId;
}

/** The fields that an entry changed; those of a new or deleted record, and the particulars of an event. */
export function changesOf(context: SchemaContext, entry: AuditEntryRow): FieldChange[] {
  const { before, after } = entry;
  const personal = personalOf(entry);
  const isOpen = personal === undefined || seesPerson(context, entry, personal.permission);
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((column) => !isTechnical(entry, column))
    .filter((column) => JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after?.[column] ?? null))
    .map((column) => {
      const isMasked = !isOpen && personal.columns.has(column);
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

function personalOf({ tableName, event }: AuditEntryRow): PersonalColumns | undefined {
  return event !== null ? PERSONAL_DETAILS : PERSONAL_OF[tableName ?? ''];
}
