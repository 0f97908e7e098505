import type { Language } from '../../../../shared/i18n';
import type { StaffingGrouping } from '../../../../shared/schema.generated';
import { typeText } from '../../parts/post-words';
import type { ViewPlace } from '../parts/use-view-href';
import type { StaffingOfUnitQuery } from '../../views.generated';

/** A staffing table. */
export type StaffingSheet = StaffingOfUnitQuery['staffingTable'];
/** A line of it. */
export type StaffingLine = StaffingSheet['rows'][number];

/** The unit that a table is of. */
export interface TableOf {
  readonly unitId: string;
  readonly code: string;
}

/** Numbers of a line that have a list behind them. */
export type StaffingNumber = 'established' | 'filled' | 'vacant' | 'surplus' | 'keyFilled' | 'keyVacant';

const NUMBERS: Readonly<Record<StaffingNumber, (line: StaffingLine) => number>> = {
  established: ({ staffing }) => staffing.established,
  filled: ({ staffing }) => staffing.filled,
  vacant: ({ staffing }) => staffing.vacant,
  surplus: ({ staffing }) => staffing.surplus,
  keyFilled: ({ keyStaffing }) => keyStaffing.filled,
  keyVacant: ({ keyStaffing }) => keyStaffing.vacant,
};

/** A number of a line. */
export function numberOf(line: StaffingLine, name: StaffingNumber): number {
  return NUMBERS[name](line);
}

/** What identifies a line within its table. */
export function lineId({ unit, type, organizationKind }: StaffingLine): string {
  return unit?.id ?? type?.id ?? organizationKind ?? 'other';
}

/** What a line is of. */
export function lineName(line: StaffingLine, { t, locale }: Pick<Language, 't' | 'locale'>): string {
  const { unit, type, organizationKind } = line;
  if (unit) return unit.current.name;
  if (type) return typeText(type, locale);
  return organizationKind
    ? t(`enums.organizationKind.${organizationKind}`)
    : t('personnelViews.staffing.noType');
}

/** What narrows the lists behind a line; null where no list shows just that. */
function conditionsOf(line: StaffingLine, of: TableOf): Record<string, string> | null {
  const { unit, type, organizationKind } = line;
  // Lists of a unit go on below it: what is only its own stands on its page.
  if (unit) return unit.id === of.unitId ? null : { unit: unit.current.code };
  if (type) return { unit: of.code, type: type.id };
  return organizationKind ? { unit: of.code, kind: organizationKind } : null;
}

/** The list behind a number of a line; null where there is none. */
export function placeOf(line: StaffingLine, name: StaffingNumber, of: TableOf): ViewPlace | null {
  const conditions = conditionsOf(line, of);
  const bodies = { path: `/units/${line.unit?.id ?? of.unitId}`, search: { tab: 'organizations' } };
  if (name === 'established' || conditions === null) return bodies;
  // Assignments cannot be narrowed by kind of body.
  if ((name === 'filled' || name === 'keyFilled') && line.organizationKind) return null;
  return listOf(name, conditions);
}

/** The list behind a sum. */
export function placeOfTotal(name: StaffingNumber, of: TableOf): ViewPlace {
  if (name === 'established') return { path: `/units/${of.unitId}`, search: { tab: 'organizations' } };
  return listOf(name, { unit: of.code });
}

function listOf(name: Exclude<StaffingNumber, 'established'>, conditions: Record<string, string>): ViewPlace {
  switch (name) {
    case 'filled':
      return { path: '/personnel/assignments', search: conditions };
    case 'keyFilled':
      return { path: '/personnel/assignments', search: { ...conditions, key: 'yes' } };
    case 'vacant':
      return { path: '/personnel/vacancies', search: { ...conditions, only: 'VACANT' } };
    case 'keyVacant':
      return { path: '/personnel/vacancies', search: { ...conditions, only: 'VACANT', key: 'yes' } };
    case 'surplus':
      return { path: '/personnel/vacancies', search: { ...conditions, only: 'SURPLUS' } };
  }
}

/** Seats and people of key posts, over all lines. */
export function keyTotal({ rows }: StaffingSheet): { established: number; filled: number; vacant: number } {
  const total = { established: 0, filled: 0, vacant: 0 };
  for (const { keyStaffing } of rows) {
    total.established += keyStaffing.established;
    total.filled += keyStaffing.filled;
    total.vacant += keyStaffing.vacant;
  }
  return total;
}

/** Heading of the column of names. */
export function groupHeading(by: StaffingGrouping, t: Language['t']): string {
  return t(`personnelViews.staffing.groups.${by}`);
}
