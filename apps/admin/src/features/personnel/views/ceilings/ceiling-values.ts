import { addDays, plainDate } from '@haicap/domain/dates';

import { numberOrNull, textOrNull } from '../../../../shared/form/form-values';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import type { CeilingNowFragment } from '../../views.generated';

/** Fields of the form. */
export type CeilingValues = {
  ceiling: number | string | null;
  validFrom: string | null;
  /** Last day. */
  lastDay: string | null;
  basis: string;
};

/** The form of a unit: what holds on the day shown, to be set from that day on. */
export function ceilingOpening(
  current: CeilingNowFragment | null | undefined,
  day: string,
): VersionedValues<CeilingValues> {
  return {
    values: {
      ceiling: current?.ceiling ?? '',
      validFrom: day,
      lastDay: null,
      basis: current?.basis ?? '',
    },
    version: current?.version ?? null,
  };
}

/** The values as the domain checks them. */
export function ceilingInputOf({ ceiling, validFrom, lastDay, basis }: CeilingValues) {
  return {
    ceiling: numberOrNull(ceiling) as number,
    validFrom: validFrom ?? '',
    validTo: lastDay === null ? null : addDays(plainDate(lastDay), 1),
    basis: textOrNull(basis),
  };
}
