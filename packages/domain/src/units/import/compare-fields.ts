import type { CompareContext } from './compare-context.js';
import { importMessage, type RowOrigin } from './import-codes.js';
import { KIND_NAMES } from './unit-words.js';

/** What may be corrected of a version or target, and the column that tells it. */
const FIELD_COLUMNS = {
  name: 'name',
  shortName: 'short_name',
  kind: 'type',
  parentUnitId: 'parent_code',
  areaKm2: 'area_km2',
  population: 'population',
  populationAsOf: 'population',
  populationQuality: 'population_flag',
  seat: 'headquarters_vi',
  longitude: 'lon',
  latitude: 'lat',
  clause: 'clause',
} as const;

type FieldName = keyof typeof FIELD_COLUMNS;
/** Fields of a record that may be corrected. */
export type ComparedFields = Readonly<Partial<Record<FieldName, unknown>>>;

/** Fields that a plan knows otherwise. What the plan does not know (null) never erases what is stored. */
export function differingFields<Planned extends ComparedFields>(
  known: ComparedFields,
  planned: Planned,
): Partial<Planned> {
  const differing = (Object.keys(FIELD_COLUMNS) as FieldName[]).filter((field) => {
    const value = planned[field];
    if (value === null || value === undefined) return false;
    if (field === 'populationQuality' && planned.population === null) return false;
    return value !== known[field];
  });
  return Object.fromEntries(differing.map((field) => [field, planned[field]])) as Partial<Planned>;
}

/** Says which stored values a row corrects. */
export function reportCorrections(
  context: CompareContext,
  origins: readonly RowOrigin[],
  known: ComparedFields,
  fields: ComparedFields,
): void {
  const origin = origins.at(-1);
  if (origin === undefined) return;
  for (const field of Object.keys(fields) as FieldName[]) {
    if (field === 'populationAsOf' || field === 'parentUnitId' || !(field in FIELD_COLUMNS)) continue;
    const params = { found: display(known[field]), expected: display(fields[field]) };
    context.messages.push(importMessage(origin, FIELD_COLUMNS[field], 'VALUE_CORRECTED', params));
  }
}

function display(value: unknown): string | number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : '';
  return Object.entries(KIND_NAMES).find(([, kind]) => kind === text)?.[0] ?? text;
}
