import type { MessageKey, Translate } from '@haicap/i18n';

const UNIT_FIELDS: Readonly<Record<string, MessageKey>> = {
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

const FACILITY_FIELDS: Readonly<Record<string, MessageKey>> = {
  kind: 'unitsPages.facilities.kind',
  name: 'unitsPages.facilities.name',
  validFrom: 'unitsPages.facilities.validFrom',
  validTo: 'unitsPages.facilities.validTo',
};

const ACT_FIELDS: Readonly<Record<string, MessageKey>> = {
  title: 'acts.field.title',
  adoptedOn: 'acts.field.adoptedOn',
  inForceOn: 'acts.field.inForceOn',
  operationalFrom: 'acts.field.operationalFrom',
  note: 'acts.field.note',
  cancelReason: 'acts.field.cancelReason',
};

/** Fields of accounts that have a word. */
const ACCOUNT_FIELDS = new Set([
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
]);
const ACCOUNT_ENTITIES = new Set([
  'user',
  'grant',
  'api_key',
  'one_time_code',
  'totp_credential',
  'recovery_code',
  'external_identity',
]);

/** Their words come with the pages of personnel: whoever shows their history stands inside `LaterMessages`. */
const PERSONNEL_ENTITIES = new Set([
  'organization',
  'position_type',
  'position',
  'position_establishment',
  'person',
  'person_private',
  'personnel_decision',
  'assignment',
  'placement',
  'personnel_plan',
  'personnel_plan_line',
  'personnel_plan_revision',
  'personnel_plan_effect',
  'headcount_ceiling',
]);

/** Whether a type of record belongs to personnel. */
export function isOfPersonnel(entity: string): boolean {
  return PERSONNEL_ENTITIES.has(snakeCase(entity));
}

/** The word of a field of a type of record; null where there is none. */
export function fieldName(t: Translate, field: string, entity: string): string | null {
  const name = camelCase(field);
  const kind = snakeCase(entity);
  const key = keyOf(name, kind);
  if (key !== undefined) return t(key);
  const ofPersonnel = `personnel.trail.field.${name}`;
  if (isOfPersonnel(kind) && t(ofPersonnel as MessageKey) !== ofPersonnel)
    return t(ofPersonnel as MessageKey);
  const general = `audit.field.${name}`;
  const word = t(general as MessageKey);
  if (word !== general) return word;
  const unitKey = UNIT_FIELDS[name];
  return unitKey === undefined ? null : t(unitKey);
}

function keyOf(name: string, kind: string): MessageKey | undefined {
  if (ACCOUNT_ENTITIES.has(kind)) {
    return ACCOUNT_FIELDS.has(name) ? (`accounts.history.fieldName.${name}` as MessageKey) : undefined;
  }
  if (kind.startsWith('territorial_change') && ACT_FIELDS[name]) return ACT_FIELDS[name];
  if (isOfPersonnel(kind)) return undefined;
  if (kind === 'facility') return FACILITY_FIELDS[name] ?? UNIT_FIELDS[name];
  if (kind === 'legal_instrument' || kind === 'import_batch' || kind === 'event') return undefined;
  return UNIT_FIELDS[name];
}

/** `area_km2` as the API writes it. */
export function camelCase(name: string): string {
  return name.replaceAll(/_(?<letter>[a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

/** `AdministrativeUnit` as the database writes it. */
export function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?<letter>[A-Z])/gu, '_$<letter>').toLowerCase();
}
