import { textOrNull } from '../../../../shared/form/form-values';
import type { VersionedValues } from '../../../../shared/form/use-versioned-save';
import type { OrganizationKind } from '../../../../shared/schema.generated';
import { dayAfter, lastDay } from '../../parts/period';
import type { ChartBodyFragment } from '../../operations.generated';

/** A body as the form holds it. */
export type BodyValues = {
  kind: OrganizationKind;
  name: string;
  abbreviation: string;
  parentId: string | null;
  ordinal: number | string;
  validFrom: string | null;
  lastDay: string | null;
  note: string;
  source: string;
};

/** A body as the form shows it; a new one when null. */
export function bodyValues(
  body: ChartBodyFragment | null,
  more: Partial<BodyValues> = {},
): VersionedValues<BodyValues> {
  return {
    version: body?.version ?? null,
    values: {
      kind: body?.kind ?? 'SPECIALIZED_OFFICE',
      name: body?.name ?? '',
      abbreviation: body?.abbreviation ?? '',
      parentId: body?.parent?.id ?? null,
      ordinal: body?.ordinal ?? 0,
      validFrom: body?.validFrom ?? null,
      lastDay: body?.validTo ? lastDay(body.validTo) : null,
      note: body?.note ?? '',
      source: body?.source ?? '',
      ...more,
    },
  };
}

/** The form's values as the API wants them. */
export function bodyInputOf({ lastDay: last, ...values }: BodyValues) {
  return {
    ...values,
    name: values.name.trim(),
    abbreviation: textOrNull(values.abbreviation),
    ordinal: Number(values.ordinal) || 0,
    validFrom: values.validFrom ?? '',
    validTo: dayAfter(last),
    note: textOrNull(values.note),
    source: textOrNull(values.source),
  };
}
