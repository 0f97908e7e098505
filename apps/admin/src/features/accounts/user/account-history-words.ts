import type { MessageKey, Translate } from '@haicap/i18n';
import type { Formatters } from '@haicap/i18n/format';

const ENTITIES = [
  'user',
  'grant',
  'api_key',
  'session',
  'one_time_code',
  'totp_credential',
  'recovery_code',
  'external_identity',
] as const;

const FIELDS = [
  'login',
  'displayName',
  'email',
  'status',
  'suspendedReason',
  'suspendedAt',
  'locale',
  'role',
  'validFrom',
  'validTo',
  'decision',
  'endReason',
  'name',
  'readOnly',
  'expiresAt',
  'revokedAt',
  'purpose',
  'usedAt',
  'confirmedAt',
  'passwordChangedAt',
  'issuer',
  'permissions',
  'pointsPerHour',
] as const;
type Field = (typeof FIELDS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/;

/** What was done to what: "Thêm vai trò". Events have no entity of ours: their operation says what it was. */
export function accountActionText(
  t: Translate,
  entry: { readonly action: string; readonly entity: string; readonly operation?: string | null },
): string {
  const name = snakeCase(entry.entity);
  const entity = ENTITIES.find((known) => known === name);
  const verb = { INSERT: 'insert', UPDATE: 'update', DELETE: 'delete' }[entry.action.toUpperCase()];
  if (!entity || !verb) return entry.operation ?? entry.action;
  return t(`accounts.history.${verb as 'insert'}`, { entity: t(`accounts.history.entity.${entity}`) });
}

/** Whether a change says something to a reader; identifiers and counters do not. */
export function isTold({ field }: { readonly field: string }): boolean {
  return knownField(field) !== undefined;
}

/** The word of a field. */
export function accountFieldText(t: Translate, field: string): string {
  const known = knownField(field);
  return known ? t(`accounts.history.fieldName.${known}`) : field;
}

/** A value in the manner of the language; null where there was none. */
export function accountValueText(
  t: Translate,
  format: Formatters,
  field: string,
  value: unknown,
): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return t(value ? 'ui.field.yes' : 'ui.field.no');
  if (typeof value === 'number') return format.integer(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return format.date(value);
  if (INSTANT.test(value)) return format.dateTime(value);
  const known = knownField(field);
  if (known === 'role') return labelOr(t, `enums.role.${value}`, value);
  if (known === 'status') return labelOr(t, `accounts.status.${value}`, value);
  return value;
}

function labelOr(t: Translate, key: string, value: string): string {
  const label = t(key as MessageKey);
  return label === key ? value : label;
}

function knownField(field: string): Field | undefined {
  const name = field.replaceAll(/_(?<letter>[a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
  return FIELDS.find((known) => known === name);
}

function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?<letter>[A-Z])/gu, '_$<letter>').toLowerCase();
}
