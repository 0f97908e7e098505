import type { MessageKey, Translate } from '@haicap/i18n';
import type { Formatters } from '@haicap/i18n/format';

import { camelCase, fieldName, isOfPersonnel, snakeCase } from './field-words';

/** One field before and after, as the API gives it. */
export interface ToldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly isMasked?: boolean | undefined;
}

/** What the database keeps for itself. */
const TECHNICAL = new Set([
  'id',
  'unitId',
  'userId',
  'eventId',
  'batchId',
  'sequence',
  'searchText',
  'raw',
  'version',
  'createdAt',
  'updatedAt',
  'scopePath',
]);
/** What a reader cannot read: keys of other records. */
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/;
const CONSTANT = /^[A-Z][A-Z_]+$/;

/** Whether a change says something to a reader. */
export function isReadable({ field, before, after }: ToldChange): boolean {
  if (TECHNICAL.has(camelCase(field))) return false;
  return ![before, after].some((value) => typeof value === 'string' && IDENTIFIER.test(value));
}

/** The word of a field; its own name where there is none. */
export function fieldText(t: Translate, field: string, entity = ''): string {
  return fieldName(t, field, entity) ?? camelCase(field);
}

/** A value in the manner of the language; null where there was none. */
export function valueText(
  t: Translate,
  format: Formatters,
  field: string,
  value: unknown,
  entity = '',
): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') {
    return camelCase(field) === 'value' ? format.number(value, 4) : format.number(value);
  }
  if (typeof value === 'boolean') return t(value ? 'ui.field.yes' : 'ui.field.no');
  if (Array.isArray(value)) return listText(t, format, field, value, entity);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return format.date(value);
  if (INSTANT.test(value)) return format.dateTime(value);
  return CONSTANT.test(value) ? constantText(t, field, value, entity) : value;
}

function listText(
  t: Translate,
  format: Formatters,
  field: string,
  values: readonly unknown[],
  entity: string,
): string | null {
  if (values.length === 0) return null;
  if (field === 'fields') return values.map((name) => fieldText(t, String(name), entity)).join(', ');
  return values.map((value) => valueText(t, format, field, value, entity) ?? '').join(', ');
}

/** Enumerations by field; a kind may be one of a unit, of a facility or of an instrument. */
const ENUMERATIONS: Readonly<Record<string, readonly string[]>> = {
  level: ['enums.unitLevel'],
  kind: ['enums.unitKind', 'enums.facilityKind', 'enums.legalInstrumentKind'],
  populationQuality: ['enums.populationQuality'],
  condition: ['enums.facilityCondition'],
  precision: ['enums.valuePrecision'],
  status: ['enums.territorialChangeStatus', 'accounts.status', 'enums.importStatus'],
  types: ['enums.changeType'],
  role: ['enums.role'],
  areaPart: ['acts.extent.area'],
  populationPart: ['acts.extent.population'],
  code: ['errors.code'],
  list: ['audit.list'],
  method: ['identity.method'],
};

/** The same of records of personnel. */
const OF_PERSONNEL: Readonly<Record<string, readonly string[]>> = {
  kind: ['enums.organizationKind', 'enums.assignmentKind'],
  organizationKinds: ['enums.organizationKind'],
  levels: ['enums.unitLevel'],
  mode: ['enums.assignmentMode'],
  state: ['enums.assignmentState', 'enums.personnelPlanState'],
  status: ['enums.positionStatus'],
  endReason: ['enums.assignmentEndReason', 'enums.organizationEndReason'],
  outcome: ['enums.placementState'],
  sex: ['enums.sex'],
  formOfAddress: ['enums.formOfAddress'],
};

/** Where the later of the enumerations is meant: one word may be in both. */
const REVERSED = new Set(['user', 'personnel_plan', 'personnel_plan_revision']);

function constantText(t: Translate, field: string, value: string, entity: string): string {
  const words = isOfPersonnel(entity) ? { ...ENUMERATIONS, ...OF_PERSONNEL } : ENUMERATIONS;
  const groups = words[camelCase(field)] ?? [];
  const ordered = REVERSED.has(snakeCase(entity)) ? groups.toReversed() : groups;
  for (const group of ordered) {
    const key = group === 'errors.code' ? `${group}.${value}.title` : `${group}.${value}`;
    const label = t(key as MessageKey);
    if (label !== key) return label;
  }
  return value;
}
