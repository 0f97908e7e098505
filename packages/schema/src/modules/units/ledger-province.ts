import type { PlainDate } from '@haicap/domain/dates';
import { createFormatters } from '@haicap/i18n/format';
import { holdsOn, type LedgerIndex } from '@haicap/domain/units';
import type { Locale } from '../../context.js';
import { badRequest } from '../../graphql/page-request.js';
import type { LedgerVersion } from './ledger-query.js';

/** The province that holds a code on a day; null when none does. */
export function findProvince(index: LedgerIndex, code: string, day: PlainDate): LedgerVersion | null {
  const holders = index.versionsByCode.get(code) ?? [];
  const found = holders.find((version) => version.level === 'PROVINCE' && holdsOn(version, day));
  return (found as LedgerVersion | undefined) ?? null;
}

/** The unit id of the province that holds a code on the first day possible; throws a request error when none does. */
export function getProvinceId(
  index: LedgerIndex,
  code: string,
  days: readonly [PlainDate, ...PlainDate[]],
  locale: Locale,
): string {
  for (const day of days) {
    const province = findProvince(index, code, day);
    if (province) return province.unitId;
  }
  throw badRequest(locale, 'province.unknown', { code, day: createFormatters(locale).date(days[0]) });
}
