import { lastDay } from '../parts/period';

/** When a unit exists, as its page knows it. */
export interface UnitLife {
  /** Whether it exists on the day of the page. */
  readonly existing: boolean;
  /** The version that is shown: that of the day, or the nearest one. */
  readonly shown: { readonly validFrom: string; readonly validTo?: string | null };
}

/** The day to show the bodies of a unit for: that of the page, or the nearest on which the unit existed. */
export function shownDay({ existing, shown }: UnitLife, day: string): string {
  if (existing) return day;
  if (day < shown.validFrom) return shown.validFrom;
  return shown.validTo ? lastDay(shown.validTo) : day;
}
