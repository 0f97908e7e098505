import { addDays, toPlainDate } from '@haicap/domain/dates';
import { enumLabels } from '@haicap/i18n/enums';
import { createFormatters } from '@haicap/i18n/format';
import type { Locale } from '../../context.js';
import { positionTypeName } from '../personnel/position-type.js';
import type { UnitVersionRow } from '../units/unit-version-row.js';
import type { HitRow } from './search-query.js';

// Days are written alike in all three languages.
const { date } = createFormatters('vi');

/** What the first line of a hit says. */
export function titleOf(hit: HitRow): string {
  return hit.version?.name ?? hit.personName ?? hit.bodyName ?? hit.actTitle ?? hit.instrumentNumber ?? '';
}

/** What the second line of a hit says, in a language: for a former unit with its first and last day. */
export function subtitleOf(hit: HitRow, locale: Locale): string {
  return partsOf(hit, locale)
    .filter((part) => part !== null)
    .join(' · ');
}

function partsOf(hit: HitRow, locale: Locale): (string | null)[] {
  const labels = enumLabels(locale);
  if (hit.version !== null)
    return [labels.unitKind[hit.version.kind], hit.version.code, ...placeOf(hit), periodOf(hit, hit.version)];
  if (hit.personName !== null) return [postOf(hit, locale), hit.unitName];
  if (hit.bodyKind !== null) return [labels.organizationKind[hit.bodyKind], hit.unitName];
  if (hit.actStatus !== null)
    return [labels.territorialChangeStatus[hit.actStatus], dayOf(hit.actFrom), hit.instrumentNumber];
  return [hit.instrumentSubject];
}

function postOf({ post, personForm }: HitRow, locale: Locale): string | null {
  return post === null ? null : positionTypeName(post, locale, personForm);
}

function placeOf({ parentName, provinceName }: HitRow): (string | null)[] {
  return [parentName, provinceName === parentName ? null : provinceName];
}

function periodOf({ kind }: HitRow, { validFrom, validTo }: UnitVersionRow): string | null {
  if (kind !== 'FORMER_UNIT' || validTo === null) return null;
  return `${date(toPlainDate(validFrom))} – ${date(addDays(toPlainDate(validTo), -1))}`;
}

function dayOf(day: Date | null): string | null {
  return day === null ? null : date(toPlainDate(day));
}
