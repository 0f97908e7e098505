import type { MessageKey, Translate } from '@haicap/i18n';
import type { Formatters } from '@haicap/i18n/format';

/** The word of every field that the history may name; columns are written as in the API. */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  code: 'unitsPages.overview.code',
  name: 'unitsPages.overview.name',
  shortName: 'unitsPages.overview.shortName',
  kind: 'unitsPages.overview.kind',
  level: 'unitsPages.overview.level',
  parentUnitId: 'unitsPages.overview.parent',
  provinceUnitId: 'unitsPages.overview.province',
  areaKm2: 'unitsPages.correction.areaKm2',
  population: 'unitsPages.overview.population',
  populationAsOf: 'unitsPages.correction.populationAsOf',
  populationQuality: 'unitsPages.correction.populationQuality',
  seat: 'unitsPages.overview.seat',
  latitude: 'unitsPages.history.latitude',
  longitude: 'unitsPages.history.longitude',
  validFrom: 'unitsPages.history.validFrom',
  validTo: 'unitsPages.history.validTo',
  address: 'unitsPages.facilities.address',
  hostUnitId: 'unitsPages.facilities.host',
  condition: 'unitsPages.facilities.condition',
  equipment: 'unitsPages.facilities.equipment',
  connectivity: 'unitsPages.facilities.connectivity',
  note: 'unitsPages.facilities.note',
  source: 'unitsPages.facilities.source',
  indicator: 'unitsPages.indicators.indicator',
  periodFrom: 'unitsPages.indicators.periodFrom',
  periodTo: 'unitsPages.indicators.periodTo',
  value: 'unitsPages.indicators.value',
  measure: 'unitsPages.indicators.measure',
  precision: 'unitsPages.indicators.precision',
  startedByEventId: 'unitsPages.overview.startedBy',
  endedByEventId: 'unitsPages.overview.endedBy',
};

const ENTITIES = [
  'administrative_unit',
  'administrative_unit_version',
  'facility',
  'unit_indicator',
  'unit_boundary',
] as const;

/** Words that mean something else in a record of this kind. */
const FIELDS_OF: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  facility: {
    kind: 'unitsPages.facilities.kind',
    name: 'unitsPages.facilities.name',
    validFrom: 'unitsPages.facilities.validFrom',
    validTo: 'unitsPages.facilities.validTo',
  },
};

/** What the database keeps for itself. */
const TECHNICAL = [
  'id',
  'unitId',
  'sequence',
  'searchText',
  'raw',
  'version',
  'createdAt',
  'updatedAt',
  'scopePath',
];
/** What a reader cannot read: keys of other records. */
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CONSTANT = /^[A-Z][A-Z_]+$/;

/** What was done to what: "Sửa giai đoạn của đơn vị". */
export function actionText(t: Translate, action: string, entity: string): string {
  const known = ENTITIES.find((name) => name === snakeCase(entity));
  const what = known ? t(`unitsPages.history.entity.${known}`) : entity;
  switch (action.toUpperCase()) {
    case 'INSERT':
    case 'CREATE':
      return t('unitsPages.history.insert', { entity: what });
    case 'DELETE':
      return t('unitsPages.history.delete', { entity: what });
    default:
      return t('unitsPages.history.update', { entity: what });
  }
}

/** Whether a change says something to a reader. */
export function isReadable(change: {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}): boolean {
  if (TECHNICAL.includes(camelCase(change.field))) return false;
  return ![change.before, change.after].some((value) => typeof value === 'string' && IDENTIFIER.test(value));
}

/** The word of a field; its own name where there is none. */
export function fieldText(t: Translate, field: string, entity = ''): string {
  const name = camelCase(field);
  const key = FIELDS_OF[snakeCase(entity)]?.[name] ?? FIELDS[name];
  return key ? t(key) : field;
}

/** A value in the manner of the language; null where there was none. */
export function valueText(t: Translate, format: Formatters, field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number')
    return camelCase(field) === 'value' ? format.number(value, 4) : format.number(value);
  if (typeof value === 'boolean') return t(value ? 'ui.field.yes' : 'ui.field.no');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (DAY.test(value)) return format.date(value);
  return CONSTANT.test(value) ? constantText(t, field, value) : value;
}

/** Enumerations by field; a kind may be one of a unit or of a facility. */
const ENUMERATIONS: Readonly<Record<string, readonly string[]>> = {
  level: ['unitLevel'],
  kind: ['unitKind', 'facilityKind'],
  populationQuality: ['populationQuality'],
  condition: ['facilityCondition'],
  precision: ['valuePrecision'],
};

function constantText(t: Translate, field: string, value: string): string {
  for (const name of ENUMERATIONS[camelCase(field)] ?? []) {
    const key = `enums.${name}.${value}`;
    const label = t(key as MessageKey);
    if (label !== key) return label;
  }
  return value;
}

function camelCase(name: string): string {
  return name.replaceAll(/_(?<letter>[a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?<letter>[A-Z])/gu, '_$<letter>').toLowerCase();
}
