import type { MessageKey, Translate } from '@haicap/i18n';

import { fieldName, isOfPersonnel, snakeCase } from './field-words';

/** What is needed of an entry to say it in words. */
export interface ToldEntry {
  readonly action: string;
  readonly entity: string;
  readonly event?: string | null | undefined;
  readonly operation?: string | null | undefined;
  readonly recordName?: string | null | undefined;
  /** Whose role, key or factor it is. */
  readonly person?: { readonly displayName: string } | null | undefined;
  readonly changes?: readonly { readonly field: string; readonly after?: unknown }[] | undefined;
}

const UNIT_ENTITIES = [
  'administrative_unit',
  'administrative_unit_version',
  'facility',
  'unit_indicator',
  'unit_boundary',
];
const ACCOUNT_ENTITIES = [
  'user',
  'grant',
  'api_key',
  'session',
  'one_time_code',
  'totp_credential',
  'recovery_code',
  'external_identity',
];

/** The word of a type of record, in the middle of a sentence; its own name where there is none. */
export function entityText(t: Translate, entity: string): string {
  const name = snakeCase(entity);
  if (UNIT_ENTITIES.includes(name)) return t(`unitsPages.history.entity.${name}` as MessageKey);
  if (ACCOUNT_ENTITIES.includes(name)) return t(`accounts.history.entity.${name}` as MessageKey);
  if (isOfPersonnel(name)) return wordOr(t, `personnel.trail.entity.${name}`, entity);
  return wordOr(t, `audit.entity.${name}`, entity);
}

/** The words of an operation: "Đính chính chỉ tiêu"; its own name where there are none. */
export function operationText(t: Translate, operation: string): string {
  return wordOr(
    t,
    `audit.operation.${operation}`,
    wordOr(t, `personnel.trail.operation.${operation}`, operation),
  );
}

/** What was done to what: "Sửa tài khoản: Hoàng Minh", "Đăng nhập". */
export function entryText(t: Translate, entry: ToldEntry): string {
  if (entry.event) return eventText(t, entry, entry.event);
  const action = entry.action.toUpperCase();
  const sentence = t(`audit.sentence.${action === 'INSERT' || action === 'DELETE' ? action : 'UPDATE'}`, {
    entity: entityText(t, entry.entity),
  });
  const name = recordNameText(t, entry);
  const named = name === null ? sentence : t('audit.sentence.named', { sentence, name });
  const person = entry.person?.displayName;
  return person ? t('audit.sentence.of', { sentence: named, person }) : named;
}

/** What a record was called; roles by their word. */
export function recordNameText(t: Translate, { entity, recordName }: ToldEntry): string | null {
  if (!recordName) return null;
  return entity === 'Grant' ? wordOr(t, `enums.role.${recordName}`, recordName) : recordName;
}

function eventText(t: Translate, entry: ToldEntry, event: string): string {
  const operation = operationText(t, entry.operation ?? '');
  const detail = (field: string): unknown => entry.changes?.find((change) => change.field === field)?.after;
  switch (event) {
    case 'REFUSED':
      return entry.entity === 'Event'
        ? t('audit.sentence.refused', { operation })
        : t('audit.sentence.refusedOn', { operation, entity: entityText(t, entry.entity) });
    case 'PROTECTED_READ':
      return t('audit.sentence.read', { fields: fieldsText(t, detail('fields'), entry.entity) });
    case 'EXPORTED':
      return t('audit.sentence.exported', { list: wordOr(t, `audit.list.${String(detail('list'))}`, '–') });
    case 'COMMAND_RUN':
      return t('audit.sentence.command', { operation });
    default:
      return wordOr(t, `audit.event.${event}`, event);
  }
}

/** The fields of a list, by their words. */
export function fieldsText(t: Translate, fields: unknown, entity: string): string {
  if (!Array.isArray(fields)) return '–';
  return fields.map((field) => fieldName(t, String(field), entity) ?? String(field)).join(', ');
}

/** A message that may not exist: then something else. */
export function wordOr(t: Translate, key: string, otherwise: string): string {
  const word = t(key as MessageKey);
  return word === key ? otherwise : word;
}
