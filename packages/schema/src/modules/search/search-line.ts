import { addDays, toPlainDate } from '@haicap/domain/dates';
import { enumLabels } from '@haicap/i18n/enums';
import { createFormatters } from '@haicap/i18n/format';
import type { Locale } from '../../context.js';
import type { UnitVersionRow } from '../units/unit-version-row.js';
import type { HitRow } from './search-query.js';

// Days are written alike in all three languages.
const { date } = createFormatters('vi');

/** What the first line of a hit says. */
export function titleOf(hit: HitRow): string {
  return hit.version?.name ?? hit.actTitle ?? hit.instrumentNumber ?? '';
}

/** What the second line of a hit says, in a language: for a former unit with its first and last day. */
export function subtitleOf(hit: HitRow, locale: Locale): string {
  const labels = enumLabels(locale);
  const parts =
    hit.version !== null
      ? [labels.unitKind[hit.version.kind], hit.version.code, ...placeOf(hit), periodOf(hit, hit.version)]
      : hit.actStatus !== null
        ? [labels.territorialChangeStatus[hit.actStatus], dayOf(hit.actFrom), hit.instrumentNumber]
        : [hit.instrumentSubject];
  return parts.filter((part) => part !== null).join(' · ');
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
